using System.IO.Compression;

namespace NewsCluster.Web.Verbs;

/// <summary>Files the verbs read: plain, or compressed when the name ends in <c>.gz</c>.</summary>
internal static class TextFile
{
    public static StreamReader Open(FileInfo file)
    {
        var stream = file.OpenRead();
        return new StreamReader(file.Extension == ".gz" ? new GZipStream(stream, CompressionMode.Decompress) : stream);
    }
}
