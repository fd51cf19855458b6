using System.Collections.Concurrent;
using NewsCluster.Clustering.Glossary;

namespace NewsCluster.Clustering.Features;

/// <summary>
/// Turns articles into weighted sparse vectors: (1 + ln tf) · idf, the heaviest terms of each channel, unit length.
/// Safe to use from several threads; the result depends on the article and the statistics alone.
/// </summary>
public sealed class Featuriser(ConceptGlossary glossary, TermStatistics statistics)
{
    private readonly ConcurrentBag<Workspace> idle = [];

    public static Featuriser Shipped { get; } = new(ConceptGlossary.Shipped, TermStatistics.Shipped);

    public ConceptGlossary Glossary { get; } = glossary;

    public TermStatistics Statistics { get; } = statistics;

    public ArticleFeatures Read(ArticleText article)
    {
        var workspace = Rent();
        var features = workspace.Read(article);
        idle.Add(workspace);
        return features;
    }

    /// <summary>The same, with all of the article's terms (<see cref="TermStatistics.TermKey"/>), to be counted.</summary>
    public CountableArticle ReadToCount(ArticleText article)
    {
        var workspace = Rent();
        var features = workspace.Read(article);
        var terms = workspace.Terms.ToArray();
        idle.Add(workspace);
        return new CountableArticle(features, terms);
    }

    private Workspace Rent() => idle.TryTake(out var workspace) ? workspace : new Workspace(Glossary, Statistics);

    /// <summary>What is reused from article to article: its terms by place, in the order of <see cref="Channels.Own"/>, with their weights.</summary>
    private sealed class Workspace(ConceptGlossary glossary, TermStatistics statistics)
    {
        /// <summary>Terms in more than about three articles in ten carry no news.</summary>
        private const float LeastFrequency = 1.2f;

        private static readonly float[] Logarithms = [.. Enumerable.Range(0, 256).Select(count => count == 0 ? 0 : 1 + MathF.Log(count))];

        private readonly ArticleTerms terms = new(glossary);
        private readonly ArticleFeatures.Writer writer = new();
        private readonly int[] ends = new int[Channels.Own.Length];
        private uint[] keys = new uint[1024];
        private float[] whole = new float[1024], head = new float[1024], lead = new float[1024];
        private ulong[] ranks = new ulong[1024];
        private uint[] met = new uint[1024];
        private int count, metCount;

        /// <summary>All terms of the article read last.</summary>
        public ReadOnlySpan<uint> Terms => met.AsSpan(0, metCount);

        public ArticleFeatures Read(ArticleText article)
        {
            terms.Read(article);
            Weigh(TermStatistics.LanguageIndex(article.Language));
            var (words, pairs) = (ends[0], ends[1]);
            Scale(head.AsSpan(0, pairs), Keep(head, 0, pairs, Channels.Limit(Channel.Title)));
            Scale(head.AsSpan(pairs, count - pairs), Keep(head, pairs, count, Channels.Limit(Channel.Focus)));
            Scale(lead.AsSpan(0, words), Keep(lead, 0, words, Channels.Limit(Channel.Lead)));
            writer.Clear();
            for (var i = 0; i < ends.Length; i++) Write(i == 0 ? 0 : ends[i - 1], ends[i], Channels.Own[i]);
            return writer.ToFeatures(article, terms.Fingerprint);
        }

        private void Weigh(int language)
        {
            (count, metCount) = (0, 0);
            for (var i = 0; i < ends.Length; i++)
            {
                var entries = terms[Channels.Own[i]];
                Reserve(metCount + entries.Length);
                foreach (ref readonly var entry in entries)
                {
                    var term = TermStatistics.TermKey(entry.Key, language);
                    met[metCount++] = term;
                    var frequency = statistics.OfTerm(term, language);
                    if (frequency < LeastFrequency) continue;
                    keys[count] = entry.Key;
                    whole[count] = Logarithm(entry.Whole) * frequency;
                    head[count] = Logarithm(entry.Head) * frequency;
                    lead[count++] = Logarithm(entry.Lead) * frequency;
                }
                ends[i] = count;
            }
        }

        private static float Logarithm(int times) => times < Logarithms.Length ? Logarithms[times] : 1 + MathF.Log(times);

        private void Reserve(int size)
        {
            if (keys.Length >= size) return;
            size = Math.Max(size, keys.Length * 2);
            Array.Resize(ref met, size);
            Array.Resize(ref keys, size);
            Array.Resize(ref whole, size);
            Array.Resize(ref head, size);
            Array.Resize(ref lead, size);
            ranks = new ulong[size];
        }

        /// <summary>Keeps the heaviest of some weights, and makes the others zero.</summary>
        /// <returns>The kept ones, by <see cref="Heaviest.Rank"/>, in no order.</returns>
        private Span<ulong> Keep(float[] weights, int start, int end, int limit)
        {
            var positive = 0;
            for (var place = start; place < end; place++)
                if (weights[place] > 0) ranks[positive++] = Heaviest.Rank(weights[place], place);
            if (positive <= limit) return ranks.AsSpan(0, positive);
            Heaviest.ToFront(ranks.AsSpan(0, positive), limit);
            foreach (var rank in ranks.AsSpan(limit, positive - limit)) weights[Heaviest.Place(rank)] = 0;
            return ranks.AsSpan(0, limit);
        }

        /// <summary>Brings a vector to unit length.</summary>
        private static void Scale(Span<float> weights, ReadOnlySpan<ulong> kept)
        {
            if (kept.IsEmpty) return;
            var sum = 0.0;
            foreach (var weight in weights) sum += (double)weight * weight;
            var norm = (float)Math.Sqrt(sum);
            foreach (ref var weight in weights) weight /= norm;
        }

        /// <summary>Hands on the terms of a channel, the heaviest first, last those that only a headline channel has kept.</summary>
        private void Write(int start, int end, Channel channel)
        {
            var kept = Keep(whole, start, end, Channels.Limit(channel));
            kept.Sort();
            Scale(whole.AsSpan(start, end - start), kept);
            foreach (var rank in kept) WriteTerm(Heaviest.Place(rank));
            for (var place = start; place < end; place++)
                if (whole[place] == 0 && (head[place] > 0 || lead[place] > 0)) WriteTerm(place);
            writer.EndChannel();
        }

        private void WriteTerm(int place) => writer.Add(keys[place], whole[place], head[place], lead[place]);
    }
}
