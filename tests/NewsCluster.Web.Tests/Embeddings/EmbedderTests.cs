using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using NewsCluster.Clustering;
using NewsCluster.Clustering.Tests.Embeddings;
using NewsCluster.Data.Runs;
using NewsCluster.Ingestion.Tests.Sites;
using NewsCluster.Web.Embeddings;

namespace NewsCluster.Web.Tests.Embeddings;

public sealed class EmbedderTests : ILogger<Embedder>
{
    private static readonly ArticleText[] Three = [ConceptBag.Trawler, ConceptBag.Boat, ConceptBag.TàuCá];

    private readonly List<string> log = [];
    private readonly ManualTime clock = new(new DateTimeOffset(2026, 11, 22, 8, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task Articles_are_sent_in_parts_headline_and_opening_only()
    {
        await using var server = await EmbeddingServer.StartAsync();
        var longest = ConceptBag.Boat with { Body = string.Join(' ', Enumerable.Repeat("storm", 100_000)) };
        var (embeddings, problem) = await EmbedAsync(server.Options(batch: 2), [ConceptBag.Trawler, longest, ConceptBag.TàuCá]);
        Assert.Null(problem);
        Assert.All(embeddings, Assert.NotNull);
        Assert.Equal([2, 1], server.Requests.Select(request => request.Body.GetProperty("input").GetArrayLength()));
        Assert.All(server.Texts, text => Assert.InRange(text.Length, 10, Embedder.MostCharacters));
        Assert.EndsWith(" storm", server.Texts[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_embedded_is_not_sent()
    {
        await using var server = await EmbeddingServer.StartAsync();
        var (embeddings, problem) = await EmbedAsync(server.Options(),
            [ConceptBag.Boat with { Title = " ", Body = "\n" }, ConceptBag.Boat with { Language = ArticleText.Other }]);
        Assert.Null(problem);
        Assert.Equal([null, null], embeddings);
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(500)]
    public async Task A_passing_refusal_is_asked_again_twice(int status)
    {
        await using var server = await EmbeddingServer.StartAsync();
        server.Instead = http =>
        {
            if (server.Requests.Count == 2) server.Instead = null;
            return EmbeddingServer.With("", status)(http);
        };
        using var client = new OpenAiEmbeddings(server.Options());
        using var embedder = new Embedder(TimeProvider.System, this, server.Options(), client);
        var (embeddings, problem) = await embedder.EmbedAsync(Three, TestContext.Current.CancellationToken);
        Assert.Null(problem);
        Assert.All(embeddings, Assert.NotNull);
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task A_server_that_asks_for_a_long_pause_gets_it_and_no_batch_waits()
    {
        await using var server = await EmbeddingServer.StartAsync(http =>
        {
            http.Response.Headers.RetryAfter = "300";
            return EmbeddingServer.With("", 503)(http);
        });
        using var client = new OpenAiEmbeddings(server.Options());
        using var embedder = new Embedder(clock, this, server.Options(), client);
        foreach (var _ in new int[5])
        {
            var (embeddings, problem) = await embedder.EmbedAsync(Three, TestContext.Current.CancellationToken);
            Assert.Equal((EmbeddingProblem.Refused, "HTTP 503"), (problem!.Problem, problem.Detail));
            Assert.All(embeddings, Assert.Null);
        }
        Assert.Single(server.Requests);
        Assert.Single(log);

        server.Instead = null;
        clock.Advance(TimeSpan.FromSeconds(299));
        Assert.NotNull((await embedder.EmbedAsync(Three, TestContext.Current.CancellationToken)).Problem);
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null((await embedder.EmbedAsync(Three, TestContext.Current.CancellationToken)).Problem);
        Assert.DoesNotContain("secret-key", string.Join('\n', log), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pause_grows_from_failure_to_failure()
    {
        await using var server = await EmbeddingServer.StartAsync(EmbeddingServer.With("", 400));
        using var client = new OpenAiEmbeddings(server.Options());
        using var embedder = new Embedder(clock, this, server.Options(), client);
        for (var minutes = 0; minutes < 60; minutes++, clock.Advance(TimeSpan.FromMinutes(1)))
            await embedder.EmbedAsync(Three, TestContext.Current.CancellationToken);
        Assert.Equal(10, server.Requests.Count); // after 0, 1, 2, 4, 8, 16, 26, 36, 46 and 56 minutes
    }

    [Fact]
    public async Task What_came_before_the_failure_is_kept()
    {
        await using var server = await EmbeddingServer.StartAsync();
        server.Instead = http =>
        {
            server.Instead = EmbeddingServer.With("", 400);
            return http.Response.WriteAsync($$"""{"data":[{"embedding":[{{string.Join(',', ConceptBag.Embed("boat"))}}]}]}""");
        };
        var (embeddings, problem) = await EmbedAsync(server.Options(batch: 1), Three);
        Assert.Equal("HTTP 400", problem!.Detail);
        Assert.Equal([true, false, false], embeddings.Select(embedding => embedding is not null));
    }

    private async Task<(Clustering.Embeddings.TextEmbedding?[], EmbeddingException?)> EmbedAsync(EmbeddingOptions options, ArticleText[] articles)
    {
        using var client = new OpenAiEmbeddings(options);
        using var embedder = new Embedder(clock, this, options, client);
        return await embedder.EmbedAsync(articles, TestContext.Current.CancellationToken);
    }

    void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        log.Add(formatter(state, exception) + exception);

    bool ILogger.IsEnabled(LogLevel logLevel) => true;

    IDisposable? ILogger.BeginScope<TState>(TState state) => null;
}
