using NewsCluster.Clustering.Features;
using NewsCluster.Clustering.Text;

namespace NewsCluster.Clustering.Labels;

/// <summary>A compound of the language of the articles it is taken from.</summary>
public sealed record KeyTerm(string Text, string Language);

/// <summary>The compounds that most of a story's articles in a language share and other articles rarely have.</summary>
internal static class KeyTerms
{
    /// <summary>How many are kept of each language.</summary>
    private const int Most = 6;

    /// <summary>Pointwise mutual information, in nats, from which two adjacent words are a compound and not neighbours by chance.</summary>
    private const float Compound = 2;

    /// <summary>Inverse document frequency from which a compound tells something, and the least of each of its words.</summary>
    private const float Telling = 2.5f, LeastOfWord = 0.7f;

    public static List<KeyTerm> Of(List<LabelledText> texts) =>
        [.. texts.GroupBy(t => t.Article.Language).OrderBy(g => g.Key, StringComparer.Ordinal).SelectMany(g => OfLanguage(g.Key, [.. g]))];

    private static IEnumerable<KeyTerm> OfLanguage(string language, List<LabelledText> texts)
    {
        var scored = new Dictionary<string, (string Term, int Articles, float Weight)>(StringComparer.Ordinal);
        foreach (var text in texts)
            foreach (var (key, term, weight) in Candidates(text).DistinctBy(c => c.Key))
                scored[key] = scored.TryGetValue(key, out var known) ? known with { Articles = known.Articles + 1 } : (term, 1, weight);
        var least = texts.Count == 1 ? 1 : Math.Max(2, (texts.Count + 1) / 2);
        var kept = new List<string>();
        foreach (var (term, _, _) in scored.Values.Where(t => t.Articles >= least).OrderByDescending(t => t.Articles * t.Weight).ThenBy(t => t.Term, StringComparer.Ordinal))
        {
            if (kept.Count == Most) break;
            if (!kept.Exists(other => Chained(other, term) || Chained(term, other))) kept.Add(term);
        }
        return kept.Select(term => new KeyTerm(term, language));
    }

    /// <summary>Pairs of adjacent lower-case words that belong together, with their inverse document frequency.</summary>
    private static IEnumerable<(string Key, string Term, float Weight)> Candidates(LabelledText text)
    {
        var statistics = TermStatistics.Shipped;
        var language = TermStatistics.LanguageIndex(text.Article.Language);
        for (var i = 1; i < text.Tokens.Count; i++)
        {
            var (a, b) = (text.Tokens[i - 1], text.Tokens[i]);
            if (a.Kind != TokenKind.Word || b.Kind != TokenKind.Word || !b.Is(TokenTraits.Adjacent) || a.Is(TokenTraits.Capital) || b.Is(TokenTraits.Capital)) continue;
            var (idfA, idfB) = (Word(a), Word(b));
            var pair = statistics.InverseFrequency(Channels.Key(Channel.Pairs, Hash.Of(a.Key, b.Key)), language);
            if (pair < Telling || idfA < LeastOfWord || idfB < LeastOfWord || idfA + idfB - pair < Compound) continue;
            var words = text.Words(i - 1, i + 1);
            yield return (NormalForm.Key(words), words, pair);
        }

        float Word(Token token) => statistics.InverseFrequency(Channels.Key(Channel.Words, token.Key), language);
    }

    /// <summary>The second begins with the word the first ends with: halves of one longer phrase.</summary>
    private static bool Chained(string first, string second) =>
        first.Split((char[]?)null)[^1].Equals(second.Split((char[]?)null)[0], StringComparison.OrdinalIgnoreCase);
}
