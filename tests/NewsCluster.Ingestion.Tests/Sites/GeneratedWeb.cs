using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace NewsCluster.Ingestion.Tests.Sites;

/// <summary>
/// Any number of news sites on loopback, each on an address of its own (127.1.…), served by one real Kestrel. What they publish follows
/// from the seed and the clock alone. Allow <c>127.0.0.0/8</c> to fetch from them.
/// </summary>
public sealed class GeneratedWeb : IAsyncDisposable
{
    public const string Allow = "127.0.0.0/8";

    private readonly TimeProvider time;
    private readonly WebApplication server;

    private GeneratedWeb(TimeProvider time, IReadOnlyList<GeneratedSite> sites, WebApplication server) => (this.time, Sites, this.server) = (time, sites, server);

    public IReadOnlyList<GeneratedSite> Sites { get; }

    /// <summary>Requests so far, by address without host.</summary>
    public ConcurrentDictionary<string, int> Requests { get; } = new();

    /// <param name="seed">Decides everything that is published.</param>
    /// <param name="count">Sites; behaviours follow each other in the order of <paramref name="behaviours"/>, all there are by default.</param>
    /// <param name="time">What is out is what the clock has passed.</param>
    /// <param name="span">From now on: the time over which articles appear.</param>
    /// <param name="behaviours">Which behaviours.</param>
    public static async Task<GeneratedWeb> StartAsync(int seed, int count, TimeProvider time, TimeSpan span, params Behaviour[] behaviours)
    {
        if (behaviours.Length == 0) behaviours = Enum.GetValues<Behaviour>();
        var sites = Enumerable.Range(0, count).Select(i => Site(seed, i, behaviours[i % behaviours.Length], time.GetUtcNow(), span)).ToList();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            foreach (var site in sites) kestrel.Listen(AddressOf(site), 0);
        });
        var server = builder.Build();
        var web = new GeneratedWeb(time, sites, server);
        server.Run(web.AnswerAsync);
        await server.StartAsync();
        var addresses = server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Select(a => new Uri(a)).ToDictionary(a => a.Host);
        foreach (var site in sites) site.Home = addresses[AddressOf(site).ToString()];
        return web;
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private static IPAddress AddressOf(GeneratedSite site) => new([127, 1, (byte)(site.Number / 250), (byte)(site.Number % 250 + 1)]);

    private static GeneratedSite Site(int seed, int number, Behaviour behaviour, DateTimeOffset from, TimeSpan span)
    {
        var random = new Random(unchecked(seed * 7919 + number));
        // Whole seconds: feeds have no finer dates.
        var times = Enumerable.Range(0, (int)Math.Max(1, span.TotalHours)).Select(_ => from + TimeSpan.FromSeconds(random.Next((int)span.TotalSeconds))).Order().ToList();
        var site = new GeneratedSite { Number = number, Behaviour = behaviour };
        site.Articles = [.. times.Select((published, i) => GeneratedArticle.Of(random, number, i, site.Language, published))];
        return site;
    }

    private async Task AnswerAsync(HttpContext http)
    {
        var site = Sites.First(s => AddressOf(s).Equals(http.Connection.LocalIpAddress?.MapToIPv4()));
        var path = http.Request.Path.Value!;
        Requests.AddOrUpdate($"{site.Number} {path}", 1, (_, n) => n + 1);
        if (path == "/robots.txt") await RobotsAsync(http, site);
        else if (path is "/feed" or "/new-feed") await FeedAsync(http, site, path);
        else if (path == "/") await TextAsync(http, "text/html; charset=utf-8", GeneratedSite.HomePage);
        else if (site.PublishedBy(time.GetUtcNow()).FirstOrDefault(a => a.Path == path) is { } article) await TextAsync(http, "text/html; charset=utf-8", GeneratedSite.Page(article));
        else http.Response.StatusCode = 404;
    }

    private static Task RobotsAsync(HttpContext http, GeneratedSite site)
    {
        if (site.Behaviour == Behaviour.RobotsForbid) return TextAsync(http, "text/plain", "User-agent: *\nDisallow: /feed\n");
        http.Response.StatusCode = 404;
        return Task.CompletedTask;
    }

    private async Task FeedAsync(HttpContext http, GeneratedSite site, string path)
    {
        var now = time.GetUtcNow();
        var bad = site.IsBadHour(now);
        switch (site.Behaviour)
        {
            case Behaviour.RedirectedForNow when path == "/feed": http.Response.Redirect("/new-feed"); break;
            case Behaviour.Moved when path == "/feed": http.Response.Redirect("/new-feed", permanent: true); break;
            case Behaviour.RedirectLoop: http.Response.Redirect(path == "/feed" ? "/new-feed" : "/feed"); break;
            // Where no fetcher may go, whatever it may otherwise.
            case Behaviour.RedirectInside: http.Response.Redirect("http://169.254.169.254/latest/meta-data/"); break;
            case Behaviour.FailsAtTimes when bad: http.Response.StatusCode = 500; break;
            case Behaviour.BusyAtTimes when bad:
                http.Response.StatusCode = 429;
                http.Response.Headers.RetryAfter = "1800";
                break;
            case Behaviour.CutAtTimes when bad:
                http.Response.ContentLength = site.FeedBytes(now).Length;
                await http.Response.Body.WriteAsync(site.FeedBytes(now).AsMemory(0, 60));
                await http.Response.Body.FlushAsync();
                http.Abort();
                break;
            case Behaviour.PageAtTimes when bad:
                http.Response.Headers.ETag = "\"page\"";
                await TextAsync(http, "text/html", GeneratedSite.HomePage);
                break;
            case Behaviour.Silent:
                try { await Task.Delay(Timeout.Infinite, http.RequestAborted); }
                catch (OperationCanceledException) { }
                break;
            case Behaviour.Gone: http.Response.StatusCode = 410; break;
            case Behaviour.WebPage: await TextAsync(http, "text/html", GeneratedSite.HomePage); break;
            case Behaviour.GzipBomb:
                http.Response.Headers.ContentEncoding = "gzip";
                await http.Response.Body.WriteAsync(Bomb.Value);
                break;
            default: await FeedAsync(http, site, now); break;
        }
    }

    private static async Task FeedAsync(HttpContext http, GeneratedSite site, DateTimeOffset now)
    {
        var body = site.FeedBytes(now);
        http.Response.ContentType = site.Behaviour switch { Behaviour.Atom => "application/atom+xml", Behaviour.JsonFeed => "application/feed+json", _ => "text/xml" };
        if (site.Behaviour is Behaviour.Conditional or Behaviour.PageAtTimes)
        {
            var newest = site.InFeed(now).FirstOrDefault();
            http.Response.Headers.ETag = $"\"{newest?.Path}\"";
            if (newest is not null) http.Response.Headers.LastModified = newest.Published.ToString("r", CultureInfo.InvariantCulture);
            if (http.Request.Headers.IfNoneMatch == http.Response.Headers.ETag)
            {
                http.Response.StatusCode = 304;
                return;
            }
        }
        if (site.Behaviour is Behaviour.Gzip or Behaviour.Brotli)
        {
            http.Response.Headers.ContentEncoding = site.Behaviour == Behaviour.Gzip ? "gzip" : "br";
            body = Compressed(body, site.Behaviour == Behaviour.Gzip);
        }
        await http.Response.Body.WriteAsync(body);
    }

    private static Task TextAsync(HttpContext http, string type, string text)
    {
        http.Response.ContentType = type;
        return http.Response.WriteAsync(text, Encoding.UTF8);
    }

    private static byte[] Compressed(byte[] body, bool gzip)
    {
        using var result = new MemoryStream();
        using (Stream compressing = gzip ? new GZipStream(result, CompressionLevel.Fastest) : new BrotliStream(result, CompressionLevel.Fastest)) compressing.Write(body);
        return result.ToArray();
    }

    /// <summary>Half a gigabyte of nothing.</summary>
    private static readonly Lazy<byte[]> Bomb = new(() =>
    {
        using var result = new MemoryStream();
        using (var gzip = new GZipStream(result, CompressionLevel.Fastest))
            for (var i = 0; i < 512; i++) gzip.Write(new byte[1 << 20]);
        return result.ToArray();
    });
}
