using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using NewsCluster.Clustering.Tests.Embeddings;
using NewsCluster.Ingestion.Tests.Sites;
using NewsCluster.Web.Embeddings;

namespace NewsCluster.Web.Tests.Embeddings;

/// <summary>Speaks the embeddings part of OpenAI's interface, with <see cref="ConceptBag"/> for a model, until a test says otherwise.</summary>
internal sealed class EmbeddingServer : IAsyncDisposable
{
    private LocalServer server = null!;

    /// <summary>What was posted, with the path and the authorization it came with.</summary>
    public ConcurrentQueue<(string Path, string Authorization, JsonElement Body)> Requests { get; } = [];

    /// <summary>Every text it was sent.</summary>
    public List<string> Texts => [.. Requests.SelectMany(request => request.Body.GetProperty("input").EnumerateArray().Select(text => text.GetString()!))];

    /// <summary>Answers in place of the model, when not null.</summary>
    public RequestDelegate? Instead { get; set; }

    /// <summary>Where it is, or was.</summary>
    public string Endpoint { get; private set; } = "";

    public static async Task<EmbeddingServer> StartAsync(RequestDelegate? instead = null)
    {
        var server = new EmbeddingServer { Instead = instead };
        server.server = await LocalServer.StartAsync(server.AnswerAsync);
        server.Endpoint = new Uri(server.server.Address, "/v1").ToString();
        return server;
    }

    /// <summary>Answers with a text and a status.</summary>
    public static RequestDelegate With(string body, int status = 200) => http =>
    {
        http.Response.StatusCode = status;
        return http.Response.WriteAsync(body);
    };

    public (string Key, string Value)[] Settings => [("Embeddings:Endpoint", Endpoint), ("Embeddings:Model", ConceptBag.Model)];

    public EmbeddingOptions Options(int batch = 32, int? dimensions = null, int seconds = 60) => new()
    {
        Endpoint = Endpoint, Model = ConceptBag.Model, ApiKey = "secret-key", BatchSize = batch, Dimensions = dimensions, Timeout = TimeSpan.FromSeconds(seconds),
    };

    private async Task AnswerAsync(HttpContext http)
    {
        var body = (await JsonDocument.ParseAsync(http.Request.Body)).RootElement;
        Requests.Enqueue((http.Request.Path, http.Request.Headers.Authorization.ToString(), body));
        if (Instead is not null)
        {
            await Instead(http);
            return;
        }
        var data = body.GetProperty("input").EnumerateArray().Select((text, i) => new { index = i, embedding = ConceptBag.Embed(text.GetString()!) });
        await http.Response.WriteAsJsonAsync(new { @object = "list", data = data.Reverse() }); // the order is not promised, the index is
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
