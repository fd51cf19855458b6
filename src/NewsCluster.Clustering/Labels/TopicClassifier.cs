using System.Runtime.InteropServices;
using NewsCluster.Clustering.Glossary;
using NewsCluster.Clustering.Text;

namespace NewsCluster.Clustering.Labels;

/// <summary>
/// Tells a story's topic by the cues in its articles: each article gives every topic its share of what its cues weigh, those
/// of title and lead more; the story's shares are their mean. The top-level topic with the largest share wins, then the
/// largest of its children when it is most of it; where little is said, or two say the same, there is no topic.
/// </summary>
internal static class TopicClassifier
{
    /// <summary>What follows says less and less about the subject.</summary>
    private const int ReadTokens = 400;

    /// <summary>The lead, in tokens after the title.</summary>
    private const int LeadTokens = 60;

    private const float InTitle = 3, InLead = 1.5f, InBody = 0.7f;

    /// <summary>How much unread evidence is held against what was read, in weights: a single weak cue decides nothing.</summary>
    private const float Doubt = 4;

    /// <summary>Least share of a story's evidence for a top-level topic, and the least lead over the next.</summary>
    private const float LeastTop = 0.25f, LeastLead = 0.04f;

    /// <summary>Least part of the top-level topic's share for one of its children.</summary>
    private const float LeastChild = 0.45f;

    private static readonly int[] TopOf = [.. MediaTopic.All.Select(topic => MediaTopic.All.Index().First(t => t.Item == topic.Top).Index)];

    /// <returns>A second-level topic, a top-level one when it is not clear which of its children, null when it is not clear at all.</returns>
    public static MediaTopic? Of(IReadOnlyList<LabelledText> texts)
    {
        if (texts.Count == 0) return null;
        var shares = new float[TopOf.Length];
        foreach (var text in texts) AddShares(text, shares);
        var tops = new float[TopOf.Length];
        for (var i = 0; i < shares.Length; i++) tops[TopOf[i]] += shares[i] / texts.Count;
        var top = Largest(tops, _ => true);
        var next = Largest(tops, i => i != top);
        if (tops[top] < LeastTop || tops[top] - tops[next] < LeastLead) return null;
        var child = Largest(shares, i => TopOf[i] == top && i != top);
        return MediaTopic.All[shares[child] / texts.Count >= LeastChild * tops[top] ? child : top];
    }

    private static int Largest(float[] values, Func<int, bool> among)
    {
        var best = -1;
        for (var i = 0; i < values.Length; i++)
            if (among(i) && (best < 0 || values[i] > values[best])) best = i;
        return best;
    }

    private static void AddShares(LabelledText text, float[] shares)
    {
        var cues = TopicCues.Shipped;
        var tokens = CollectionsMarshal.AsSpan(text.Tokens);
        if (tokens.Length > ReadTokens) tokens = tokens[..ReadTokens];
        var mentions = new List<ConceptMention>();
        cues.Matcher(text.Article.Language).Match(tokens, mentions);
        var seen = new Dictionary<uint, int>();
        var weights = new float[shares.Length];
        foreach (var mention in mentions) Weigh(cues.Of(mention), mention, tokens);
        foreach (var mention in text.Mentions)
            if (mention.FirstToken < tokens.Length && cues.TryOf(mention.Concept, out var cue)) Weigh(cue, mention, tokens);
        var total = Doubt + weights.Sum();
        for (var i = 0; i < shares.Length; i++) shares[i] += weights[i] / total;

        // What is said again adds less each time.
        void Weigh(TopicCue cue, ConceptMention mention, ReadOnlySpan<Token> read)
        {
            var form = 0u;
            for (var i = 0; i < mention.TokenCount; i++) form = Hash.Of(form, read[Math.Min(mention.FirstToken + i, read.Length - 1)].Key);
            ref var times = ref CollectionsMarshal.GetValueRefOrAddDefault(seen, form, out _);
            weights[cue.Topic] += cue.Weight * Place(mention.FirstToken - text.TitleTokens) / ++times;
        }
    }

    private static float Place(int afterTitle) => afterTitle < 0 ? InTitle : afterTitle < LeadTokens ? InLead : InBody;
}
