using Microsoft.Extensions.AI;
using NewsCluster.Web.Hosting;

namespace NewsCluster.Web.Embeddings;

internal static class EmbeddingSetup
{
    /// <summary>The embedder as the section <c>Embeddings</c> sets it: off when that names no endpoint.</summary>
    /// <exception cref="ConfigurationException">A setting cannot be used.</exception>
    public static IServiceCollection AddEmbeddings(this IServiceCollection services, IConfiguration configuration)
    {
        if (ConfigurationException.Guard(() => EmbeddingOptions.Read(configuration)) is { } options)
            services.AddSingleton(options).AddSingleton<IEmbeddingGenerator<string, Embedding<float>>, OpenAiEmbeddings>();
        return services.AddSingleton<Embedder>();
    }
}
