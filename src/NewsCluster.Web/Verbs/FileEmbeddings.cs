using System.CommandLine;
using Microsoft.Extensions.Logging.Abstractions;
using NewsCluster.Clustering;
using NewsCluster.Clustering.Embeddings;
using NewsCluster.Web.Embeddings;
using NewsCluster.Web.Hosting;
using NewsCluster.Web.Languages;

namespace NewsCluster.Web.Verbs;

/// <summary>Embeddings for the articles of a verb's files, from the server the configuration names.</summary>
internal sealed class FileEmbeddings : IDisposable
{
    private readonly OpenAiEmbeddings server;
    private readonly Embedder embedder;
    private EmbeddingException? problem;
    private int missing;

    private FileEmbeddings(EmbeddingOptions options)
    {
        server = new OpenAiEmbeddings(options);
        embedder = new Embedder(TimeProvider.System, NullLogger<Embedder>.Instance, options, server);
    }

    public static Option<bool> Option() => new("--embeddings")
    {
        Description = "Compare articles also by embeddings, from the server of the setting Embeddings:Endpoint.",
    };

    /// <exception cref="ConfigurationException">No server is set, or it cannot be used.</exception>
    public static FileEmbeddings? Open(bool wanted) => !wanted ? null : new FileEmbeddings(ConfigurationException.Guard(() =>
        EmbeddingOptions.Read(Verb.Configuration()) ?? throw new ArgumentException("Embeddings:Endpoint is missing, and --embeddings needs it.")));

    /// <summary>By article, null where there is none.</summary>
    public TextEmbedding?[] Of(IReadOnlyList<ArticleText> articles)
    {
        var (embeddings, fault) = embedder.EmbedAsync(articles, CancellationToken.None).GetAwaiter().GetResult();
        if (fault is null) return embeddings;
        problem = fault;
        missing += embeddings.Count(embedding => embedding is null);
        return embeddings;
    }

    /// <summary>Says on standard error what is missing and why.</summary>
    /// <returns>Whether nothing is.</returns>
    public bool Report()
    {
        if (problem is not null) Verb.Failed(Language.OfTerminal.Texts.RunUnembedded(missing, problem.Problem, problem.Detail));
        return problem is null;
    }

    public void Dispose()
    {
        embedder.Dispose();
        server.Dispose();
    }
}
