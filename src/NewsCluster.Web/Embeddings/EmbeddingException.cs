using NewsCluster.Data.Runs;

namespace NewsCluster.Web.Embeddings;

/// <summary>The server for embeddings gave none.</summary>
/// <param name="detail">What the problem's sentence fills in; nothing the server wrote, which may hold a key.</param>
internal sealed class EmbeddingException(EmbeddingProblem problem, string? detail, Exception? cause = null) : Exception($"{problem}: {detail}", cause)
{
    public EmbeddingProblem Problem { get; } = problem;

    public string? Detail { get; } = detail;

    /// <summary>Whether to ask again soon is worth it.</summary>
    public bool IsPassing { get; init; }

    /// <summary>How long the server asked to be left alone.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
