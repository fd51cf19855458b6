using System.IO.Compression;
using NewsCluster.Ingestion.Extraction;

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

    internal static async Task<Document> ReadAsync(string name, Stream file, Manifest manifest, CancellationToken cancel)
    {
        var (bytes, problem) = await BytesAsync(name, file, cancel);
        if (problem is not null) return new Document(name, null, problem);
        var (page, unreadable) = ArticlePage.Read(bytes);
        if (page is null) return new Document(name, null, unreadable);
        return page.Kind == PageKind.Article
            ? Document.Of(name, manifest.Amend(name, page.ToArticle()))
            : Document.Failed(name, ProblemKind.NoArticle);
    }
}
