using System.IO.Compression;

namespace NewsCluster.Clustering.Features;

/// <summary>
/// The file of <see cref="TermStatistics"/>: Brotli over provenance, totals, and the terms in ascending order
/// as variable-length differences, followed by their levels.
/// </summary>
public static class TermStatisticsFile
{
    private const string Magic = "NewsCluster term statistics 1";

    public static void Write(TermStatistics statistics, Stream stream)
    {
        using var writer = new BinaryWriter(new BrotliStream(stream, CompressionLevel.SmallestSize, leaveOpen: true));
        writer.Write(Magic);
        writer.Write(statistics.Provenance);
        writer.Write(statistics.Rarest);
        writer.Write(statistics.Articles.Length);
        foreach (var count in statistics.Articles) writer.Write(count);
        var terms = statistics.Terms.OrderBy(entry => entry.Term).ToList();
        writer.WriteAscending([.. terms.Select(entry => entry.Term)]);
        foreach (var (_, level) in terms) writer.Write(level);
    }

    /// <exception cref="InvalidDataException">The stream is not such a file.</exception>
    public static TermStatistics Read(Stream stream)
    {
        using var reader = new BinaryReader(new BufferedStream(new BrotliStream(stream, CompressionMode.Decompress), 1 << 16));
        if (!IsStatistics(reader)) throw new InvalidDataException("Not a term statistics file.");
        var provenance = reader.ReadString();
        var rarest = reader.ReadInt32();
        var articles = new int[reader.ReadInt32()];
        for (var i = 0; i < articles.Length; i++) articles[i] = reader.ReadInt32();
        var terms = Array.ConvertAll(reader.ReadAscending(), term => (term, reader.ReadByte()));
        return new TermStatistics(provenance, articles, terms, rarest);
    }

    private static bool IsStatistics(BinaryReader reader)
    {
        try { return reader.ReadString() == Magic; }
        catch (Exception problem) when (problem is InvalidOperationException or FormatException or EndOfStreamException) { return false; } // Brotli's word for what it cannot read is the first
    }
}
