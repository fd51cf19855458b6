namespace NewsCluster.Ingestion.Fetching;

/// <summary>When to try again what failed: later each time, up to a day, never in step with others.</summary>
public static class Backoff
{
    private static readonly TimeSpan First = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <summary>A server may ask for more, but not for ever.</summary>
    private static readonly TimeSpan LongestAsked = TimeSpan.FromDays(7);

    /// <param name="failures">In a row, from 1.</param>
    /// <param name="retryAfter">What the server asked for; never undercut.</param>
    /// <param name="jitter">From 0 to 1, random: stretches the wait between three quarters and five quarters.</param>
    public static TimeSpan Next(int failures, TimeSpan? retryAfter, double jitter)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(failures, 1);
        var wait = TimeSpan.FromTicks(Math.Min(First.Ticks << Math.Min(failures - 1, 16), Longest.Ticks)) * (0.75 + Math.Clamp(jitter, 0, 1) / 2);
        var asked = retryAfter is { } after ? after < LongestAsked ? after : LongestAsked : TimeSpan.Zero;
        return wait > asked ? wait : asked;
    }
}
