using NewsCluster.Clustering.Glossary;

namespace NewsCluster.Clustering.Labels;

/// <summary>What a story is called and what it is about, all taken from its own articles.</summary>
/// <param name="HeadlineVi">A Vietnamese article's headline, null when there is none.</param>
/// <param name="HeadlineEn">An English article's headline, null when there is none.</param>
/// <param name="KeyTerms">Compounds that most of its articles in a language share, the most telling first.</param>
/// <param name="Concepts">Named things of the glossary (people, places, organisations …), in the most articles first.</param>
/// <param name="Names">Names the glossary does not know, in the most articles first.</param>
/// <param name="Topic">What it is about in the IPTC taxonomy, null when that is not clear.</param>
public sealed record StoryLabel(
    string? HeadlineVi, string? HeadlineEn, IReadOnlyList<KeyTerm> KeyTerms, IReadOnlyList<Concept> Concepts, IReadOnlyList<string> Names, MediaTopic? Topic)
{
    /// <summary>How many articles are read for a label; the latest of a story of thousands tell enough.</summary>
    private const int MostArticles = 60;

    /// <param name="articles">The story's articles, oldest first.</param>
    public static StoryLabel Of(IEnumerable<ArticleText> articles)
    {
        var read = articles.TakeLast(MostArticles).Select(article => new LabelledText(article)).ToList();
        var concepts = NamedThings.Concepts(read);
        return new StoryLabel(
            Headline.Choose(read.Where(text => text.Article.Language == ArticleText.Vietnamese)),
            Headline.Choose(read.Where(text => text.Article.Language == ArticleText.English)),
            Labels.KeyTerms.Of(read),
            concepts,
            NamedThings.Others(read, concepts),
            TopicClassifier.Of(read));
    }
}
