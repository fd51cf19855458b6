using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.AI;
using NewsCluster.Clustering.Tests.Embeddings;
using NewsCluster.Data.Runs;
using NewsCluster.Web.Embeddings;

namespace NewsCluster.Web.Tests.Embeddings;

public sealed class OpenAiEmbeddingsTests
{
    private static readonly string[] Two = ["boat", "bridge"];

    [Fact]
    public async Task Texts_are_sent_with_model_key_and_dimensions_and_vectors_come_back_in_their_order()
    {
        await using var server = await EmbeddingServer.StartAsync();
        var vectors = await AskAsync(server.Options(dimensions: ConceptBag.Dimensions));
        Assert.Equal(Two.Select(text => ConceptBag.Embed(text)), vectors.Select(vector => vector.Vector.ToArray()));
        var (path, authorization, body) = Assert.Single(server.Requests);
        Assert.Equal(("/v1/embeddings", "Bearer secret-key"), (path, authorization));
        Assert.Equal($$"""{"model":"concept-bag","input":["boat","bridge"],"dimensions":{{ConceptBag.Dimensions}}}""", body.GetRawText());
    }

    [Theory]
    [InlineData("""{"data":[{"index":0,"embedding":[1,2]}]}""", "1 ≠ 2")]
    [InlineData("""{"data":[{"index":0,"embedding":[1,2]},{"index":0,"embedding":[1,2]}]}""", "null")]
    [InlineData("""{"data":[{"index":0,"embedding":[1,2]},{"index":7,"embedding":[1,2]}]}""", "null")]
    [InlineData("""{"data":[{"index":0,"embedding":[1,2]},null]}""", "null")]
    [InlineData("""{"data":[{"index":0,"embedding":[1,2]},{"index":1,"embedding":null}]}""", "null")]
    [InlineData("""{"data":[{"index":0,"embedding":[1,2]},{"index":1,"embedding":[1,2,3]}]}""", "3 ≠ 2")]
    [InlineData("""{"data":[{"index":0,"embedding":[1,1e400]},{"index":1,"embedding":[1,2]}]}""", "NaN, 0")]
    [InlineData("""{"data":[{"index":0,"embedding":[0,0]},{"index":1,"embedding":[1,2]}]}""", "NaN, 0")]
    [InlineData("""{"data":[{"index":0,"embedding":[1,NaN]},{"index":1,"embedding":[1,2]}]}""", "JSON")]
    [InlineData("""{"data":[{"index":0,"embedding":"AACAPw=="}]}""", "JSON")]
    [InlineData("""{"data":[{"index":0,"embedd""", "JSON")]
    [InlineData("""{"error":"no"}""", "0 ≠ 2")]
    [InlineData("null", "0 ≠ 2")]
    [InlineData("<html>", "JSON")]
    [InlineData("", "JSON")]
    public async Task An_answer_that_is_not_what_was_asked_for_is_none(string answer, string detail)
    {
        await using var server = await EmbeddingServer.StartAsync(EmbeddingServer.With(answer));
        var problem = await Assert.ThrowsAsync<EmbeddingException>(() => AskAsync(server.Options()));
        Assert.Equal((EmbeddingProblem.BadAnswer, detail, false), (problem.Problem, problem.Detail, problem.IsPassing));
    }

    [Fact]
    public async Task Answers_that_count_on_the_order_are_understood()
    {
        await using var server = await EmbeddingServer.StartAsync(EmbeddingServer.With("""{"data":[{"embedding":[1,2]},{"embedding":[3,4]}]}"""));
        Assert.Equal([1, 3], (await AskAsync(server.Options())).Select(vector => vector.Vector.Span[0]));
    }

    [Fact]
    public async Task Another_number_of_dimensions_than_asked_for_is_a_bad_answer()
    {
        await using var server = await EmbeddingServer.StartAsync();
        Assert.Equal("96 ≠ 64", (await Assert.ThrowsAsync<EmbeddingException>(() => AskAsync(server.Options(dimensions: 64)))).Detail);
    }

    [Fact]
    public async Task A_huge_answer_is_not_read_to_its_end()
    {
        await using var server = await EmbeddingServer.StartAsync(async http =>
        {
            var spaces = new byte[1 << 20];
            spaces.AsSpan().Fill((byte)' ');
            for (var i = 0; i < 1000 && !http.RequestAborted.IsCancellationRequested; i++) await http.Response.Body.WriteAsync(spaces, http.RequestAborted);
        });
        var problem = await Assert.ThrowsAsync<EmbeddingException>(() => AskAsync(server.Options(batch: 2)));
        Assert.Equal((EmbeddingProblem.BadAnswer, "> 0.8 MB"), (problem.Problem, problem.Detail));
    }

    [Theory]
    [InlineData(400, false)]
    [InlineData(401, false)]
    [InlineData(302, false)]
    [InlineData(413, false)]
    [InlineData(429, true)]
    [InlineData(500, true)]
    [InlineData(503, true)]
    public async Task A_refusal_says_the_code_and_nothing_the_server_wrote(int status, bool isPassing)
    {
        await using var server = await EmbeddingServer.StartAsync(http =>
        {
            http.Response.Headers.RetryAfter = "7";
            http.Response.Headers.Location = "/v1/embeddings";
            return EmbeddingServer.With("Wrong key: secret-key", status)(http);
        });
        var problem = await Assert.ThrowsAsync<EmbeddingException>(() => AskAsync(server.Options()));
        Assert.Equal((EmbeddingProblem.Refused, "HTTP " + status.ToString(CultureInfo.InvariantCulture), isPassing), (problem.Problem, problem.Detail, problem.IsPassing));
        Assert.Equal(TimeSpan.FromSeconds(7), problem.RetryAfter);
        Assert.DoesNotContain("secret", problem.ToString(), StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_left()
    {
        await using var server = await EmbeddingServer.StartAsync(http => Task.Delay(TimeSpan.FromSeconds(60), http.RequestAborted));
        var problem = await Assert.ThrowsAsync<EmbeddingException>(() => AskAsync(server.Options(seconds: 1)));
        Assert.Equal((EmbeddingProblem.TimedOut, "1 s"), (problem.Problem, problem.Detail));
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_a_passing_problem()
    {
        var server = await EmbeddingServer.StartAsync();
        var options = server.Options();
        await server.DisposeAsync();
        var problem = await Assert.ThrowsAsync<EmbeddingException>(() => AskAsync(options));
        Assert.Equal((EmbeddingProblem.Unreachable, true), (problem.Problem, problem.IsPassing));
    }

    private static async Task<GeneratedEmbeddings<Embedding<float>>> AskAsync(EmbeddingOptions options)
    {
        using var client = new OpenAiEmbeddings(options);
        return await client.GenerateAsync(Two, cancellationToken: TestContext.Current.CancellationToken);
    }
}
