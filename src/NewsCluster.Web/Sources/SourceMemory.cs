using NewsCluster.Ingestion;
using NewsCluster.Ingestion.Fetching;
using Source = NewsCluster.Data.Sources.Source;

namespace NewsCluster.Web.Sources;

/// <summary>Between what is stored of a source and what the fetching knows of it.</summary>
internal static class SourceMemory
{
    public static PollState State(this Source source) => new(
        new Uri(source.Address),
        source.ETag is null && source.LastModified is null ? null : new Validators(source.ETag, source.LastModified),
        source.Failures,
        source.Problem is { } kind ? new Problem(Enum.Parse<ProblemKind>(kind), source.Detail) : null,
        source.LastSuccessAt,
        source.NextAt);

    public static void Remember(this Source source, PollState state, DateTimeOffset now)
    {
        source.Address = state.Address.AbsoluteUri;
        (source.ETag, source.LastModified) = (state.Validators?.ETag, state.Validators?.LastModified);
        (source.Failures, source.Problem, source.Detail) = (state.Failures, state.Problem?.Kind.ToString(), state.Problem?.Detail);
        (source.LastTriedAt, source.LastSuccessAt, source.NextAt) = (now, state.LastSuccess, state.NextTry ?? now);
    }
}
