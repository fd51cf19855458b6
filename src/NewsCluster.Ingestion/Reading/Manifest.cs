using System.Text.Json;
using NewsCluster.Clustering.Dates;

namespace NewsCluster.Ingestion.Reading;

/// <summary>
/// <c>manifest.json</c> beside a folder's files: what somebody knows about an article that its text does not say.
/// </summary>
/// <param name="Articles">By file name.</param>
/// <param name="Skip">Files of the folder that hold no articles.</param>
public sealed record Manifest(IReadOnlyDictionary<string, ManifestEntry>? Articles, IReadOnlyList<string>? Skip)
{
    public const string FileName = "manifest.json";

    public static readonly Manifest None = new(null, null);

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <exception cref="JsonException">The file is not JSON of this shape.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static async Task<Manifest> ReadAsync(string folder, CancellationToken cancel)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path)) return None;
        await using var file = File.OpenRead(path);
        var manifest = await JsonSerializer.DeserializeAsync<Manifest>(file, Options, cancel) ?? None;
        foreach (var (name, entry) in manifest.Articles ?? new Dictionary<string, ManifestEntry>())
            if (entry.Published is not null && !PartialDate.TryParse(entry.Published, out _))
                throw new JsonException($"{name}: '{entry.Published}' is not a date");
        return manifest;
    }

    public bool Skips(string file) => Skip?.Contains(file) == true;

    /// <summary>What the manifest states stands above what the text says.</summary>
    public ParsedArticle Amend(string file, ParsedArticle article)
    {
        if (Articles?.GetValueOrDefault(file) is not { } entry) return article;
        return article with
        {
            Outlet = entry.Outlet is { } outlet ? new(outlet, Source.Manifest) : article.Outlet,
            Published = PartialDate.TryParse(entry.Published, out var day) ? new(day, Source.Manifest) : article.Published,
            ManifestNote = entry.Note,
        };
    }
}

/// <param name="Published">ISO 8601, as far as it is known.</param>
/// <param name="Note">What that rests on, by language code.</param>
public sealed record ManifestEntry(string? Outlet, string? Published, IReadOnlyDictionary<string, string>? Note);
