using NewsCluster.Clustering.Features;
using NewsCluster.Clustering.Text;

namespace NewsCluster.Clustering.Labels;

/// <summary>How strongly two adjacent words belong together, by the shipped background counts.</summary>
internal static class Compounds
{
    /// <summary>Pointwise mutual information, in nats, from which two adjacent words are a compound and not neighbours by chance.</summary>
    private const float Least = 2;

    private const float HardlyApart = 0.15f;

    /// <summary>The share of <see cref="Attachment"/> below which two words stand side by side by chance.</summary>
    public const float LeastAttachment = 0.04f;

    /// <summary>Pointwise mutual information of two words in one article, in nats.</summary>
    private static float Binding(Token first, Token second, string language) =>
        Rarity(first, language) + Rarity(second, language) - Rarity(first, second, language);

    /// <summary>Of the articles with one of two words, the share that has them side by side; the larger of the two shares, 0 for a pair never counted.</summary>
    public static float Attachment(Token first, Token second, string language) => IsCounted(first, second, language)
        ? MathF.Exp(Math.Max(Rarity(first, language), Rarity(second, language)) - Rarity(first, second, language)) : 0;

    /// <summary>Whether a word with a capital and a small one after it are halves of a compound: bound, or hardly met apart.</summary>
    public static bool AreHalves(Token first, Token second, string language) =>
        (IsCounted(first, second, language) && Binding(first, second, language) >= Least) || Attachment(first, second, language) >= HardlyApart;

    /// <summary>Inverse document frequency of a word.</summary>
    public static float Rarity(Token word, string language) => Rarity(Channels.Key(Channel.Words, word.Key), language);

    /// <summary>Inverse document frequency of a pair.</summary>
    public static float Rarity(Token first, Token second, string language) => Rarity(Key(first, second), language);

    /// <summary>What no counted term has.</summary>
    private static bool IsCounted(Token first, Token second, string language) => Rarity(first, second, language) < Rarity(0u, language);

    private static uint Key(Token first, Token second) => Channels.Key(Channel.Pairs, Hash.Of(first.Key, second.Key));

    private static float Rarity(uint key, string language) => TermStatistics.Shipped.InverseFrequency(key, TermStatistics.LanguageIndex(language));
}
