using NewsCluster.Clustering.Dates;

namespace NewsCluster.Ingestion.Parsing;

/// <summary>The day an article says it reports from, where no metadata does. Its year stays open unless the text says it.</summary>
internal static class ReportDay
{
    /// <summary>How far into the first sentence a dateline may begin, and how far its words may go, in characters.</summary>
    private const int DatelineReach = 12, DatelineEnd = 120;

    /// <summary>What somebody did on the day of the report: the date stands right before it ("ngày 7/5 cho biết").</summary>
    private static readonly string[] Saying =
    [
        "cho biết", "thông báo", "tuyên bố", "khẳng định", "cho hay", "nói", "đưa tin", "xác nhận", "công bố", "dẫn",
        "said", "announced", "says", "told", "reported", "confirmed",
    ];

    /// <summary>The date that opens the first sentence ("Ngày 8/12, …"), null when something else does.</summary>
    public static PartialDate? Dateline(Opening opening, string language)
    {
        var start = opening.Rest.Length <= DatelineEnd ? opening.Rest : opening.Rest[..DatelineEnd];
        foreach (var mention in DateTagger.Tag(start, language, ReferenceTime.Unknown))
            if (mention.Start <= DatelineReach && IsDay(mention)) return mention.First;
        return null;
    }

    /// <summary>The day on which somebody said what the article reports, in its first paragraphs; null when none is told.</summary>
    public static PartialDate? Find(IReadOnlyList<string> paragraphs, string language)
    {
        foreach (var paragraph in paragraphs.Take(4))
            foreach (var mention in DateTagger.Tag(paragraph, language, ReferenceTime.Unknown))
                if (IsDay(mention) && SaysSomething(paragraph[(mention.Start + mention.Length)..].TrimStart(' ', ',')))
                    return mention.First;
        return null;
    }

    private static bool SaysSomething(string rest) => Saying.Any(verb => rest.StartsWith(verb, StringComparison.OrdinalIgnoreCase));

    private static bool IsDay(DateMention mention) =>
        mention.Grain <= Grain.Day && mention is { First.Day: not null, Last: null } && (mention.Marks & (DateMarks.Lunar | DateMarks.Future | DateMarks.Bound)) == 0;
}
