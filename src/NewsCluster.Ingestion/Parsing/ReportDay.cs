using NewsCluster.Clustering.Dates;

namespace NewsCluster.Ingestion.Parsing;

internal static class ReportDay
{
    public static PartialDate? Dateline(Opening opening, string language) => null;
    public static PartialDate? Find(IReadOnlyList<string> paragraphs, string language) => null;
}
