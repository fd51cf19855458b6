using NewsCluster.Clustering.Dates;

namespace NewsCluster.Web.Languages;

internal sealed partial class VietnameseTexts
{
    public override string Mention(DateMention mention)
    {
        var marks = mention.Marks;
        var part = marks.HasFlag(DateMarks.StartOf) ? "đầu " : marks.HasFlag(DateMarks.MiddleOf) ? "giữa " : marks.HasFlag(DateMarks.EndOf) ? "cuối " : "";
        return (marks.HasFlag(DateMarks.Approximate) && mention.Grain != Grain.PartOfDay ? "khoảng " : "") + part + Span(mention)
            + (marks.HasFlag(DateMarks.Lunar) ? " (âm lịch)" : "")
            + (mention.First is { Year: null, Month: not null } ? $" ({YearNotStated})" : "");
    }

    private string Span(DateMention mention) => mention.Grain switch
    {
        _ when mention.First == default => DateUnknown,
        _ when mention.Value.StartsWith("../", StringComparison.Ordinal) => $"tính đến {Date(mention.First)}",
        _ when mention.Value.EndsWith("/..", StringComparison.Ordinal) => $"từ {Date(mention.First)}",
        Grain.Quarter => $"quý {mention.Value[^1]} năm {mention.Value[..4]}",
        Grain.HalfYear => $"nửa {(mention.Value[^1] == '1' ? "đầu" : "cuối")} năm {mention.Value[..4]}",
        Grain.Decade => $"thập niên {mention.Value[..3]}0",
        Grain.Century => $"thế kỷ {mention.First.Year / 100 + 1}",
        <= Grain.Hour when mention.Value.Split('T') is [_, var time] => $"{time} {Date(mention.First)}",
        _ => mention.Last is { } last ? $"{Date(mention.First)} – {Date(last)}" : Date(mention.First),
    };
}
