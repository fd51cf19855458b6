namespace NewsCluster.Clustering.Features;

/// <summary>The parts of an article that are compared one by one, each a sparse vector of its own.</summary>
public enum Channel
{
    /// <summary>Words (Vietnamese: syllables) of the whole text, the title's counted more.</summary>
    Words,
    /// <summary>Adjacent words; in Vietnamese mostly the compounds.</summary>
    Pairs,
    /// <summary>Words and pairs of the headline.</summary>
    Title,
    /// <summary>Words of the headline and the first sentences.</summary>
    Lead,
    /// <summary>Names without diacritics, words and adjacent pairs; the same in both languages.</summary>
    Names,
    /// <summary>Numbers with their units, and days with their months; the same in both languages.</summary>
    Numbers,
    /// <summary>Glossary concepts; the same in both languages.</summary>
    Concepts,
    /// <summary>Names and concepts of the headline and the first sentences; the same in both languages.</summary>
    Focus,
}

public static class Channels
{
    /// <summary>The channels with terms of their own, in the order they are stored; title, lead and focus weigh terms of these again.</summary>
    public static ReadOnlySpan<Channel> Own => [Channel.Words, Channel.Pairs, Channel.Names, Channel.Numbers, Channel.Concepts];

    /// <summary>The most terms a channel keeps, heaviest first: what bounds the memory and time of an article.</summary>
    public static int Limit(Channel channel) => channel switch
    {
        Channel.Words => 112,
        Channel.Pairs => 96,
        Channel.Lead or Channel.Names or Channel.Concepts => 48,
        Channel.Title or Channel.Focus => 32,
        _ => 24,
    };

    /// <summary>Keeps a word, the same word as a name, and a number apart.</summary>
    public static uint Key(Channel channel, uint key) => Text.Hash.Of(key, (uint)channel + 1);
}
