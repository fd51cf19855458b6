using System.Collections.Concurrent;

namespace NewsCluster.Ingestion.Fetching;

/// <summary>One request at a time to a host, with a rest between two.</summary>
/// <param name="time">Told by whom.</param>
/// <param name="shortest">The rest when a site asks for none.</param>
internal sealed class HostTurns(TimeProvider time, TimeSpan shortest)
{
    // Never emptied: as many as there are hosts among the sources and their articles, some hundred bytes each.
    private readonly ConcurrentDictionary<string, Host> hosts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Waits for the turn; disposing of it lets the next one in.</summary>
    /// <param name="name">The host.</param>
    /// <param name="delay">The rest it asks for.</param>
    /// <param name="cancel">Gives the turn up.</param>
    public async Task<IDisposable> EnterAsync(string name, TimeSpan delay, CancellationToken cancel)
    {
        var host = hosts.GetOrAdd(name, static _ => new Host());
        await host.Turn.WaitAsync(cancel);
        try
        {
            var wait = host.FreeFrom - time.GetUtcNow();
            if (wait > TimeSpan.Zero) await Task.Delay(wait, time, cancel);
            return new Turn(host, time, delay > shortest ? delay : shortest);
        }
        catch
        {
            host.Turn.Release();
            throw;
        }
    }

    // A semaphore without a wait handle holds nothing that needs disposing.
#pragma warning disable CA1001
    private sealed class Host
#pragma warning restore CA1001
    {
        public SemaphoreSlim Turn { get; } = new(1);
        public DateTimeOffset FreeFrom { get; set; }
    }

    private sealed class Turn(Host host, TimeProvider time, TimeSpan delay) : IDisposable
    {
        public void Dispose()
        {
            host.FreeFrom = time.GetUtcNow() + delay;
            host.Turn.Release();
        }
    }
}
