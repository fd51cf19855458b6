using NewsCluster.Clustering.Duplicates;
using NewsCluster.Clustering.Features;
using NewsCluster.Data.Articles;
using NewsCluster.Data.Runs;
using NewsCluster.Ingestion;
using NewsCluster.Ingestion.Reading;
using NewsCluster.Web.Embeddings;

namespace NewsCluster.Web.Ingesting;

/// <summary>A document of a run on its way in, and what becomes of it. Made ahead of its turn, on another thread.</summary>
internal sealed class Incoming
{
    /// <param name="place">Which document of its run it is, from 0.</param>
    public Incoming(Document document, int place, long? source, DateTimeOffset now, Featuriser featuriser)
    {
        (Document, Place) = (document, place);
        if (document.Article is not { } parsed) return;
        Article = ArticleRows.Of(parsed, now, source, document.Digest);
        Article.Sketch = TextSketch.Of(Article.Title, Article.Text);
        Countable = featuriser.ReadToCount(ArticleRows.TextOf(Article));
    }

    public Document Document { get; }

    public int Place { get; }

    /// <summary>What would be stored if it is new; null when the document could not be read.</summary>
    public Article? Article { get; }

    /// <summary>Its terms, to be counted when it is new, and what the engine compares, not yet under the article's id.</summary>
    public CountableArticle? Countable { get; }

    /// <summary>Why it has no embedding although one was asked for.</summary>
    public EmbeddingException? EmbeddingProblem { get; set; }

    public Outcome Outcome { get; set; } = Outcome.Unchanged;

    /// <summary>The stored article it is, or repeats.</summary>
    public long? ArticleId { get; set; }

    public RunDocument Record(long run) => new()
    {
        RunId = run,
        Name = Document.Name,
        Outcome = Article is null ? OutcomeOf(Document.Problem!.Kind) : Outcome,
        Problem = Document.Problem?.Kind.ToString(),
        Detail = Document.Problem?.Detail,
        ArticleId = ArticleId,
    };

    /// <summary>A kind of file nobody said could be read is refused; everything else that gives no article has failed.</summary>
    private static Outcome OutcomeOf(ProblemKind problem) => problem == ProblemKind.UnknownKind ? Outcome.Refused : Outcome.Failed;
}
