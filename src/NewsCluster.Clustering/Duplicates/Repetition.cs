using NewsCluster.Clustering.Text;

namespace NewsCluster.Clustering.Duplicates;

/// <summary>Tells the same report printed again from a second report.</summary>
public static class Repetition
{
    /// <summary>The least share of common word sequences: a wire copy with another opening and ending keeps more.</summary>
    private const double Least = 0.8;

    /// <summary>
    /// How much of two texts is the same when one repeats the other; null when it does not. Reports made to one pattern
    /// (prices, weather, results) share their words but not their numbers, so the numbers must agree too.
    /// </summary>
    /// <returns>Share of word sequences in common (Jaccard), 0.8 to 1.</returns>
    public static double? Between(string oneTitle, string oneBody, string otherTitle, string otherBody)
    {
        if (oneTitle == otherTitle && oneBody == otherBody) return 1;
        var words = Share(TextSketch.Shingles(oneTitle, oneBody), TextSketch.Shingles(otherTitle, otherBody));
        return words >= Least && Share(Numbers(oneTitle, oneBody), Numbers(otherTitle, otherBody)) >= Least ? words : null;
    }

    private static HashSet<uint> Numbers(string title, string body)
    {
        var tokens = Tokenizer.Tokenize(title);
        Tokenizer.Tokenize(body, tokens);
        return [.. tokens.Where(token => token.Kind == TokenKind.Number).Select(token => token.Key)];
    }

    private static double Share(HashSet<uint> one, HashSet<uint> other)
    {
        var common = one.Count(other.Contains);
        return one.Count + other.Count == 0 ? 1 : common / (double)(one.Count + other.Count - common);
    }
}
