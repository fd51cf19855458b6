using System.IO.Compression;

namespace NewsCluster.Clustering.Features;

/// <summary>
/// In how many of the articles read so far, by language, a term occurs; a text that comes again within a generation counts
/// once. What it says depends on the articles and their order alone, also when it has been stored between two generations.
/// </summary>
public sealed class IngestedTerms
{
    private const string Magic = "NewsCluster ingested terms 1";

    /// <summary>How many articles the background stands for when it is weighed against what was read.</summary>
    private const int Prior = 16_384;

    /// <summary>A term weighs less only when it is more than so many times as frequent as the background says, and then as if it were so many times rarer than it is.</summary>
    private const int Margin = 2;

    private readonly HashSet<(uint Words, int Language)> texts = [];
    private TermTally[] tallies;

    private IngestedTerms(TermTally[] tallies) => this.tallies = tallies;

    public IngestedTerms() : this([new TermTally(0, []), new TermTally(0, [])])
    {
    }

    /// <summary>Articles counted since the last generation ended.</summary>
    public int Counted => texts.Count;

    public void Add(CountableArticle article)
    {
        if (article.Features.Language == ArticleText.Other) return;
        var language = TermStatistics.LanguageIndex(article.Features.Language);
        if (texts.Add((article.Features.Fingerprint, language))) tallies[language].Add(article.Terms);
    }

    /// <summary>Ends a generation: ages what was counted and lets the rarest go.</summary>
    /// <returns>What is to be stored, to go on from here with <see cref="Read"/>.</returns>
    public byte[] End()
    {
        texts.Clear();
        using var file = new MemoryStream();
        using (var writer = new BinaryWriter(new BufferedStream(new BrotliStream(file, CompressionLevel.Fastest, leaveOpen: true), 1 << 16)))
        {
            writer.Write(Magic);
            var ended = Array.ConvertAll(tallies, tally => tally.End());
            foreach (var (articles, kept) in ended) Write(writer, articles, kept);
            tallies = Array.ConvertAll(ended, tally => new TermTally(tally.Articles, tally.Kept));
        }
        return file.ToArray();
    }

    private static void Write(BinaryWriter writer, int articles, CountedTerm[] kept)
    {
        writer.Write(articles);
        writer.WriteAscending(Array.ConvertAll(kept, entry => entry.Term));
        foreach (var (_, count) in kept) writer.Write7BitEncodedInt(count);
    }

    /// <exception cref="InvalidDataException">It is not what <see cref="End"/> gave.</exception>
    public static IngestedTerms Read(byte[] stored)
    {
        using var reader = new BinaryReader(new BufferedStream(new BrotliStream(new MemoryStream(stored), CompressionMode.Decompress), 1 << 16));
        if (reader.ReadString() != Magic) throw new InvalidDataException("Not the terms of ingested articles.");
        return new IngestedTerms([ReadTally(reader), ReadTally(reader)]);
    }

    private static TermTally ReadTally(BinaryReader reader)
    {
        var articles = reader.ReadInt32();
        return new TermTally(articles, Array.ConvertAll(reader.ReadAscending(), term => new CountedTerm(term, (ushort)reader.Read7BitEncodedInt())));
    }

    /// <summary>The background, with the terms that are much more frequent in what was read. No term becomes rarer.</summary>
    public TermStatistics Over(TermStatistics background)
    {
        var raised = new List<(uint Term, double Count)>();
        for (var language = 0; language < tallies.Length; language++)
        {
            var (all, prior) = (background.Articles[language], Math.Min(Prior, background.Articles[language]));
            foreach (var (term, count) in tallies[language].Counts)
            {
                var known = background.Count(term);
                var now = (count * (double)all + known * prior) / (tallies[language].Articles + prior) / Margin;
                if (now > known) raised.Add((term, now));
            }
        }
        if (raised.Count > TermStatistics.MostAdded) raised.Sort((a, b) => (-a.Count, a.Term).CompareTo((-b.Count, b.Term)));
        return background.WithCounts(raised);
    }
}
