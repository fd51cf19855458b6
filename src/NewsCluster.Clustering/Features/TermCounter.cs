namespace NewsCluster.Clustering.Features;

/// <summary>Counts in how many articles each term occurs, for <see cref="TermStatistics"/>.</summary>
public sealed class TermCounter(Glossary.ConceptGlossary glossary)
{
    private readonly Dictionary<uint, int> counts = [];
    private readonly int[] articles = new int[2];
    private readonly ArticleTerms terms = new(glossary);
    private readonly HashSet<uint> seen = [];

    public void Add(ArticleText article)
    {
        if (article.Language == ArticleText.Other) return;
        var language = TermStatistics.LanguageIndex(article.Language);
        articles[language]++;
        terms.Read(article);
        seen.Clear();
        foreach (var channel in Channels.Own)
            foreach (ref readonly var term in terms[channel])
                seen.Add(TermStatistics.TermKey(term.Key, language));
        foreach (var term in seen)
            System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts, term, out _)++;
    }

    /// <param name="provenance">Where the articles come from, in words.</param>
    /// <param name="rarest">Terms in fewer articles are left out; at least 2.</param>
    public TermStatistics ToStatistics(string provenance, int rarest) => new(
        provenance,
        articles,
        [.. counts.Where(entry => entry.Value >= rarest).Select(entry => (entry.Key, TermStatistics.Level(entry.Value)))],
        rarest);
}
