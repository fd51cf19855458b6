using System.IO.Compression;
using NewsCluster.Ingestion.Extraction;
using NewsCluster.Ingestion.Feeds;

namespace NewsCluster.Ingestion.Reading;

/// <summary>Web pages kept as files, compressed or not.</summary>
public static class PageFile
{
    private static readonly string[] Endings = [".html.gz", ".htm.gz", ".xhtml.gz", ".html", ".htm", ".xhtml"];

    public static bool IsPage(string name) => WithoutEndings(name).Length < name.Length;

    /// <summary><c>page.html.gz</c> → <c>page</c>.</summary>
    public static string WithoutEndings(string name) =>
        Endings.FirstOrDefault(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) is { } found ? name[..^found.Length] : name;

    /// <summary>The bytes of a file; or why there are none.</summary>
    public static async Task<(byte[] Bytes, Problem? Problem)> BytesAsync(string path, CancellationToken cancel)
    {
        var (file, problem) = WholeFile.Open(path);
        if (file is null) return ([], problem);
        await using (file) return await BytesAsync(path, file, cancel);
    }

    /// <summary>The bytes of a page; decompressed no further than a page may be long.</summary>
    private static async Task<(byte[] Bytes, Problem? Problem)> BytesAsync(string name, Stream file, CancellationToken cancel)
    {
        await using var content = name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress, leaveOpen: true) : file;
        return await WholeFile.ReadAsync(content, ArticlePage.LargestPage, cancel);
    }

    internal static async Task<Document> ReadAsync(string name, Stream file, bool keep, CancellationToken cancel)
    {
        var (bytes, problem) = await BytesAsync(name, file, cancel);
        return problem is not null ? new Document(name, null, problem) : Read(name, bytes).Keeping(keep, OriginalKind.Page, bytes);
    }

    /// <summary>The article on a page.</summary>
    /// <param name="name">What the document is called.</param>
    /// <param name="bytes">As they came.</param>
    /// <param name="contentType">As the server stated it.</param>
    /// <param name="address">Where it was in the end.</param>
    /// <param name="language">The language of the source, for a page whose language cannot be told.</param>
    /// <param name="stated">The date its source states, for a page that says no time of day itself.</param>
    public static Document Read(string name, ReadOnlySpan<byte> bytes, string? contentType = null, Uri? address = null, string? language = null, FeedDate? stated = null)
    {
        var (page, problem) = ArticlePage.Read(bytes, contentType, address);
        if (page is null) return new Document(name, null, problem);
        if (page.Kind != PageKind.Article) return Document.Failed(name, ProblemKind.NoArticle);
        var article = page.ToArticle();
        if (article.PublishedAt is null && stated is { } date) article = article.On(date);
        return Document.Of(name, article).In(language);
    }
}
