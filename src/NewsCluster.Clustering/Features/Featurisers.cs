namespace NewsCluster.Clustering.Features;

/// <summary>
/// What the articles of streams are weighed with, as the frequencies of terms follow what is read. They change in steps: a
/// generation ends when a step of articles has been counted, and holds from a step of documents later on, or from the next
/// stream. So weights depend on an article's place alone, however far ahead of the engine and in whatever parts it is read.
/// </summary>
public sealed class Featurisers
{
    /// <summary>Articles to a generation, documents until it holds, and the most that may be read ahead.</summary>
    public const int Step = 8192;

    /// <summary>The last generations that are needed to go on: the last may not hold yet, then the one before does.</summary>
    private const int Needed = 2;

    private readonly Featuriser background;
    private readonly IngestedTerms terms;
    private readonly int step;

    /// <summary>Replaced as a whole, as it is read from other threads.</summary>
    private volatile (StreamPlace End, Featuriser Featuriser)[] generations;
    private volatile int placed;
    private long stream;

    /// <param name="stored">The last two generations, oldest first, as <see cref="Count"/> gave them.</param>
    /// <param name="background">What holds before the first of them, and whose statistics they correct; the shipped one when left out.</param>
    /// <param name="step">In place of <see cref="Step"/>.</param>
    /// <exception cref="InvalidDataException">A generation is not what was stored.</exception>
    public Featurisers(IEnumerable<(StreamPlace End, byte[] Terms)> stored, Featuriser? background = null, int step = Step)
    {
        this.step = step;
        this.background = background ?? Featuriser.Shipped;
        terms = new IngestedTerms();
        var read = new List<(StreamPlace, Featuriser)>();
        foreach (var (end, ingested) in stored)
        {
            terms = IngestedTerms.Read(ingested);
            read.Add((end, Corrected()));
        }
        generations = [.. read];
    }

    private Featuriser Corrected() => new(background.Glossary, terms.Over(background.Statistics));

    /// <summary>What an article is weighed with that is read now: at the place that has been reached.</summary>
    public Featuriser Now => At(placed);

    /// <summary>Takes up a stream at a document; nothing of it has been read ahead.</summary>
    public void Begin(StreamPlace place) => (stream, placed) = place;

    /// <summary>What a document of the stream is weighed with; may be asked from any thread.</summary>
    /// <exception cref="InvalidOperationException">It is too far ahead: what it is to be weighed with may not be known yet.</exception>
    public Featuriser At(int document)
    {
        if (document >= placed + step) throw new InvalidOperationException($"Document {document} is read {step} ahead of {placed}.");
        var known = generations;
        for (var i = known.Length - 1; i >= 0; i--)
            if (known[i].End.Stream != stream || known[i].End.Document + step <= document) return known[i].Featuriser;
        return background;
    }

    /// <summary>Counts an article that is placed, in order.</summary>
    /// <param name="article">The article.</param>
    /// <param name="document">Which document of the stream it is.</param>
    /// <returns>What is to be stored of the generation that ends with it; null when none does.</returns>
    public (StreamPlace End, byte[] Terms)? Count(CountableArticle article, int document)
    {
        terms.Add(article);
        if (terms.Counted < step) return null;
        var (end, ended) = (new StreamPlace(stream, document), terms.End());
        generations = [.. generations.TakeLast(Needed - 1), (end, Corrected())];
        return (end, ended);
    }

    /// <summary>Takes note that all documents before this one have been placed and counted.</summary>
    public void Reach(int document) => placed = document;
}

/// <summary>A document of a stream, counted from 0.</summary>
public readonly record struct StreamPlace(long Stream, int Document);
