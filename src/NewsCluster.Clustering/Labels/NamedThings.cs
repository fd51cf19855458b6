using NewsCluster.Clustering.Glossary;
using NewsCluster.Clustering.Text;

namespace NewsCluster.Clustering.Labels;

/// <summary>The people, places, organisations and other names of a story.</summary>
internal static class NamedThings
{
    /// <summary>Named in at least this share of the articles, or it is a passing mention.</summary>
    private const double LeastShare = 0.3;

    private const int MostNames = 12;

    /// <summary>Every one is compared with every other.</summary>
    private const int MostConsidered = 256;

    /// <summary>News media are named as sources; only a headline makes them the subject.</summary>
    private const string Outlet = "outlet";

    public static List<Concept> Concepts(List<LabelledText> texts) =>
    [
        .. texts.SelectMany(text => text.Mentions.Where(m => m.Concept.IsProper && (m.Concept.Kind != Outlet || m.FirstToken < text.TitleTokens)).Select(m => m.Concept).Distinct())
            .CountBy(concept => concept)
            .Where(concept => concept.Value >= LeastShare * texts.Count)
            .OrderByDescending(concept => concept.Value).ThenBy(concept => concept.Key.Id, StringComparer.Ordinal)
            .Select(concept => concept.Key),
    ];

    /// <summary>Runs of capitalised words that are no part of what the glossary knows; of two spellings the more frequent.</summary>
    public static List<string> Others(List<LabelledText> texts, IReadOnlyList<Concept> known)
    {
        var knownForms = known.SelectMany(c => c.English.Concat(c.Vietnamese)).Select(form => NormalForm.Key(form)).ToHashSet(StringComparer.Ordinal);
        var runs = texts.SelectMany(text => Uncovered(text).Select(run => text.Words(run.First, run.End)).Distinct(StringComparer.Ordinal))
            .Where(name => !knownForms.Any(form => form.Contains(NormalForm.Key(name), StringComparison.Ordinal)))
            .GroupBy(name => NormalForm.Key(name), StringComparer.Ordinal)
            .Select(group => (Name: group.CountBy(n => n).MaxBy(n => n.Value).Key, Articles: group.Count()))
            .Where(name => name.Articles >= Math.Max(texts.Count > 1 ? 2 : 1, LeastShare * texts.Count))
            .OrderByDescending(name => name.Articles).ThenByDescending(name => name.Name.Length).ThenBy(name => name.Name, StringComparer.Ordinal)
            .Select(name => name.Name).ToList();
        return [.. runs.Where((name, i) => !runs.Take(i).Any(other => IsPart(name, other) || IsPart(other, name))).Take(MostNames)];
    }

    /// <summary>Those whose words are not all in another of them, side by side.</summary>
    /// <param name="terms">The best first; what comes after a few hundred is not looked at.</param>
    public static IEnumerable<string> WithoutParts(IEnumerable<string> terms)
    {
        var considered = terms.Take(MostConsidered).ToList();
        return considered.Where(term => !considered.Exists(other => other.Length > term.Length && IsPart(term, other)));
    }

    /// <summary>The words of one are words of the other, side by side.</summary>
    private static bool IsPart(string part, string whole) => $" {whole} ".Contains($" {part} ", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<(int First, int End)> Uncovered(LabelledText text)
    {
        var named = text.TokensOf(text.Mentions);
        return text.NameRuns().Where(run => !named.AsSpan(run.First..run.End).Contains(true));
    }
}
