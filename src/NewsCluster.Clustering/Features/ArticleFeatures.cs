using System.Runtime.InteropServices;
using NewsCluster.Clustering.Embeddings;

namespace NewsCluster.Clustering.Features;

/// <summary>What the engine keeps of an article: its identity, its time, and one sparse vector a <see cref="Channel"/>.</summary>
/// <remarks>
/// A term that several channels weigh is stored once, with up to three weights: in the whole text, in the head (title for
/// words and pairs, focus for names and concepts) and, for words, in the lead. Weights are sixteen-bit fractions of
/// <see cref="Unit"/>, so that sums are whole numbers, the same in whatever order they are made.
/// </remarks>
public sealed class ArticleFeatures
{
    /// <summary>The weight 1.</summary>
    internal const int Unit = ushort.MaxValue;

    /// <summary>Keys, then the weights two to an entry: whole, head, lead. One array, as there are very many articles.</summary>
    private readonly uint[] block;
    private readonly ushort words, pairs, names, numbers, count;

    private ArticleFeatures(ArticleText article, uint fingerprint, uint[] block, ReadOnlySpan<ushort> ends)
    {
        (Id, Language, Published, Fingerprint, Embedding) = (article.Id, article.Language, Believed(article.Published), fingerprint, article.Embedding);
        StandsAlone = article.StandsAlone;
        this.block = block;
        (words, pairs, names, numbers, count) = (ends[0], ends[1], ends[2], ends[3], ends[4]);
    }

    public string Id { get; private init; }

    public string Language { get; }

    /// <inheritdoc cref="ArticleText.StandsAlone"/>
    public bool StandsAlone { get; }

    /// <summary>When it was published, null when that is not known.</summary>
    public DateTimeOffset? Published { get; }

    /// <summary>Programs that know no date write the first day of Unix time, or the first or last year they can: such dates say nothing.</summary>
    private static DateTimeOffset? Believed(DateTimeOffset? stated) => stated > DateTimeOffset.UnixEpoch.AddDays(1) && stated < LastBelieved ? stated : null;

    private static readonly DateTimeOffset LastBelieved = new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Equal for articles with the same words in the same order.</summary>
    public uint Fingerprint { get; }

    public TextEmbedding? Embedding { get; private init; }

    /// <summary>The same for an article that was read before it had its id and embedding.</summary>
    public ArticleFeatures As(string id, TextEmbedding? embedding = null) => new(this) { Id = id, Embedding = embedding };

    private ArticleFeatures(ArticleFeatures other)
    {
        (Id, Language, StandsAlone, Published, Fingerprint) = (other.Id, other.Language, other.StandsAlone, other.Published, other.Fingerprint);
        (block, words, pairs, names, numbers, count) = (other.block, other.words, other.pairs, other.names, other.numbers, other.count);
    }

    /// <summary>Different words it has, as far as they are kept.</summary>
    internal int WordCount => words;

    internal ReadOnlySpan<uint> Keys => block.AsSpan(0, count);

    /// <summary>Weights in the whole text, by place of the key; 0 for a term that only the head or lead has kept.</summary>
    internal ReadOnlySpan<ushort> Whole => Weights.Slice(0, count);

    internal ReadOnlySpan<ushort> Head => Weights.Slice(count, count);

    /// <summary>For words only.</summary>
    internal ReadOnlySpan<ushort> Lead => Weights.Slice(2 * count, words);

    private ReadOnlySpan<ushort> Weights => MemoryMarshal.Cast<uint, ushort>(block.AsSpan(count));

    /// <summary>The places of the terms of one of <see cref="Channels.Own"/>, the heaviest first.</summary>
    internal (int Start, int End) Places(Channel channel) => channel switch
    {
        Channel.Words => (0, words),
        Channel.Pairs => (words, pairs),
        Channel.Names => (pairs, names),
        Channel.Numbers => (names, numbers),
        Channel.Concepts => (numbers, count),
        _ => throw new ArgumentOutOfRangeException(nameof(channel)),
    };

    /// <summary>Collects the terms of one article after the other.</summary>
    internal sealed class Writer
    {
        private readonly List<uint> keys = [];
        private readonly List<ushort> whole = [], head = [], lead = [], ends = [];

        public void Clear()
        {
            keys.Clear();
            whole.Clear();
            head.Clear();
            lead.Clear();
            ends.Clear();
        }

        /// <summary>Adds a term with its weights, 0 to 1.</summary>
        public void Add(uint key, float inWhole, float inHead, float inLead)
        {
            keys.Add(key);
            whole.Add(Fraction(inWhole));
            head.Add(Fraction(inHead));
            if (ends.Count == 0) lead.Add(Fraction(inLead));
        }

        private static ushort Fraction(float weight) => weight <= 0 ? (ushort)0 : (ushort)Math.Clamp((int)(weight * Unit + 0.5f), 1, Unit);

        /// <summary>What is added next belongs to the next of <see cref="Channels.Own"/>.</summary>
        public void EndChannel() => ends.Add((ushort)keys.Count);

        public ArticleFeatures ToFeatures(ArticleText article, uint fingerprint)
        {
            var block = new uint[keys.Count + (2 * keys.Count + lead.Count + 1) / 2];
            CollectionsMarshal.AsSpan(keys).CopyTo(block);
            var weights = MemoryMarshal.Cast<uint, ushort>(block.AsSpan(keys.Count));
            CollectionsMarshal.AsSpan(whole).CopyTo(weights);
            CollectionsMarshal.AsSpan(head).CopyTo(weights[keys.Count..]);
            CollectionsMarshal.AsSpan(lead).CopyTo(weights[(2 * keys.Count)..]);
            return new ArticleFeatures(article, fingerprint, block, CollectionsMarshal.AsSpan(ends));
        }
    }
}
