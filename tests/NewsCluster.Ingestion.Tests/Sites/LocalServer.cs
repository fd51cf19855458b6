using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace NewsCluster.Ingestion.Tests.Sites;

/// <summary>A real server on loopback that answers as a test says, and has no robots.txt unless the test says so.</summary>
public sealed class LocalServer : IAsyncDisposable
{
    private readonly WebApplication server;

    private LocalServer(WebApplication server) => this.server = server;

    public Uri Address => new(server.Urls.First());

    public static async Task<LocalServer> StartAsync(RequestDelegate answer, Encoding? headers = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        if (headers is not null) builder.WebHost.ConfigureKestrel(kestrel => kestrel.RequestHeaderEncodingSelector = kestrel.ResponseHeaderEncodingSelector = _ => headers);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        server.Run(answer);
        await server.StartAsync();
        return new LocalServer(server);
    }

    /// <summary>The same for every path, except that there is no robots.txt.</summary>
    public static Task<LocalServer> PageAsync(RequestDelegate answer, Encoding? headers = null) => StartAsync(http =>
    {
        if (http.Request.Path != "/robots.txt") return answer(http);
        http.Response.StatusCode = 404;
        return Task.CompletedTask;
    }, headers);

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
