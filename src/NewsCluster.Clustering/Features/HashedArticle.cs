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
        if (Article!.Language == other.Language)
        {
            var words = Meet(other, Channel.Words);
            overlap.Words = Sum(words, other);
            ReadOnlySpan<ushort> myLead = Article.Lead, theirLead = other.Lead;
            foreach (var (mine, theirs) in words) overlap.Lead += (long)myLead[mine] * theirLead[theirs];
            overlap.Pairs = Sum(Meet(other, Channel.Pairs), other);
        }
        overlap.Names = Sum(Meet(other, Channel.Names), other);
        overlap.Numbers = Sum(Meet(other, Channel.Numbers), other);
        overlap.Concepts = Sum(Meet(other, Channel.Concepts), other);
        return overlap;
    }

    /// <summary>How much of the loaded article's headline another's text repeats: cosines over words and pairs, added up.</summary>
    internal float HeadlineIn(ArticleFeatures other) =>
        Overlap.Fraction(Sum(Meet(other, Channel.Words), other).HeadInWhole) + Overlap.Fraction(Sum(Meet(other, Channel.Pairs), other).HeadInWhole);

    /// <summary>The places of the keys of a channel that both articles have, in order of the other's; valid until the next call.</summary>
    private ReadOnlySpan<(ushort Mine, ushort Theirs)> Meet(ArticleFeatures other, Channel channel)
    {
        var keys = other.Keys;
        var (first, end) = Article!.Places(channel);
        var (start, stop) = other.Places(channel);
        if (met.Length < stop - start) met = new (ushort, ushort)[stop - start];
        var (bits, found, count) = (filter, met, 0);
        for (var i = start; i < stop; i++)
        {
            var key = keys[i];
            if ((bits[key >> 25] >> (int)(key >> 20) & 1) != 0 && Find(key) is var place && place >= first && place < end) found[count++] = ((ushort)place, (ushort)i);
        }
        return found.AsSpan(0, count);
    }

    private ChannelOverlap Sum(ReadOnlySpan<(ushort Mine, ushort Theirs)> shared, ArticleFeatures other)
    {
        var result = default(ChannelOverlap);
        if (shared.IsEmpty) return result;
        ReadOnlySpan<ushort> myWhole = Article!.Whole, myHeads = Article.Head, theirWhole = other.Whole, theirHeads = other.Head;
        foreach (var (place, otherPlace) in shared)
        {
            long mine = myWhole[place], theirs = theirWhole[otherPlace], myHead = myHeads[place], theirHead = theirHeads[otherPlace];
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
