using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NewsCluster.Ingestion.Fetching;

namespace NewsCluster.Ingestion.Tests.Fetching;

/// <summary>The fetcher as the product registers it, allowed onto loopback and without rests.</summary>
internal sealed class TestFetcher : IAsyncDisposable
{
    private readonly ServiceProvider services;

    public TestFetcher(TimeProvider? time = null, Action<FetchOptions>? configure = null, Func<string, IPAddress[]>? lookup = null, bool onLoopback = true)
    {
        var collection = new ServiceCollection();
        if (time is not null) collection.AddSingleton(time);
        if (lookup is not null) collection.AddSingleton<NameLookup>((host, _) => Task.FromResult(lookup(host)));
        collection.AddFetching(options =>
        {
            options.HostDelay = TimeSpan.Zero;
            if (onLoopback) options.Allow.Add("127.0.0.0/8");
            configure?.Invoke(options);
        });
        services = collection.BuildServiceProvider();
    }

    public Fetcher Fetcher => services.GetRequiredService<Fetcher>();

    public Task<FetchResult> GetAsync(Uri address, Validators? validators = null) =>
        Fetcher.FetchAsync(new FetchRequest(address, validators), TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
