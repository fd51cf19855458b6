using System.Runtime.InteropServices;
using NewsCluster.Clustering.Glossary;
using NewsCluster.Clustering.Text;

namespace NewsCluster.Clustering.Features;

/// <summary>Finds the words behind the keys two articles share, in the text of one of them.</summary>
public sealed class SharedTerms
{
    private readonly Dictionary<uint, string> surfaces = [];
    private readonly ConceptGlossary glossary;

    public SharedTerms(ArticleText article, ConceptGlossary glossary)
    {
        this.glossary = glossary;
        foreach (var part in new[] { article.Title, article.Body }) Collect(NormalForm.Normalise(part));
    }

    private void Collect(string text)
    {
        var tokens = CollectionsMarshal.AsSpan(Tokenizer.Tokenize(text));
        for (var i = 0; i < tokens.Length; i++)
        {
            var token = tokens[i];
            Note(Channel.Words, token.Key, text, token.Start, token.End);
            if (token.Kind == TokenKind.Number) Note(Channel.Numbers, token.Key, text, token.Start, token.End);
            if (token.Is(TokenTraits.Capital) || token.Is(TokenTraits.NotVietnamese)) Note(Channel.Names, token.Bare, text, token.Start, token.End);
            if (i == 0) continue;
            Note(Channel.Pairs, Hash.Of(tokens[i - 1].Key, token.Key), text, tokens[i - 1].Start, token.End);
            Note(Channel.Names, Hash.Of(tokens[i - 1].Bare, token.Bare), text, tokens[i - 1].Start, token.End);
        }
    }

    private void Note(Channel channel, uint key, string text, int start, int end) =>
        surfaces.TryAdd(Channels.Key(channel, key), text[start..end]);

    /// <summary>The terms of a channel that both articles have, the weightiest first; terms inside another that is listed are left out.</summary>
    public IReadOnlyList<string> Between(ArticleFeatures a, ArticleFeatures b, Channel channel, int most)
    {
        var shared = new List<(float Weight, string Surface)>();
        var (start, end) = a.Places(channel);
        var (otherStart, otherEnd) = b.Places(channel);
        var others = b.Keys[otherStart..otherEnd];
        for (var i = start; i < end; i++)
        {
            var j = others.IndexOf(a.Keys[i]);
            if (j >= 0 && Surface(channel, a.Keys[i]) is { } surface) shared.Add((a.Whole[i] * (float)b.Whole[otherStart + j], surface));
        }
        var listed = new List<string>();
        foreach (var (_, surface) in shared.OrderByDescending(s => s.Weight).ThenBy(s => s.Surface, StringComparer.Ordinal))
            if (listed.Count < most && !listed.Exists(other => other.Contains(surface, StringComparison.OrdinalIgnoreCase)))
                listed.Add(surface);
        return listed;
    }

    private string? Surface(Channel channel, uint key) =>
        channel == Channel.Concepts ? glossary.FindByTerm(key)?.Id : surfaces.GetValueOrDefault(key);
}
