using Microsoft.EntityFrameworkCore;
using NewsCluster.Data;
using NewsCluster.Data.Runs;
using NewsCluster.Data.Sources;
using NewsCluster.Ingestion;
using NewsCluster.Ingestion.Fetching;
using NewsCluster.Ingestion.Reading;
using NewsCluster.Web.Ingesting;
using Source = NewsCluster.Data.Sources.Source;

namespace NewsCluster.Web.Sources;

/// <summary>Reads the files of a folder that are new or have changed since the last look, once nobody writes to them any more.</summary>
internal sealed class FolderWatch(NewsDbContext database, RunQueue queue, TimeProvider clock)
{
    /// <summary>A file that changed more recently than this may be half written.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(5);

    public async Task<Run?> LookAsync(Source source, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var known = await database.WatchedFiles.Where(f => f.SourceId == source.Id).ToDictionaryAsync(f => f.Name, cancel);
        var (files, problem) = Files(source.Address);
        var changed = files.Where(file => now - file.LastWriteTimeUtc >= Settled && !IsKnown(known, source.Address, file)).ToList();
        Remember(source, problem, now);
        if (changed.Count == 0)
        {
            await database.SaveChangesAsync(cancel);
            return null;
        }
        foreach (var file in changed) Note(known, source, file);
        return await queue.AddDocumentsAsync(RunKind.Poll, source.Address, source.Id, source.Name, ReadAsync(source, changed), cancel);
    }

    private static (IReadOnlyList<FileInfo> Files, Problem? Problem) Files(string folder)
    {
        try
        {
            var files = new DirectoryInfo(folder).GetFiles("*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint });
            return ([.. files.Where(file => file.Name != Manifest.FileName).OrderBy(file => file.FullName, StringComparer.Ordinal)], null);
        }
        catch (DirectoryNotFoundException)
        {
            return ([], new Problem(ProblemKind.Missing));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return ([], new Problem(ProblemKind.Unreadable, e.Message));
        }
    }

    private static bool IsKnown(Dictionary<string, WatchedFile> known, string folder, FileInfo file) =>
        known.TryGetValue(NameOf(folder, file), out var before) && before.Length == file.Length && before.ModifiedAt == Modified(file);

    private void Note(Dictionary<string, WatchedFile> known, Source source, FileInfo file)
    {
        var name = NameOf(source.Address, file);
        if (known.TryGetValue(name, out var before)) (before.Length, before.ModifiedAt) = (file.Length, Modified(file));
        else database.Add(new WatchedFile { SourceId = source.Id, Name = name, Length = file.Length, ModifiedAt = Modified(file) });
    }

    /// <summary>In whole milliseconds, as both databases keep it.</summary>
    private static DateTimeOffset Modified(FileInfo file) => DateTimeOffset.FromUnixTimeMilliseconds(new DateTimeOffset(file.LastWriteTimeUtc).ToUnixTimeMilliseconds());

    private static string NameOf(string folder, FileInfo file) => Path.GetRelativePath(folder, file.FullName);

    private static async IAsyncEnumerable<Document> ReadAsync(Source source, List<FileInfo> files)
    {
        foreach (var file in files)
            await foreach (var document in FileReader.ReadAsync(file.FullName, keep: true))
                yield return document with
                {
                    Name = Path.Combine(Path.GetDirectoryName(NameOf(source.Address, file)) ?? "", document.Name),
                    Article = document.In(source.Language).Article?.From(source),
                };
    }

    private static void Remember(Source source, Problem? problem, DateTimeOffset now)
    {
        source.LastTriedAt = now;
        (source.Problem, source.Detail) = (problem?.Kind.ToString(), problem?.Detail);
        source.Failures = problem is null ? 0 : source.Failures + 1;
        if (problem is null) source.LastSuccessAt = now;
        source.NextAt = now + (problem is null ? TimeSpan.FromMinutes(source.IntervalMinutes) : Backoff.Next(source.Failures, null, Random.Shared.NextDouble()));
    }
}
