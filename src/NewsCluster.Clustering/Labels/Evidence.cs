using NewsCluster.Clustering.Glossary;
using NewsCluster.Clustering.Text;

namespace NewsCluster.Clustering.Labels;

/// <summary>What two articles share, in words a person can check in both.</summary>
/// <param name="Concepts">Things of the glossary that both name, in whichever language.</param>
/// <param name="Names">Other names in both, as the first article writes them.</param>
/// <param name="Terms">Compounds in both, the rarest first; empty across languages.</param>
/// <param name="Numbers">Figures in both.</param>
public sealed record Evidence(
    IReadOnlyList<Concept> Concepts, IReadOnlyList<string> Names, IReadOnlyList<string> Terms, IReadOnlyList<string> Numbers)
{
    private const int Most = 8;

    public static Evidence Between(LabelledText article, LabelledText other)
    {
        var concepts = article.Mentions.Select(m => m.Concept).Where(c => c.IsProper).Intersect(other.Mentions.Select(m => m.Concept)).ToList();
        return new Evidence(
            [.. concepts.Take(Most)],
            [.. NamesIn(article, other).Take(Most)],
            article.Article.Language == other.Article.Language ? [.. TermsIn(article, other).Take(Most)] : [],
            [.. NumbersIn(article, other).Take(Most)]);
    }

    /// <summary>Capitalised words the glossary does not cover and no Vietnamese syllable could be: written alike in both languages.</summary>
    private static IEnumerable<string> NamesIn(LabelledText article, LabelledText other)
    {
        var theirs = other.Tokens.Where(IsForeignName).Select(t => t.Bare).ToHashSet();
        return article.Tokens.Where((t, i) => IsForeignName(t) && theirs.Contains(t.Bare) && !article.Mentions.Exists(m => m.FirstToken <= i && i < m.FirstToken + m.TokenCount))
            .DistinctBy(t => t.Bare).Select(t => t.Of(article.Text).ToString());
    }

    private static bool IsForeignName(Token token) => token.Length > 2 && token.IsNameLike && token.Is(TokenTraits.NotVietnamese);

    private static IEnumerable<string> TermsIn(LabelledText article, LabelledText other)
    {
        var theirs = KeyTerms.Candidates(other).Select(c => c.Key).ToHashSet(StringComparer.Ordinal);
        return KeyTerms.Candidates(article).Where(c => theirs.Contains(c.Key)).DistinctBy(c => c.Key)
            .OrderByDescending(c => c.Weight).ThenBy(c => c.Term, StringComparer.Ordinal).Select(c => c.Term);
    }

    private static IEnumerable<string> NumbersIn(LabelledText article, LabelledText other)
    {
        var theirs = other.Tokens.Where(IsTelling).Select(t => t.Key).ToHashSet();
        return article.Tokens.Where(t => IsTelling(t) && theirs.Contains(t.Key)).DistinctBy(t => t.Key).Select(t => t.Of(article.Text).ToString());
    }

    /// <summary>One digit says little.</summary>
    private static bool IsTelling(Token token) => token.Kind == TokenKind.Number && token.Length > 1;
}
