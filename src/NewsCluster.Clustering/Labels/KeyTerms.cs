using NewsCluster.Clustering.Features;
using NewsCluster.Clustering.Text;

namespace NewsCluster.Clustering.Labels;

/// <summary>The compounds and names that most of a story's articles share and other articles rarely have.</summary>
internal static class KeyTerms
{
    private const int Most = 8;

    /// <summary>Pointwise mutual information, in nats, from which two adjacent words are a compound and not neighbours by chance.</summary>
    private const float Compound = 2.5f;

    /// <summary>Inverse document frequency below which a word is too common to be half of a telling compound.</summary>
    private const float Common = 1.5f;

    public static List<string> Of(List<LabelledText> texts)
    {
        var scored = new Dictionary<string, (string Term, int Articles, float Weight)>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            foreach (var (key, term, weight) in Candidates(text).DistinctBy(c => c.Key))
                scored[key] = scored.TryGetValue(key, out var known) ? known with { Articles = known.Articles + 1 } : (term, 1, weight);
        }
        var least = Math.Max(1, (texts.Count + 2) / 3);
        var terms = scored.Values.Where(t => t.Articles >= least)
            .OrderByDescending(t => t.Articles * t.Weight).ThenBy(t => t.Term, StringComparer.Ordinal)
            .Select(t => t.Term);
        var kept = new List<string>();
        foreach (var term in terms)
        {
            if (kept.Count == Most) break;
            if (!kept.Exists(other => Overlaps(other, term))) kept.Add(term);
        }
        return kept;
    }

    private static IEnumerable<(string Key, string Term, float Weight)> Candidates(LabelledText text)
    {
        var statistics = TermStatistics.Shipped;
        var language = TermStatistics.LanguageIndex(text.Article.Language);
        foreach (var (first, end) in text.NameRuns())
            if (end - first <= 5) yield return Named(text.Words(first, end), statistics.InverseFrequency(Pair(text.Tokens[first], text.Tokens[first + 1]), language));

        for (var i = 1; i < text.Tokens.Count; i++)
        {
            var (a, b) = (text.Tokens[i - 1], text.Tokens[i]);
            if (a.Kind != TokenKind.Word || b.Kind != TokenKind.Word || !b.Is(TokenTraits.Adjacent) || a.Is(TokenTraits.Capital) || b.Is(TokenTraits.Capital)) continue;
            var (idfA, idfB) = (Word(a), Word(b));
            var pair = statistics.InverseFrequency(Pair(a, b), language);
            if (idfA >= Common && idfB >= Common && idfA + idfB - pair >= Compound) yield return Named(text.Words(i - 1, i + 1), pair);
        }

        float Word(Token token) => statistics.InverseFrequency(Channels.Key(Channel.Words, token.Key), language);
    }

    private static uint Pair(Token a, Token b) => Channels.Key(Channel.Pairs, Hash.Of(a.Key, b.Key));

    private static (string Key, string Term, float Weight) Named(string words, float weight) => (NormalForm.Key(words), words, weight);

    private static bool Overlaps(string a, string b) =>
        a.Contains(b, StringComparison.OrdinalIgnoreCase) || b.Contains(a, StringComparison.OrdinalIgnoreCase)
        || a.Split(' ')[^1].Equals(b.Split(' ')[0], StringComparison.OrdinalIgnoreCase) || b.Split(' ')[^1].Equals(a.Split(' ')[0], StringComparison.OrdinalIgnoreCase);
}
