using NewsCluster.Clustering.Glossary;

namespace NewsCluster.Clustering.Labels;

/// <summary>What a story is called and what it is about, all taken from its own articles. What is not asked for is not looked for.</summary>
public sealed class StoryLabel
{
    /// <summary>How many articles are read for a label; the latest of a story of thousands tell enough.</summary>
    private const int MostArticles = 60;

    private readonly List<LabelledText> read;

    private StoryLabel(IEnumerable<ArticleText> articles)
    {
        read = [.. articles.TakeLast(MostArticles).Select(article => new LabelledText(article))];
        Concepts = NamedThings.Concepts(read);
    }

    /// <summary>The headline of an article in a language (<see cref="ArticleText.Vietnamese"/>, <see cref="ArticleText.English"/>, <see cref="ArticleText.Other"/>), null when there is none.</summary>
    public string? HeadlineIn(string language) => Headline.Choose(read.Where(text => text.Article.Language == language));

    /// <summary>Compounds that most of its articles in a language share, the most telling first.</summary>
    public IReadOnlyList<KeyTerm> KeyTerms => field ??= Labels.KeyTerms.Of(read);

    /// <summary>Named things of the glossary (people, places, organisations …), in the most articles first.</summary>
    public IReadOnlyList<Concept> Concepts { get; }

    /// <summary>Names the glossary does not know, in the most articles first.</summary>
    public IReadOnlyList<string> Names => field ??= NamedThings.Others(read, Concepts);

    /// <summary>What it is about in the IPTC taxonomy, null when that is not clear.</summary>
    public MediaTopic? Topic => TopicClassifier.Of(read);

    /// <param name="articles">The story's articles, oldest first.</param>
    public static StoryLabel Of(IEnumerable<ArticleText> articles) => new(articles);
}
