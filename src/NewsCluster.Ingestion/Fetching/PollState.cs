namespace NewsCluster.Ingestion.Fetching;

/// <summary>What a polled source remembers from one fetch to the next. Pure: the caller stores it, in the transaction that stores the articles.</summary>
/// <param name="Address">Follows permanent redirects.</param>
/// <param name="Validators">Of the last body that was read and stored; null asks for everything.</param>
/// <param name="Failures">In a row.</param>
/// <param name="NextTry">Null: now.</param>
public sealed record PollState(Uri Address, Validators? Validators = null, int Failures = 0, Problem? Problem = null, DateTimeOffset? LastSuccess = null, DateTimeOffset? NextTry = null)
{
    /// <param name="result">What the fetch gave.</param>
    /// <param name="unusable">Why the fetched body could not be used: no feed, nothing stored.</param>
    /// <param name="interval">Between two fetches while all is well.</param>
    /// <param name="jitter">From 0 to 1, random.</param>
    public PollState After(FetchResult result, Problem? unusable, DateTimeOffset now, TimeSpan interval, double jitter)
    {
        var problem = result.Problem ?? unusable;
        var address = problem is null && result.MovedTo is { } moved ? moved : Address;
        if (problem is null)
        {
            var wait = result.RetryAfter is { } asked && asked > interval ? asked : interval;
            return new PollState(address, result.Validators, 0, null, now, now + wait);
        }
        var later = Backoff.Next(Failures + 1, result.RetryAfter, jitter);
        return this with
        {
            // A body that could not be used must come again whole, or "not modified" would hide that it is broken.
            Validators = unusable is null ? Validators : null,
            Failures = Failures + 1,
            Problem = problem,
            NextTry = now + (later > interval ? later : interval),
        };
    }
}
