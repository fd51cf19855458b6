using NewsCluster.Clustering.Embeddings;

namespace NewsCluster.Clustering.Stories;

/// <summary>Looks up and compares the articles one may belong with. Not thread-safe: each thread has its own.</summary>
internal sealed class Scout(MatchModel model, EmbeddingChannel embeddings)
{
    /// <summary>After so many strangers on end no friend is looked for among poorer candidates in the same language.</summary>
    private const int Patience = 4;

    private readonly CandidateSearch search = new();

    public PairComparison Comparison { get; } = new(model, embeddings);

    /// <summary>Appends those of an index that are no strangers to an article, with their log-odds.</summary>
    /// <param name="scouting">The article and what is known of it.</param>
    /// <param name="index">Where to look.</param>
    /// <param name="into">Receives slots and log-odds.</param>
    /// <param name="before">Slots from here on are not looked at.</param>
    public void Find(Scouting scouting, CandidateIndex index, List<(int Slot, float LogOdds)> into, int before = int.MaxValue)
    {
        search.Find(scouting.Article, index, before);
        Compare(scouting, index, search.Same, Patience, into);
        Compare(scouting, index, search.Other, search.Other.Length, into);
        if (search.Near.Length > 0) CompareNear(scouting, index, into);
    }

    /// <summary>Compares those found by embedding alone.</summary>
    private void CompareNear(Scouting scouting, CandidateIndex index, List<(int Slot, float LogOdds)> into)
    {
        foreach (var slot in search.Near)
            if (!into.Exists(found => found.Slot == slot) && index.At(slot) is { } candidate && scouting.LogOdds(candidate, Comparison) is > Agglomeration.Strangers and var logOdds)
                into.Add((slot, logOdds));
    }

    private void Compare(Scouting scouting, CandidateIndex index, ReadOnlySpan<int> found, int patience, List<(int Slot, float LogOdds)> into)
    {
        var strangers = 0;
        foreach (var slot in found)
        {
            if (index.At(slot) is not { } candidate) continue;
            var logOdds = scouting.LogOdds(candidate, Comparison);
            if (logOdds > Agglomeration.Strangers)
            {
                strangers = 0;
                into.Add((slot, logOdds));
            }
            else if (++strangers == patience) return;
        }
    }
}
