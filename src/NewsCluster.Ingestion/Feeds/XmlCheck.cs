using NewsCluster.Ingestion.Feeds.Xml;

namespace NewsCluster.Ingestion.Feeds;

/// <summary>Whether a document would be read at all, whatever it is.</summary>
public static class XmlCheck
{
    /// <returns>Why it is refused; null when it is read.</returns>
    public static Problem? Problem(ReadOnlySpan<byte> bytes) => SafeXml.Parse(bytes).Problem;
}
