using System.Numerics;

namespace NewsCluster.Clustering.Features;

/// <summary>An article laid out for comparison with many others. Made once, loaded with one article after the other.</summary>
public sealed class HashedArticle
{
    /// <summary>Open addressing, linear probing; 0 is empty, else 1 + the place of a key.</summary>
    private ushort[] slots = new ushort[1024];
    private int mask;

    /// <summary>A bit for each key, by the key's upper bits: most keys asked for are not here, and end there.</summary>
    private readonly uint[] filter = new uint[128];

    /// <summary>The article loaded last.</summary>
    public ArticleFeatures? Article { get; private set; }

    public void Load(ArticleFeatures article)
    {
        if (ReferenceEquals(article, Article)) return;
        Article = article;
        var keys = article.Keys;
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)keys.Length * 2 + 1);
        if (slots.Length < size) slots = new ushort[size];
        else slots.AsSpan(0, size).Clear();
        Array.Clear(filter);
        mask = size - 1;
        for (var place = 0; place < keys.Length; place++)
        {
            var slot = (int)keys[place] & mask;
            while (slots[slot] != 0) slot = slot + 1 & mask;
            slots[slot] = (ushort)(place + 1);
            filter[keys[place] >> 25] |= 1u << (int)(keys[place] >> 20);
        }
    }

    /// <summary>What the loaded article and another have in common: in one language all of it, in two what the languages share.</summary>
    internal Overlap Compare(ArticleFeatures other)
    {
        var overlap = default(Overlap);
        if (Article!.Language == other.Language)
        {
            overlap.Lead = CompareLead(other);
            overlap.Words = Compare(other, Channel.Words);
            overlap.Pairs = Compare(other, Channel.Pairs);
        }
        overlap.Names = Compare(other, Channel.Names);
        overlap.Numbers = Compare(other, Channel.Numbers);
        overlap.Concepts = Compare(other, Channel.Concepts);
        return overlap;
    }

    /// <summary>How much of the loaded article's headline another's text repeats: cosines over words and pairs, added up.</summary>
    internal float HeadlineIn(ArticleFeatures other) =>
        Overlap.Fraction(Compare(other, Channel.Words).HeadInWhole) + Overlap.Fraction(Compare(other, Channel.Pairs).HeadInWhole);

    private ChannelOverlap Compare(ArticleFeatures other, Channel channel)
    {
        var result = default(ChannelOverlap);
        var (first, end) = Article!.Places(channel);
        var keys = other.Keys;
        var whole = other.Whole;
        var head = other.Head;
        var myWhole = Article.Whole;
        var myHead = Article.Head;
        var bits = filter;
        var (start, stop) = other.Places(channel);
        for (var i = start; i < stop; i++)
        {
            var key = keys[i];
            if ((bits[key >> 25] >> (int)(key >> 20) & 1) == 0) continue;
            var place = Find(key);
            if (place < first || place >= end) continue;
            long mine = myWhole[place], theirs = whole[i], myHeadWeight = myHead[place], theirHeadWeight = head[i];
            result.Whole += mine * theirs;
            result.Head += myHeadWeight * theirHeadWeight;
            result.HeadInWhole += myHeadWeight * theirs;
            if (theirs != 0) result.Covered += myHeadWeight * myHeadWeight;
            if (mine != 0) result.Covers += theirHeadWeight * theirHeadWeight;
            if (theirs != 0 && mine != 0) result.Shared++;
        }
        return result;
    }

    private long CompareLead(ArticleFeatures other)
    {
        var keys = other.Keys;
        var lead = other.Lead;
        var mine = Article!.Lead;
        var bits = filter;
        var sum = 0L;
        for (var i = 0; i < lead.Length; i++)
        {
            if (lead[i] == 0 || (bits[keys[i] >> 25] >> (int)(keys[i] >> 20) & 1) == 0) continue;
            var place = Find(keys[i]);
            if ((uint)place < (uint)mine.Length) sum += (long)mine[place] * lead[i];
        }
        return sum;
    }

    /// <summary>The place of a key, -1 when it is not here.</summary>
    private int Find(uint key)
    {
        var keys = Article!.Keys;
        var slot = (int)key & mask;
        while (slots[slot] != 0 && keys[slots[slot] - 1] != key) slot = slot + 1 & mask;
        return slots[slot] - 1;
    }
}
