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

    private (ushort Mine, ushort Theirs)[] met = new (ushort, ushort)[512];

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
        var shared = Meet(other);
        if (Article!.Language == other.Language)
        {
            foreach (var (mine, theirs) in shared)
                if (theirs < other.Lead.Length && mine < Article.Lead.Length) overlap.Lead += (long)Article.Lead[mine] * other.Lead[theirs];
            overlap.Words = Sum(shared, other, Channel.Words);
            overlap.Pairs = Sum(shared, other, Channel.Pairs);
        }
        overlap.Names = Sum(shared, other, Channel.Names);
        overlap.Numbers = Sum(shared, other, Channel.Numbers);
        overlap.Concepts = Sum(shared, other, Channel.Concepts);
        return overlap;
    }

    /// <summary>How much of the loaded article's headline another's text repeats: cosines over words and pairs, added up.</summary>
    internal float HeadlineIn(ArticleFeatures other)
    {
        var shared = Meet(other);
        return Overlap.Fraction(Sum(shared, other, Channel.Words).HeadInWhole) + Overlap.Fraction(Sum(shared, other, Channel.Pairs).HeadInWhole);
    }

    /// <summary>The places of the keys both articles have, in order of the other's; valid until the next call.</summary>
    private ReadOnlySpan<(ushort Mine, ushort Theirs)> Meet(ArticleFeatures other)
    {
        var keys = other.Keys;
        if (met.Length < keys.Length) met = new (ushort, ushort)[keys.Length];
        var (bits, found, count) = (filter, met, 0);
        for (var i = 0; i < keys.Length; i++)
        {
            var key = keys[i];
            if ((bits[key >> 25] >> (int)(key >> 20) & 1) != 0 && Find(key) is >= 0 and var place) found[count++] = ((ushort)place, (ushort)i);
        }
        return met.AsSpan(0, count);
    }

    private ChannelOverlap Sum(ReadOnlySpan<(ushort Mine, ushort Theirs)> shared, ArticleFeatures other, Channel channel)
    {
        var result = default(ChannelOverlap);
        var (first, end) = Article!.Places(channel);
        var (start, stop) = other.Places(channel);
        foreach (var (place, otherPlace) in shared)
        {
            if (otherPlace < start || otherPlace >= stop || place < first || place >= end) continue;
            long mine = Article.Whole[place], theirs = other.Whole[otherPlace], myHead = Article.Head[place], theirHead = other.Head[otherPlace];
            result.Whole += mine * theirs;
            result.Head += myHead * theirHead;
            result.HeadInWhole += myHead * theirs;
            if (theirs != 0) result.Covered += myHead * myHead;
            if (mine != 0) result.Covers += theirHead * theirHead;
            if (theirs != 0 && mine != 0) result.Shared++;
        }
        return result;
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
