using NewsCluster.Clustering.Embeddings;
using NewsCluster.Clustering.Features;

namespace NewsCluster.Clustering.Stories;

/// <summary>
/// An inverted index over articles by their heaviest terms. Lists keep only their newest entries, so that what an article
/// costs does not grow with how much has been read. Searched by several threads at a time, while nothing is added.
/// </summary>
internal sealed class CandidateIndex
{
    /// <summary>By channel, so that they can be filled at the same time.</summary>
    private readonly PostingLists[] lists = [.. Enumerable.Range(0, Channels.Own.Length).Select(_ => new PostingLists())];

    /// <summary>Articles in view by <see cref="LanguageBit"/>.</summary>
    private readonly int[] inView = new int[4];

    public EmbeddingIndex Embeddings { get; } = new();

    /// <summary>By slot from the oldest on, the language of the article in view; 0 for none.</summary>
    private byte[] languages = new byte[1024];
    private ArticleFeatures?[] articles = new ArticleFeatures?[1024];
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

    /// <summary>The articles that have a term of one of <see cref="Channels.Own"/>.</summary>
    public ReadOnlySpan<Posting> Find(int channel, uint key) => lists[channel].Find(key);

    public byte LanguageAt(int place) => languages[place];

    /// <summary>The article in a slot, null when it is not in view.</summary>
    public ArticleFeatures? At(int slot) => articles[slot - Oldest];

    public bool Has(byte language) => inView[language] > 0;

    /// <summary>Enters an article under the next slot; null leaves the slot without one.</summary>
    public void Add(ArticleFeatures? article)
    {
        var slot = View(article);
        if (article is null) return;
        for (var channel = 0; channel < lists.Length; channel++) Add(channel, article, slot);
    }

    /// <summary>Enters many, on all cores.</summary>
    public void AddRange(IReadOnlyList<ArticleFeatures?> added)
    {
        var first = slots;
        foreach (var article in added) View(article);
        Parallel.For(0, lists.Length, channel =>
        {
            for (var i = 0; i < added.Count; i++)
                if (added[i] is { } article) Add(channel, article, first + i);
        });
    }

    private int View(ArticleFeatures? article)
    {
        if (Count == languages.Length)
        {
            Array.Resize(ref languages, languages.Length * 2);
            Array.Resize(ref articles, languages.Length);
        }
        languages[Count] = article is null ? (byte)0 : LanguageBit(article);
        articles[Count] = article;
        inView[languages[Count]]++;
        if (article is not null) Embeddings.Add(slots, article.Embedding);
        return slots++;
    }

    private void Add(int channel, ArticleFeatures article, int slot)
    {
        var (start, end) = Places(article, Channels.Own[channel]);
        for (var place = start; place < end; place++) lists[channel].Add(article.Keys[place], new Posting(slot, article.Whole[place]));
    }

    /// <summary>Takes an article out of view.</summary>
    public void Remove(int slot)
    {
        inView[languages[slot - Oldest]]--;
        languages[slot - Oldest] = 0;
        articles[slot - Oldest] = null;
    }

    /// <summary>Frees what lies before a slot; nothing there is in view any more.</summary>
    public void Forget(int before)
    {
        var kept = slots - before;
        Array.Copy(languages, before - Oldest, languages, 0, kept);
        Array.Copy(articles, before - Oldest, articles, 0, kept);
        Array.Clear(articles, kept, before - Oldest);
        Oldest = before;
        Parallel.ForEach(lists, list => list.Forget(before));
    }

    /// <summary>Empties the index; what is added next gets slot <paramref name="next"/>.</summary>
    public void Clear(int next)
    {
        foreach (var list in lists) list.Clear();
        Embeddings.Clear();
        Array.Clear(inView);
        Array.Clear(articles, 0, Count);
        Oldest = slots = next;
    }

    public const int AllLanguages = Agglomeration.Vietnamese | Agglomeration.English;

    public static byte LanguageBit(ArticleFeatures article) => (byte)Agglomeration.LanguageBit(article);
}
