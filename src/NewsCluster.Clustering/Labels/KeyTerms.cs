using NewsCluster.Clustering.Features;
using NewsCluster.Clustering.Text;

namespace NewsCluster.Clustering.Labels;

/// <summary>A compound of the language of the articles it is taken from.</summary>
public sealed record KeyTerm(string Text, string Language);

/// <summary>The compounds that most of a story's articles in a language share, in the title or more than once, and other articles rarely have.</summary>
internal static class KeyTerms
{
    /// <summary>How many are kept of each language.</summary>
    private const int Most = 6;

    /// <summary>Inverse document frequency from which a compound tells something, and the least of each of its words.</summary>
    private const float Telling = 3.5f, LeastOfWord = 1;

    /// <summary>How often an article that has a term has it, on average, when no title has it.</summary>
    private const double Insistence = 1.5;

    public static List<KeyTerm> Of(List<LabelledText> texts) =>
        [.. texts.GroupBy(t => t.Article.Language).OrderBy(g => g.Key, StringComparer.Ordinal).SelectMany(g => OfLanguage(g.Key, [.. g]))];

    private static IEnumerable<KeyTerm> OfLanguage(string language, List<LabelledText> texts)
    {
        var least = texts.Count == 1 ? 1 : Math.Max(2, (texts.Count + 1) / 2);
        var scored = texts.SelectMany((text, i) => Candidates(text).Select(c => (c.Key, c.Term, c.Weight, c.InTitle, Article: i)))
            .GroupBy(c => c.Key, StringComparer.Ordinal)
            .Select(g => (g.First().Term, g.First().Weight, Articles: g.DistinctBy(c => c.Article).Count(), Times: g.Count(), InTitle: g.Any(c => c.InTitle)))
            .Where(t => t.Articles >= least && (t.InTitle || t.Times >= Insistence * t.Articles))
            .OrderByDescending(t => t.Articles * t.Weight).ThenBy(t => t.Term, StringComparer.Ordinal);
        var kept = new List<string>();
        foreach (var (term, _, _, _, _) in scored)
        {
            if (kept.Count == Most) break;
            if (!kept.Exists(other => Chained(other, term) || Chained(term, other))) kept.Add(term);
        }
        return kept.Select(term => new KeyTerm(term, language));
    }

    /// <summary>Pairs of adjacent lower-case words that belong together, and to each other more than to their other neighbours, with their inverse document frequency.</summary>
    private static IEnumerable<(string Key, string Term, float Weight, bool InTitle)> Candidates(LabelledText text)
    {
        var language = text.Article.Language;
        for (var i = 1; i < text.Tokens.Count; i++)
        {
            var (a, b) = (text.Tokens[i - 1], text.Tokens[i]);
            if (!IsPart(a) || !IsPart(b) || !b.Is(TokenTraits.Adjacent)) continue;
            var rarity = Compounds.Rarity(a, b, language);
            if (rarity < Telling || Compounds.Rarity(a, language) < LeastOfWord || Compounds.Rarity(b, language) < LeastOfWord) continue;
            var attachment = Compounds.Attachment(a, b, language);
            if (Compounds.Binding(a, b, language) < Compounds.Least || AttachmentAt(i - 1) > attachment || AttachmentAt(i + 1) > attachment) continue;
            var words = text.Words(i - 1, i + 1);
            yield return (NormalForm.Key(words), words, rarity, i < text.TitleTokens);
        }

        bool IsPart(Token token) => token.Kind == TokenKind.Word && !token.Is(TokenTraits.Capital)
            && (language != ArticleText.Vietnamese || !token.Is(TokenTraits.NotVietnamese));

        float AttachmentAt(int second) => second >= 1 && second < text.Tokens.Count && text.Tokens[second].Is(TokenTraits.Adjacent)
            ? Compounds.Attachment(text.Tokens[second - 1], text.Tokens[second], language) : 0;
    }

    /// <summary>The second begins with the word the first ends with: halves of one longer phrase.</summary>
    private static bool Chained(string first, string second) =>
        first.Split((char[]?)null)[^1].Equals(second.Split((char[]?)null)[0], StringComparison.OrdinalIgnoreCase);
}
