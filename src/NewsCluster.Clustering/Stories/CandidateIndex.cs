using NewsCluster.Clustering.Embeddings;
using NewsCluster.Clustering.Features;

namespace NewsCluster.Clustering.Stories;

/// <summary>
/// An inverted index over articles by their heaviest terms. Lists keep only their newest entries, so that what an article
/// costs does not grow with how much has been read. Searched by several threads at a time, while nothing is added.
/// </summary>
internal sealed class CandidateIndex
{
    private readonly PostingLists lists = new();

    public EmbeddingIndex Embeddings { get; } = new();

    /// <summary>By slot from the oldest on, the article in view and its language; null and 0 for none.</summary>
    private ArticleFeatures?[] articles = new ArticleFeatures?[1024];
    private byte[] languages = new byte[1024];
    private int slots;

    /// <summary>The first slot; those before are forgotten.</summary>
    public int Oldest { get; private set; }

    /// <summary>How many slots there are from the oldest on.</summary>
    public int Count => slots - Oldest;

    /// <summary>Terms of an article that are indexed and asked for.</summary>
    private static int Indexed(Channel channel) => channel == Channel.Numbers ? 8 : 16;

    /// <summary>The places of an article's terms that are indexed.</summary>
    public static (int Start, int End) Places(ArticleFeatures article, Channel channel)
    {
        var (start, end) = article.Places(channel);
        end = Math.Min(end, start + Indexed(channel));
        while (end > start && article.Whole[end - 1] == 0) end--;
        return (start, end);
    }

    /// <inheritdoc cref="PostingLists.Touch"/>
    public int Touch(ReadOnlySpan<uint> keys) => lists.Touch(keys);

    public ReadOnlySpan<Posting> Find(uint key) => lists.Find(key);

    /// <param name="place">Counted from the oldest slot.</param>
    public byte LanguageAt(int place) => languages[place];

    public ArticleFeatures? ArticleAt(int slot) => articles[slot - Oldest];

    /// <summary>Enters an article under the next slot; null leaves the slot without one.</summary>
    public void Add(ArticleFeatures? article)
    {
        if (Count == languages.Length)
        {
            Array.Resize(ref articles, languages.Length * 2);
            Array.Resize(ref languages, languages.Length * 2);
        }
        articles[Count] = article;
        languages[Count] = article is null ? (byte)0 : LanguageBit(article);
        if (article is not null)
        {
            Embeddings.Add(slots, article.Embedding);
            foreach (var channel in Channels.Own)
            {
                var (start, end) = Places(article, channel);
                lists.Touch(article.Keys[start..end]);
                for (var place = start; place < end; place++) lists.Add(article.Keys[place], new Posting(slots, article.Whole[place]));
            }
        }
        slots++;
    }

    /// <summary>Takes an article out of view.</summary>
    public void Remove(int slot)
    {
        articles[slot - Oldest] = null;
        languages[slot - Oldest] = 0;
    }

    /// <summary>Frees what lies before a slot.</summary>
    public void Forget(int before)
    {
        var kept = slots - before;
        Array.Copy(articles, before - Oldest, articles, 0, kept);
        Array.Clear(articles, kept, Count - kept);
        Array.Copy(languages, before - Oldest, languages, 0, kept);
        Oldest = before;
        lists.Forget(before);
    }

    /// <summary>Empties the index; what is added next gets slot <paramref name="next"/>.</summary>
    public void Clear(int next)
    {
        lists.Clear();
        Embeddings.Clear();
        Array.Clear(articles, 0, Count);
        Oldest = slots = next;
    }

    public static byte LanguageBit(ArticleFeatures article) => (byte)Agglomeration.LanguageBit(article);
}
