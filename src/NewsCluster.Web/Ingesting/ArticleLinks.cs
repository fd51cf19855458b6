using System.Buffers.Binary;
using NewsCluster.Clustering.Stories;

namespace NewsCluster.Web.Ingesting;

/// <summary>An article's links as they are stored: of each the other article's key and the log-odds, little-endian.</summary>
internal static class ArticleLinks
{
    private const int Size = sizeof(long) + sizeof(float);

    public static byte[] Write(IReadOnlyList<Link> links)
    {
        var bytes = new byte[links.Count * Size];
        for (var i = 0; i < links.Count; i++)
        {
            BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(i * Size), ArticleRows.IdOf(links[i].Article));
            BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(i * Size + sizeof(long)), links[i].LogOdds);
        }
        return bytes;
    }

    public static Link[] Read(ReadOnlySpan<byte> bytes)
    {
        var links = new Link[bytes.Length / Size];
        for (var i = 0; i < links.Length; i++)
            links[i] = new Link(ArticleRows.IdOf(BinaryPrimitives.ReadInt64LittleEndian(bytes[(i * Size)..])), BinaryPrimitives.ReadSingleLittleEndian(bytes[(i * Size + sizeof(long))..]));
        return links;
    }
}
