using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using NewsCluster.Ingestion.Fetching;
using NewsCluster.Ingestion.Tests.Sites;

namespace NewsCluster.Ingestion.Tests.Fetching;

public sealed class FetcherTests
{
    private static readonly byte[] Text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("Xin chào. ", 500)));

    private static RequestDelegate Says(byte[] body, string? encoding = null) => http =>
    {
        if (encoding is not null) http.Response.Headers.ContentEncoding = encoding;
        http.Response.ContentType = "text/xml; charset=utf-8";
        return http.Response.Body.WriteAsync(body).AsTask();
    };

    private static byte[] Squeezed(Func<Stream, Stream> compress)
    {
        using var result = new MemoryStream();
        using (var stream = compress(result)) stream.Write(Text);
        return result.ToArray();
    }

    [Fact]
    public async Task The_body_comes_with_what_is_said_about_it()
    {
        string? agent = null;
        await using var server = await LocalServer.PageAsync(http =>
        {
            agent = http.Request.Headers.UserAgent;
            http.Response.Headers.ETag = "W/\"1\"";
            http.Response.Headers.LastModified = "Sat, 21 Nov 2026 08:00:00 GMT";
            return Says(Text)(http);
        });
        await using var fetcher = new TestFetcher(configure: o => o.Contact = "https://news.example/about");
        var result = await fetcher.GetAsync(server.Address);
        Assert.Equal(FetchOutcome.Fetched, result.Outcome);
        Assert.Null(result.Problem);
        Assert.Equal(Text, result.Body.ToArray());
        Assert.Equal("text/xml; charset=utf-8", result.ContentType);
        Assert.Equal(new Validators("W/\"1\"", "Sat, 21 Nov 2026 08:00:00 GMT"), result.Validators);
        Assert.Equal("NewsCluster/1.0 (+https://news.example/about)", agent);
    }

    public static TheoryData<string, byte[]> Compressions => new()
    {
        { "gzip", Squeezed(s => new GZipStream(s, CompressionLevel.Fastest)) },
        { "deflate", Squeezed(s => new ZLibStream(s, CompressionLevel.Fastest)) },
        { "deflate", Squeezed(s => new DeflateStream(s, CompressionLevel.Fastest)) },
        { "br", Squeezed(s => new BrotliStream(s, CompressionLevel.Fastest)) },
        { "gzip, identity", Squeezed(s => new GZipStream(s, CompressionLevel.Fastest)) },
        { "identity", Squeezed(s => new GZipStream(s, CompressionLevel.Fastest)) },
    };

    [Theory, MemberData(nameof(Compressions))]
    public async Task Compressed_bodies_are_opened(string encoding, byte[] body)
    {
        await using var server = await LocalServer.PageAsync(Says(body, encoding));
        await using var fetcher = new TestFetcher();
        Assert.Equal(Text, (await fetcher.GetAsync(server.Address)).Body.ToArray());
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("zstd")]
    public async Task What_cannot_be_opened_is_damaged(string encoding)
    {
        await using var server = await LocalServer.PageAsync(Says(Text, encoding));
        await using var fetcher = new TestFetcher();
        Assert.Equal(ProblemKind.Damaged, (await fetcher.GetAsync(server.Address)).Problem?.Kind);
    }

    [Fact]
    public async Task Half_a_compressed_body_is_damaged()
    {
        var whole = Squeezed(s => new GZipStream(s, CompressionLevel.Fastest));
        await using var server = await LocalServer.PageAsync(Says(whole[..(whole.Length / 2)], "gzip"));
        await using var fetcher = new TestFetcher();
        Assert.Equal(ProblemKind.Damaged, (await fetcher.GetAsync(server.Address)).Problem?.Kind);
    }

    [Fact]
    public async Task A_body_larger_than_the_limit_is_not_read_to_its_end()
    {
        await using var server = await LocalServer.PageAsync(Says(Text));
        await using var fetcher = new TestFetcher(configure: o => o.MaxBytes = 1_000);
        var result = await fetcher.GetAsync(server.Address);
        Assert.Equal((FetchOutcome.Failed, ProblemKind.TooLarge), (result.Outcome, result.Problem!.Kind));
    }

    [Fact]
    public async Task A_body_that_breaks_off_is_no_body()
    {
        await using var server = await LocalServer.PageAsync(async http =>
        {
            http.Response.ContentLength = Text.Length;
            await http.Response.Body.WriteAsync(Text.AsMemory(0, 100));
            await http.Response.Body.FlushAsync();
            http.Abort();
        });
        await using var fetcher = new TestFetcher();
        var result = await fetcher.GetAsync(server.Address);
        Assert.Equal(FetchOutcome.Failed, result.Outcome);
        Assert.True(result.Body.IsEmpty);
        Assert.Null(result.Validators);
    }

    [Fact]
    public async Task Known_and_unchanged_is_not_modified()
    {
        await using var server = await LocalServer.PageAsync(http =>
        {
            http.Response.StatusCode = http.Request.Headers.IfNoneMatch == "\"1\"" && http.Request.Headers.IfModifiedSince == "Sat, 21 Nov 2026 08:00:00 GMT" ? 304 : 200;
            return Task.CompletedTask;
        });
        await using var fetcher = new TestFetcher();
        var known = new Validators("\"1\"", "Sat, 21 Nov 2026 08:00:00 GMT");
        var result = await fetcher.GetAsync(server.Address, known);
        Assert.Equal((FetchOutcome.NotModified, known), (result.Outcome, result.Validators));
    }

    [Fact]
    public async Task Not_modified_without_having_asked_is_a_failure()
    {
        await using var server = await LocalServer.PageAsync(http =>
        {
            http.Response.StatusCode = 304;
            return Task.CompletedTask;
        });
        await using var fetcher = new TestFetcher();
        Assert.Equal(ProblemKind.HttpStatus, (await fetcher.GetAsync(server.Address)).Problem?.Kind);
    }

    [Theory]
    [InlineData("120", 120)]
    [InlineData("Sat, 21 Nov 2026 08:05:00 GMT", 300)]
    [InlineData("Sat, 21 Nov 2026 07:00:00 GMT", 0)]
    public async Task Retry_after_is_a_wait_or_a_date(string header, int seconds)
    {
        var time = new ManualTime(new DateTimeOffset(2026, 11, 21, 8, 0, 0, TimeSpan.Zero));
        await using var server = await LocalServer.PageAsync(http =>
        {
            http.Response.StatusCode = 429;
            http.Response.Headers.RetryAfter = header;
            return Task.CompletedTask;
        });
        await using var fetcher = new TestFetcher(time);
        var result = await fetcher.GetAsync(server.Address);
        Assert.Equal((HttpStatusCode.TooManyRequests, TimeSpan.FromSeconds(seconds)), (result.Status, result.RetryAfter));
    }

    [Theory]
    [InlineData(new[] { 301 }, true)]
    [InlineData(new[] { 308, 301 }, true)]
    [InlineData(new[] { 302 }, false)]
    [InlineData(new[] { 307, 301 }, false)]
    public async Task Redirects_are_followed_and_the_permanent_ones_reported(int[] statuses, bool moved)
    {
        await using var server = await LocalServer.PageAsync(http =>
        {
            var step = int.Parse(http.Request.Path.Value!.Trim('/'), CultureInfo.InvariantCulture);
            if (step == statuses.Length) return Says(Text)(http);
            http.Response.StatusCode = statuses[step];
            http.Response.Headers.Location = $"/{step + 1}";
            return Task.CompletedTask;
        });
        await using var fetcher = new TestFetcher();
        var result = await fetcher.GetAsync(new Uri(server.Address, "/0"));
        var last = new Uri(server.Address, $"/{statuses.Length}");
        Assert.Equal(last, result.Address);
        Assert.Equal(moved ? last : null, result.MovedTo);
        Assert.Equal(statuses, result.Redirects.Select(r => (int)r.Status));
    }

    [Fact]
    public async Task Permanent_then_temporary_has_moved_to_where_it_turns_temporary()
    {
        await using var server = await LocalServer.PageAsync(http =>
        {
            var (status, to) = http.Request.Path.Value switch { "/0" => (301, "/1"), "/1" => (302, "/2"), _ => (200, "") };
            http.Response.StatusCode = status;
            if (status != 200) http.Response.Headers.Location = to;
            return Task.CompletedTask;
        });
        await using var fetcher = new TestFetcher();
        Assert.Equal(new Uri(server.Address, "/1"), (await fetcher.GetAsync(new Uri(server.Address, "/0"))).MovedTo);
    }

    [Fact]
    public async Task Headers_may_hold_vietnamese()
    {
        string? path = null, known = null;
        await using var server = await LocalServer.PageAsync(http =>
        {
            if (http.Request.Path == "/")
            {
                http.Response.StatusCode = 302;
                http.Response.Headers.Location = "/tin-tức";
            }
            (path, known) = (http.Request.Path.Value, http.Request.Headers.IfNoneMatch);
            return Task.CompletedTask;
        }, Encoding.UTF8);
        await using var fetcher = new TestFetcher();
        Assert.Equal(FetchOutcome.Fetched, (await fetcher.GetAsync(server.Address, new Validators("\"đ\"", null))).Outcome);
        Assert.Equal(("/tin-tức", "\"đ\""), (path, known));
    }

    [Fact]
    public async Task A_loop_ends()
    {
        var asked = 0;
        await using var server = await LocalServer.PageAsync(http =>
        {
            asked++;
            http.Response.Redirect("/");
            return Task.CompletedTask;
        });
        await using var fetcher = new TestFetcher();
        Assert.Equal(ProblemKind.Redirects, (await fetcher.GetAsync(server.Address)).Problem?.Kind);
        Assert.Equal(6, asked);
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest/")]
    [InlineData("http://10.0.0.1/")]
    [InlineData("http://[::1]/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://user:word@127.0.0.1/")]
    public async Task A_redirect_leads_nowhere_an_address_may_not(string to)
    {
        await using var server = await LocalServer.PageAsync(http =>
        {
            http.Response.Redirect(to);
            return Task.CompletedTask;
        });
        await using var fetcher = new TestFetcher();
        Assert.Equal(FetchOutcome.Refused, (await fetcher.GetAsync(server.Address)).Outcome);
    }

    [Fact]
    public async Task Without_the_allow_list_loopback_is_refused_and_nobody_is_asked()
    {
        var asked = false;
        await using var server = await LocalServer.StartAsync(_ =>
        {
            asked = true;
            return Task.CompletedTask;
        });
        await using var fetcher = new TestFetcher(onLoopback: false);
        Assert.Equal(FetchOutcome.Refused, (await fetcher.GetAsync(server.Address)).Outcome);
        Assert.False(asked);
    }

    [Fact]
    public async Task A_public_name_that_leads_inside_is_refused_when_connecting()
    {
        var asked = false;
        await using var server = await LocalServer.StartAsync(_ =>
        {
            asked = true;
            return Task.CompletedTask;
        });
        await using var fetcher = new TestFetcher(onLoopback: false, configure: o => o.Ports.Add(server.Address.Port), lookup: _ => [IPAddress.Loopback]);
        var result = await fetcher.GetAsync(new Uri($"http://news.example.com:{server.Address.Port}/"));
        Assert.Equal((FetchOutcome.Refused, ProblemKind.NotPublic), (result.Outcome, result.Problem!.Kind));
        Assert.False(asked);
    }

    [Fact]
    public async Task A_name_is_looked_up_for_each_connection_and_that_answer_is_the_one_connected_to()
    {
        await using var server = await LocalServer.PageAsync(http =>
        {
            http.Response.Headers.Connection = "close";
            return Says(Text)(http);
        });
        // First a harmless answer, as a rebinding name server gives it, then another.
        var answers = new Queue<IPAddress>([IPAddress.Parse("127.0.0.1"), IPAddress.Parse("127.0.0.1"), IPAddress.Parse("10.0.0.1")]);
        await using var fetcher = new TestFetcher(configure: o => o.Ports.Add(server.Address.Port), lookup: _ => [answers.Dequeue()]);
        var address = new Uri($"http://news.example.com:{server.Address.Port}/");
        Assert.Equal(FetchOutcome.Fetched, (await fetcher.GetAsync(address)).Outcome);
        while (answers.Count > 0) await fetcher.GetAsync(address);
        Assert.NotEqual(FetchOutcome.Fetched, (await fetcher.GetAsync(new Uri($"http://other.example.com:{server.Address.Port}/"))).Outcome);
    }

    [Fact]
    public async Task An_unknown_name_is_said_to_be_unknown()
    {
        await using var fetcher = new TestFetcher(lookup: _ => throw new System.Net.Sockets.SocketException((int)System.Net.Sockets.SocketError.HostNotFound));
        Assert.Equal(ProblemKind.UnknownHost, (await fetcher.GetAsync(new Uri("http://no-such-site.example.com/"))).Problem?.Kind);
    }

    [Fact]
    public async Task Nobody_answering_is_said()
    {
        var server = await LocalServer.StartAsync(_ => Task.CompletedTask);
        var address = server.Address;
        await server.DisposeAsync();
        await using var fetcher = new TestFetcher();
        Assert.Equal(new Problem(ProblemKind.Connection, nameof(System.Net.Sockets.SocketError.ConnectionRefused)), (await fetcher.GetAsync(address)).Problem);
    }

    [Fact]
    public async Task Cookies_are_not_kept()
    {
        var cookies = "";
        await using var server = await LocalServer.PageAsync(http =>
        {
            cookies += http.Request.Headers.Cookie;
            http.Response.Headers.SetCookie = "a=1; path=/";
            return Task.CompletedTask;
        });
        await using var fetcher = new TestFetcher();
        await fetcher.GetAsync(server.Address);
        await fetcher.GetAsync(server.Address);
        Assert.Equal("", cookies);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Silence_ends_the_wait(bool afterSomeBytes)
    {
        var time = new ManualTime(DateTimeOffset.UnixEpoch);
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = await LocalServer.PageAsync(async http =>
        {
            if (afterSomeBytes)
            {
                await http.Response.Body.WriteAsync(Text.AsMemory(0, 10));
                await http.Response.Body.FlushAsync();
            }
            reached.SetResult();
            try { await Task.Delay(Timeout.Infinite, http.RequestAborted); }
            catch (OperationCanceledException) { }
        });
        await using var fetcher = new TestFetcher(time);
        var fetching = fetcher.GetAsync(server.Address);
        await reached.Task;
        while (!fetching.IsCompleted)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }
        Assert.Equal(ProblemKind.Timeout, (await fetching).Problem?.Kind);
    }

    [Fact]
    public async Task A_drop_every_ten_seconds_does_not_hold_the_fetcher_for_ever()
    {
        var time = new ManualTime(DateTimeOffset.UnixEpoch);
        await using var server = await LocalServer.PageAsync(async http =>
        {
            try
            {
                while (true)
                {
                    await http.Response.Body.WriteAsync("a"u8.ToArray(), http.RequestAborted);
                    await http.Response.Body.FlushAsync(http.RequestAborted);
                    time.Advance(TimeSpan.FromSeconds(10));
                }
            }
            catch (OperationCanceledException) { }
        });
        await using var fetcher = new TestFetcher(time);
        Assert.Equal(ProblemKind.Timeout, (await fetcher.GetAsync(server.Address)).Problem?.Kind);
    }
}
