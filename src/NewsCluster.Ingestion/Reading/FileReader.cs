using System.Runtime.CompilerServices;
using System.Text.Json;
using NewsCluster.Ingestion.Decoding;
using NewsCluster.Ingestion.Parsing;

namespace NewsCluster.Ingestion.Reading;

/// <summary>Reads a file or a folder (with its subfolders, in order of name) document by document; no document stops the next.</summary>
public static class FileReader
{
    /// <summary>Largest text file, in bytes; the longest article known is a hundred times smaller.</summary>
    public const int LargestText = 10_000_000;

    /// <param name="path">A file or folder of this machine.</param>
    /// <param name="keep">Whether each article is to bring its <see cref="Document.Original"/>.</param>
    /// <param name="cancel">Gives up.</param>
    public static async IAsyncEnumerable<Document> ReadAsync(string path, bool keep = false, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        if (!Directory.Exists(path))
        {
            await foreach (var document in ReadFileAsync(path, await ManifestOf(Path.GetDirectoryName(Path.GetFullPath(path))!, cancel), keep, cancel))
                yield return document;
            yield break;
        }

        var (files, folders, problem) = List(path);
        if (problem is not null)
        {
            yield return new Document(Path.GetFileName(path), null, problem);
            yield break;
        }
        var manifest = await ManifestOf(path, cancel);
        if (manifest.Problem is not null)
            yield return new Document(Manifest.FileName, null, manifest.Problem);
        foreach (var file in files.Where(f => Path.GetFileName(f) != Manifest.FileName && !manifest.Read.Skips(Path.GetFileName(f))))
            await foreach (var document in ReadFileAsync(file, manifest, keep, cancel))
                yield return document;
        foreach (var folder in folders)
            await foreach (var document in ReadAsync(folder, keep, cancel))
                yield return document;
    }

    private static async IAsyncEnumerable<Document> ReadFileAsync(
        string path, (Manifest Read, Problem? Problem) manifest, bool keep, [EnumeratorCancellation] CancellationToken cancel)
    {
        var name = Path.GetFileName(path);
        var (file, problem) = WholeFile.Open(path);
        if (file is null)
        {
            yield return new Document(name, null, problem);
            yield break;
        }
        await using (file)
            await foreach (var document in ReadAsync(name, file, manifest.Read, keep, cancel))
                yield return document;
    }

    /// <summary>Reads what is no file of this machine: an uploaded one, an entry of an archive.</summary>
    /// <param name="name">Its ending says what it holds.</param>
    /// <param name="content">What it holds.</param>
    /// <param name="keep">Whether each article is to bring its <see cref="Document.Original"/>.</param>
    /// <param name="cancel">Gives up.</param>
    public static IAsyncEnumerable<Document> ReadAsync(string name, Stream content, bool keep = false, CancellationToken cancel = default) =>
        ReadAsync(name, content, Manifest.None, keep, cancel);

    private static async IAsyncEnumerable<Document> ReadAsync(string name, Stream content, Manifest manifest, bool keep, [EnumeratorCancellation] CancellationToken cancel)
    {
        if (name.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".jsonl.gz", StringComparison.OrdinalIgnoreCase))
            await foreach (var document in JsonLines.ReadAsync(name, content, keep, cancel))
                yield return Amended(document, manifest, name);
        else if (name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
            await foreach (var document in ZipFile.ReadAsync(name, content, keep, cancel))
                yield return document;
        else if (name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase))
            yield return Amended(await ReadTextAsync(name, content, keep, cancel), manifest);
        else if (PageFile.IsPage(name))
            yield return Amended(await PageFile.ReadAsync(name, content, keep, cancel), manifest);
        else
            yield return Document.Failed(name, ProblemKind.UnknownKind, Path.GetExtension(name));
    }

    /// <param name="file">The name the manifest knows it by, where that is not the document's.</param>
    private static Document Amended(Document document, Manifest manifest, string? file = null) =>
        document.Article is { } article ? document with { Article = manifest.Amend(file ?? document.Name, article) } : document;

    private static async Task<Document> ReadTextAsync(string name, Stream content, bool keep, CancellationToken cancel)
    {
        var (bytes, unreadable) = await WholeFile.ReadAsync(content, LargestText, cancel);
        if (unreadable is not null) return new Document(name, null, unreadable);
        return ReadText(name, bytes).Keeping(keep, OriginalKind.Text, bytes);
    }

    internal static Document ReadText(string name, ReadOnlyMemory<byte> bytes)
    {
        var (text, _, problem) = TextDecoder.Decode(bytes.Span);
        return problem is not null ? new Document(name, null, problem) : Document.Of(name, ArticleParser.Parse(text));
    }

    private static (string[] Files, string[] Folders, Problem? Problem) List(string folder)
    {
        try
        {
            var files = Directory.GetFiles(folder);
            var folders = Directory.GetDirectories(folder);
            Array.Sort(files, StringComparer.Ordinal);
            Array.Sort(folders, StringComparer.Ordinal);
            return (files, folders, null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return ([], [], new Problem(ProblemKind.Unreadable, e.Message));
        }
    }

    private static async Task<(Manifest Read, Problem? Problem)> ManifestOf(string folder, CancellationToken cancel)
    {
        try
        {
            return (await Manifest.ReadAsync(folder, cancel), null);
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            return (Manifest.None, new Problem(ProblemKind.Manifest, e.Message));
        }
    }
}
