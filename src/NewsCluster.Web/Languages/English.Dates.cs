using System.Globalization;
using NewsCluster.Clustering.Dates;

namespace NewsCluster.Web.Languages;

internal sealed partial class EnglishTexts
{
    public override string Mention(DateMention mention)
    {
        var marks = mention.Marks;
        var part = marks.HasFlag(DateMarks.StartOf) ? "early " : marks.HasFlag(DateMarks.MiddleOf) ? "mid " : marks.HasFlag(DateMarks.EndOf) ? "late " : "";
        return (marks.HasFlag(DateMarks.Approximate) && mention.Grain != Grain.PartOfDay ? "about " : "") + part + Span(mention)
            + (marks.HasFlag(DateMarks.Lunar) ? " (lunar calendar)" : "")
            + (mention.First is { Year: null, Month: not null } ? $" ({YearNotStated})" : "");
    }

    private string Span(DateMention mention) => mention.Grain switch
    {
        _ when mention.First == default => DateUnknown,
        _ when mention.Value.StartsWith("../", StringComparison.Ordinal) => $"by {Date(mention.First)}",
        _ when mention.Value.EndsWith("/..", StringComparison.Ordinal) => $"since {Date(mention.First)}",
        Grain.Quarter => $"quarter {mention.Value[^1]} of {mention.Value[..4]}",
        Grain.HalfYear => $"{(mention.Value[^1] == '1' ? "first" : "second")} half of {mention.Value[..4]}",
        Grain.Decade => $"the {mention.Value[..3]}0s",
        Grain.Century => Century(int.Parse(mention.Value[..2], CultureInfo.InvariantCulture) + 1),
        <= Grain.Hour when mention.Value.Split('T') is [_, var time] => $"{Date(mention.First)}, {time}",
        _ => mention.Last is { } last ? $"{Date(mention.First)} – {Date(last)}" : Date(mention.First),
    };

    private static string Century(int number) => number switch
    {
        21 => "the 21st century",
        22 => "the 22nd century",
        1 or 2 or 3 => $"the {(number == 1 ? "1st" : number == 2 ? "2nd" : "3rd")} century",
        _ => $"the {number}th century",
    };
}
