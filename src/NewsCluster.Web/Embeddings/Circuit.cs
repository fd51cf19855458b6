namespace NewsCluster.Web.Embeddings;

/// <summary>Leaves a server alone for a while after it failed, longer each time, so that not every batch waits for it. Not thread-safe.</summary>
internal sealed class Circuit(TimeProvider clock)
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(30), Longest = TimeSpan.FromMinutes(10);

    private DateTimeOffset until = DateTimeOffset.MinValue;
    private int failures;

    /// <summary>Whether the server is not to be asked now.</summary>
    public bool IsOpen => clock.GetUtcNow() < until;

    /// <param name="asked">For how long the server asked to be left alone.</param>
    /// <returns>For how long it will be.</returns>
    public TimeSpan Open(TimeSpan? asked)
    {
        var pause = TimeSpan.FromTicks(Math.Min(Longest.Ticks, Math.Max(First.Ticks << Math.Min(failures++, 10), asked?.Ticks ?? 0)));
        until = clock.GetUtcNow() + pause;
        return pause;
    }

    public void Close() => failures = 0;
}
