using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.AI;
using NewsCluster.Clustering.Embeddings;
using NewsCluster.Data.Runs;

namespace NewsCluster.Web.Embeddings;

/// <summary>Embeddings from a server that speaks OpenAI's interface: OpenAI itself, Ollama, Text Embeddings Inference, vLLM.</summary>
internal sealed class OpenAiEmbeddings : IEmbeddingGenerator<string, Embedding<float>>
{
    /// <summary>Bytes that one embedding of the most dimensions takes in JSON, amply.</summary>
    private const long BytesEach = TextEmbedding.MostDimensions * 32;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private readonly EmbeddingOptions settings;
    private readonly HttpClient client;

    public OpenAiEmbeddings(EmbeddingOptions settings)
    {
        this.settings = settings;
        client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
        {
            Timeout = settings.Timeout,
            MaxResponseContentBufferSize = Math.Min(int.MaxValue, (settings.BatchSize + 1) * BytesEach),
        };
        if (settings.ApiKey is { Length: > 0 } key) client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
    }

    /// <exception cref="EmbeddingException">There is none to be had now; never a part of them.</exception>
    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        var texts = values.ToArray();
        using var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(
            new Request(options?.ModelId ?? settings.Model!, texts, options?.Dimensions ?? settings.Dimensions), Json));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        try
        {
            using var answer = await client.PostAsync(settings.Address, content, cancellationToken);
            if (!answer.IsSuccessStatusCode) throw Refusal(answer);
            return Read(await answer.Content.ReadAsByteArrayAsync(cancellationToken), texts.Length, options?.Dimensions ?? settings.Dimensions);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new EmbeddingException(EmbeddingProblem.TimedOut, string.Create(CultureInfo.InvariantCulture, $"{settings.Timeout.TotalSeconds:0.#} s"), e);
        }
        catch (HttpRequestException e) when (e.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded)
        {
            throw new EmbeddingException(EmbeddingProblem.BadAnswer, string.Create(CultureInfo.InvariantCulture, $"> {client.MaxResponseContentBufferSize / 1e6:0.#} MB"), e);
        }
        catch (HttpRequestException e)
        {
            throw new EmbeddingException(EmbeddingProblem.Unreachable, e.Message, e) { IsPassing = true };
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose() => client.Dispose();

    private static EmbeddingException Refusal(HttpResponseMessage answer) => new(EmbeddingProblem.Refused, $"HTTP {(int)answer.StatusCode}")
    {
        IsPassing = answer.StatusCode == HttpStatusCode.TooManyRequests || (int)answer.StatusCode >= 500,
        RetryAfter = answer.Headers.RetryAfter?.Delta,
    };

    private static GeneratedEmbeddings<Embedding<float>> Read(byte[] json, int count, int? dimensions)
    {
        List<Item?>? data;
        try { data = JsonSerializer.Deserialize<Answer>(json, Json)?.Data; }
        catch (JsonException e) { throw new EmbeddingException(EmbeddingProblem.BadAnswer, "JSON", e); }
        if (data?.Count != count) throw Bad($"{data?.Count ?? 0} ≠ {count}");
        var vectors = new float[]?[count];
        for (var i = 0; i < count; i++)
            if ((data[i]?.Index ?? i) is var place && place >= 0 && place < count) vectors[place] = data[i]?.Embedding;
        var length = dimensions ?? vectors[0]?.Length;
        foreach (var vector in vectors)
        {
            if (vector is null) throw Bad("null");
            if (vector.Length != length) throw Bad($"{vector.Length} ≠ {length}");
            if (TextEmbedding.Of("", vector) is null) throw Bad("NaN, 0");
        }
        return [.. vectors.Select(vector => new Embedding<float>(vector))];

        static EmbeddingException Bad(string what) => new(EmbeddingProblem.BadAnswer, what);
    }

    private sealed record Request(string Model, string[] Input, int? Dimensions);

    private sealed record Answer(List<Item?>? Data);

    private sealed record Item(int? Index, float[]? Embedding);
}
