namespace NewsCluster.Clustering.Embeddings;

/// <summary>The newest embeddings by slot, to be gone through one by one. Takes no memory while there are none.</summary>
internal sealed class EmbeddingIndex
{
    /// <summary>Bounds what an article costs, however long the window.</summary>
    private const int Capacity = 32_768;

    private (int Slot, TextEmbedding Embedding)[] entries = [];
    private int added;

    /// <summary>In no order; of models that came one after the other.</summary>
    public ReadOnlySpan<(int Slot, TextEmbedding Embedding)> Entries => entries.AsSpan(0, Math.Min(added, Capacity));

    public void Add(int slot, TextEmbedding? embedding)
    {
        if (embedding is null) return;
        if (added == entries.Length && added < Capacity) Array.Resize(ref entries, Math.Max(256, added * 2));
        entries[added++ % Capacity] = (slot, embedding);
    }

    public void Clear()
    {
        if (added == 0) return;
        Array.Clear(entries);
        added = 0;
    }
}
