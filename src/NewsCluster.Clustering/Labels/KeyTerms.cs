using NewsCluster.Clustering.Features;
using NewsCluster.Clustering.Text;

namespace NewsCluster.Clustering.Labels;

/// <summary>A compound of the language of the articles it is taken from, or an English word.</summary>
public sealed record KeyTerm(string Text, string Language);

/// <summary>What most of a story's articles in a language share, in the title or more than once, and other articles rarely have.</summary>
internal static class KeyTerms
{
    /// <summary>How many are kept of each language.</summary>
    private const int Most = 6;

    /// <summary>Inverse document frequency from which a compound or a word tells something, and the least of each word of a compound.</summary>
    private const float Telling = 3.5f, LeastInVietnamese = 1.4f, LeastInEnglish = 2;

    /// <summary>How close a pair beside it may come: of three syllables that are one word (<c>câu lạc bộ</c>) neither half is a term.</summary>
    private const float Outdone = 0.9f;

    /// <summary>Letters an English word has at least when it stands by itself.</summary>
    private const int ShortestWord = 4;

    /// <summary>How often an article that has a term has it, on average, when no title has it.</summary>
    private const double Insistence = 1.5;

    public static List<KeyTerm> Of(List<LabelledText> texts) =>
        [.. texts.GroupBy(t => t.Article.Language).OrderBy(g => g.Key, StringComparer.Ordinal).SelectMany(g => OfLanguage(g.Key, [.. g]))];

    private static IEnumerable<KeyTerm> OfLanguage(string language, List<LabelledText> texts)
    {
        var least = texts.Count == 1 ? 1 : Math.Max(2, (texts.Count + 1) / 2);
        var scored = texts.SelectMany((text, i) => Candidates(text).Select(c => (Term: text.Words(c.First, c.End), c.Rarity, InTitle: c.End <= text.TitleTokens, Article: i)))
            .GroupBy(c => NormalForm.Key(c.Term), StringComparer.Ordinal)
            .Select(g => (g.First().Term, g.First().Rarity, Articles: g.DistinctBy(c => c.Article).Count(), Times: g.Count(), InTitle: g.Any(c => c.InTitle)))
            .Where(t => t.Articles >= least && (t.InTitle || t.Times >= Insistence * t.Articles))
            .OrderByDescending(t => t.Articles * t.Rarity).ThenBy(t => t.Term, StringComparer.Ordinal)
            .Select(t => t.Term);
        var kept = new List<string>();
        foreach (var term in NamedThings.WithoutParts(scored))
        {
            if (kept.Count == Most) break;
            if (!kept.Exists(other => Chained(other, term) || Chained(term, other))) kept.Add(term);
        }
        return kept.Select(term => new KeyTerm(term, language));
    }

    /// <summary>Places among the tokens of what may be a key term, and its inverse document frequency.</summary>
    public static IEnumerable<(int First, int End, float Rarity)> Candidates(LabelledText text) =>
        text.Article.Language == ArticleText.Vietnamese ? VietnameseCompounds(text) : EnglishWordsAndPairs(text);

    /// <summary>Pairs of adjacent small words that belong together, and to each other more than to their other neighbours.</summary>
    private static IEnumerable<(int First, int End, float Rarity)> VietnameseCompounds(LabelledText text)
    {
        const string language = ArticleText.Vietnamese;
        for (var i = 1; i < text.Tokens.Count; i++)
        {
            var (a, b) = (text.Tokens[i - 1], text.Tokens[i]);
            if (!b.Is(TokenTraits.Adjacent) || !IsSyllable(a) || !IsSyllable(b)) continue;
            var (rarity, attachment) = (Compounds.Rarity(a, b, language), AttachmentAt(i));
            if (rarity >= Telling && attachment >= Compounds.LeastAttachment && Math.Max(AttachmentAt(i - 1), AttachmentAt(i + 1)) < Outdone * attachment)
                yield return (i - 1, i + 1, rarity);
        }

        static bool IsSyllable(Token token) => IsSmallWord(token) && !token.Is(TokenTraits.NotVietnamese) && Compounds.Rarity(token, language) >= LeastInVietnamese;

        float AttachmentAt(int second) => second >= 1 && second < text.Tokens.Count && text.Tokens[second].Is(TokenTraits.Adjacent)
            ? Compounds.Attachment(text.Tokens[second - 1], text.Tokens[second], language) : 0;
    }

    /// <summary>Small words that say something, and two of them side by side. English phrases are too many for the background to have counted them.</summary>
    private static IEnumerable<(int First, int End, float Rarity)> EnglishWordsAndPairs(LabelledText text)
    {
        var before = 0f;
        for (var i = 0; i < text.Tokens.Count; i++)
        {
            var rarity = IsSmallWord(text.Tokens[i]) ? Compounds.Rarity(text.Tokens[i], ArticleText.English) : 0;
            if (rarity >= Telling && text.Tokens[i].Length >= ShortestWord) yield return (i, i + 1, rarity);
            if (text.Tokens[i].Is(TokenTraits.Adjacent) && Math.Min(before, rarity) >= LeastInEnglish && before + rarity >= Telling + LeastInEnglish)
                yield return (i - 1, i + 1, before + rarity);
            before = rarity;
        }
    }

    private static bool IsSmallWord(Token token) => token.Kind == TokenKind.Word && !token.Is(TokenTraits.Capital);

    /// <summary>The second begins with the word the first ends with: halves of one longer phrase.</summary>
    private static bool Chained(string first, string second) =>
        first.Split((char[]?)null)[^1].Equals(second.Split((char[]?)null)[0], StringComparison.OrdinalIgnoreCase);
}
