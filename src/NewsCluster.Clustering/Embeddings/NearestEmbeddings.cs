using NewsCluster.Clustering.Stories;

namespace NewsCluster.Clustering.Embeddings;

/// <summary>Finds in an index the articles nearest to one by embedding, whatever their language. Not thread-safe.</summary>
internal sealed class NearestEmbeddings
{
    /// <summary>The most articles found.</summary>
    private const int Limit = 8;

    private readonly CandidateSearch.Shortlist nearest = new(Limit);

    /// <summary>The slots found, nearest first; until the next search.</summary>
    public ReadOnlySpan<int> Slots => nearest.Slots;

    public void Find(TextEmbedding? embedding, CandidateIndex index)
    {
        nearest.Clear();
        if (embedding is null) return;
        foreach (var (slot, other) in index.Embeddings.Entries)
            if (slot >= index.Oldest && index.LanguageAt(slot - index.Oldest) > 0 && embedding.Cosine(other) is { } cosine)
                nearest.Offer(slot, (int)(cosine * 1_000_000));
    }
}
