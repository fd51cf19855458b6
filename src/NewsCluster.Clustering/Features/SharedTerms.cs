using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NewsCluster.Clustering.Glossary;
using NewsCluster.Clustering.Text;

namespace NewsCluster.Clustering.Features;

/// <summary>The terms two articles share, in the words of one of them.</summary>
internal sealed class SharedTerms
{
    private readonly Dictionary<Channel, List<(uint Key, float Weight)>> shared = [];

    /// <summary>How the article writes each of them; null until it is found.</summary>
    private readonly Dictionary<uint, string?> surfaces = [];

    private readonly ConceptGlossary glossary;
    private int missing;

    public SharedTerms(ArticleText article, ArticleFeatures own, ArticleFeatures other, ConceptGlossary glossary)
    {
        this.glossary = glossary;
        foreach (var channel in Channels.Own)
        {
            // Between two languages only names and numbers are written alike.
            if (channel == Channel.Words || (channel == Channel.Pairs && own.Language != other.Language)) continue;
            shared[channel] = Meet(own, other, channel);
            if (channel == Channel.Concepts) continue;
            foreach (var (key, _) in shared[channel]) surfaces[key] = null;
        }
        missing = surfaces.Count;
        Collect(article.Title);
        Collect(article.Body);
    }

    private static List<(uint Key, float Weight)> Meet(ArticleFeatures own, ArticleFeatures other, Channel channel)
    {
        var shared = new List<(uint Key, float Weight)>();
        var (start, end) = own.Places(channel);
        var (otherStart, otherEnd) = other.Places(channel);
        var others = other.Keys[otherStart..otherEnd];
        for (var i = start; i < end; i++)
            if (others.IndexOf(own.Keys[i]) is >= 0 and var j) shared.Add((own.Keys[i], own.Whole[i] * (float)other.Whole[otherStart + j]));
        return shared;
    }

    private void Collect(string part)
    {
        if (missing == 0) return;
        var text = NormalForm.Normalise(part);
        var tokens = CollectionsMarshal.AsSpan(Tokenizer.Tokenize(text));
        for (var i = 0; i < tokens.Length && missing > 0; i++)
        {
            var token = tokens[i];
            if (token.Kind == TokenKind.Number) Note(Channel.Numbers, token.Key, text, token.Start, token.End);
            if (token.Is(TokenTraits.Capital) || token.Is(TokenTraits.NotVietnamese)) Note(Channel.Names, token.Bare, text, token.Start, token.End);
            if (i == 0) continue;
            Note(Channel.Pairs, Hash.Of(tokens[i - 1].Key, token.Key), text, tokens[i - 1].Start, token.End);
            Note(Channel.Names, Hash.Of(tokens[i - 1].Bare, token.Bare), text, tokens[i - 1].Start, token.End);
        }
    }

    private void Note(Channel channel, uint key, string text, int start, int end)
    {
        ref var surface = ref CollectionsMarshal.GetValueRefOrNullRef(surfaces, Channels.Key(channel, key));
        if (Unsafe.IsNullRef(ref surface) || surface is not null) return;
        surface = text[start..end];
        missing--;
    }

    /// <summary>The shared terms of a channel, the weightiest first; terms inside another that is listed are left out.</summary>
    public IReadOnlyList<string> Of(Channel channel, int most)
    {
        var listed = new List<string>();
        if (!shared.TryGetValue(channel, out var terms)) return listed;
        foreach (var (_, surface) in terms.Select(term => (term.Weight, Surface: Surface(channel, term.Key))).OrderByDescending(s => s.Weight).ThenBy(s => s.Surface, StringComparer.Ordinal))
            if (surface is not null && listed.Count < most && !listed.Exists(other => other.Contains(surface, StringComparison.OrdinalIgnoreCase)))
                listed.Add(surface);
        return listed;
    }

    private string? Surface(Channel channel, uint key) =>
        channel == Channel.Concepts ? glossary.FindByTerm(key)?.Id : surfaces[key];
}
