using Microsoft.Extensions.AI;
using NewsCluster.Clustering;
using NewsCluster.Clustering.Embeddings;

namespace NewsCluster.Web.Embeddings;

/// <summary>
/// Has articles embedded, some at a time, one request after the other. What cannot be had is done without: a request is
/// repeated twice, then the server is left alone for a while.
/// </summary>
internal sealed class Embedder(TimeProvider clock, ILogger<Embedder> log, EmbeddingOptions? options = null, IEmbeddingGenerator<string, Embedding<float>>? generator = null) : IDisposable
{
    /// <summary>Characters of headline and opening that are sent: some 350 tokens, as many models read no more than 512.</summary>
    public const int MostCharacters = 1200;

    private const int Attempts = 3;

    /// <summary>Before the second attempt; twice that before the third. A server that asks for more than the longest is not asked again now.</summary>
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(0.5), LongestWait = TimeSpan.FromSeconds(5);

    private readonly Circuit circuit = new(clock);
    private readonly SemaphoreSlim one = new(1);
    private EmbeddingException? last;

    /// <summary>Whether the configuration names a server.</summary>
    public bool IsOn => generator is not null;

    /// <returns>For each article its embedding, null where there is none; and why some that were asked for are missing, null when none is.</returns>
    public async Task<(TextEmbedding?[] Embeddings, EmbeddingException? Problem)> EmbedAsync(IReadOnlyList<ArticleText> articles, CancellationToken cancel)
    {
        var embeddings = new TextEmbedding?[articles.Count];
        if (generator is null) return (embeddings, null);
        var asked = Enumerable.Range(0, articles.Count).Where(i => CanBeEmbedded(articles[i])).ToList();
        await one.WaitAsync(cancel);
        try
        {
            foreach (var part in asked.Chunk(options!.BatchSize))
            {
                if (circuit.IsOpen) return (embeddings, last);
                var vectors = await AskAsync(Array.ConvertAll(part, i => Opening(articles[i])), cancel);
                for (var i = 0; i < part.Length; i++) embeddings[part[i]] = TextEmbedding.Of(options.StoredModel, vectors[i].Vector.Span);
            }
            return (embeddings, null);
        }
        catch (EmbeddingException problem)
        {
            last = problem;
            log.LogWarning("No embeddings from {Endpoint} for {Pause}, articles are grouped by words alone: {Problem}", options!.Address, circuit.Open(problem.RetryAfter), problem.Message);
            return (embeddings, problem);
        }
        finally
        {
            one.Release();
        }
    }

    private async Task<GeneratedEmbeddings<Embedding<float>>> AskAsync(string[] texts, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var vectors = await generator!.GenerateAsync(texts, cancellationToken: cancel);
                circuit.Close();
                return vectors;
            }
            catch (EmbeddingException problem) when (problem.IsPassing && attempt < Attempts && !(problem.RetryAfter > LongestWait))
            {
                var wait = FirstWait * attempt * (0.75 + Random.Shared.NextDouble() / 2); // not in step with other nodes
                await Task.Delay(problem.RetryAfter > wait ? problem.RetryAfter.Value : wait, clock, cancel);
            }
        }
    }

    private static bool CanBeEmbedded(ArticleText article) =>
        article.Language != ArticleText.Other && !(string.IsNullOrWhiteSpace(article.Title) && string.IsNullOrWhiteSpace(article.Body));

    /// <summary>Headline and opening, to a word's end.</summary>
    internal static string Opening(ArticleText article)
    {
        var text = $"{article.Headline}\n{article.Body}".Trim();
        if (text.Length <= MostCharacters) return text;
        var end = text.LastIndexOfAny([' ', '\n'], MostCharacters);
        return text[..(end > 0 ? end : char.IsHighSurrogate(text[MostCharacters - 1]) ? MostCharacters - 1 : MostCharacters)];
    }

    public void Dispose() => one.Dispose();
}
