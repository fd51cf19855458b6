using System.ComponentModel.DataAnnotations;
using NewsCluster.Clustering.Embeddings;
using NewsCluster.Web.Hosting;

namespace NewsCluster.Web.Embeddings;

/// <summary>
/// The <c>Embeddings</c> section of the configuration: a server that speaks the embeddings part of OpenAI's interface.
/// Its address is the operator's own and may lie on this machine or network: the guard of addresses does not apply.
/// </summary>
internal sealed class EmbeddingOptions
{
    /// <summary>What stands before <c>/embeddings</c>: <c>http://localhost:11434/v1</c>.</summary>
    public string? Endpoint { get; init; }

    public string? Model { get; init; }

    /// <summary>Sent as a bearer token; null to send none. Never logged.</summary>
    public string? ApiKey { get; init; }

    /// <summary>Texts sent together.</summary>
    [Range(1, 2048)]
    public int BatchSize { get; init; } = 32;

    /// <summary>How long one answer may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Asked of models that give a choice, and then expected; null for what the model gives.</summary>
    [Range(1, TextEmbedding.MostDimensions)]
    public int? Dimensions { get; init; }

    /// <summary>Where texts are posted.</summary>
    public Uri Address => new(Endpoint!.TrimEnd('/') + "/embeddings");

    /// <summary>What embeddings are stored under: those of another model or size are never compared with them.</summary>
    public string StoredModel => Dimensions is { } dimensions ? $"{Model}/{dimensions}" : Model!;

    /// <returns>Null when no endpoint is set: embeddings are off.</returns>
    /// <exception cref="ArgumentException">A value cannot be used; the message says which and why.</exception>
    public static EmbeddingOptions? Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Embeddings");
        if (string.IsNullOrWhiteSpace(section[nameof(Endpoint)])) return null;
        var options = SettingsSection.Read<EmbeddingOptions>(configuration, section.Key);
        return options.Fault() is { } fault ? throw new ArgumentException(fault) : options;
    }

    private string? Fault() =>
        !Uri.TryCreate(Endpoint, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.Query.Length > 0
            ? "Embeddings:Endpoint is an http or https address such as http://localhost:11434/v1."
        : uri.UserInfo.Length > 0 ? "Embeddings:Endpoint holds a user name; a key goes into Embeddings:ApiKey."
        : string.IsNullOrWhiteSpace(Model) ? "Embeddings:Model is missing; it is the model's name as the server of Embeddings:Endpoint knows it."
        : Timeout < TimeSpan.FromSeconds(1) || Timeout > TimeSpan.FromMinutes(10) ? "Embeddings:Timeout lies between 00:00:01 and 00:10:00."
        : ApiKey is not null && ApiKey.Any(c => c is <= ' ' or > '~') ? "Embeddings:ApiKey holds a character that no key has." // without the key
        : null;
}
