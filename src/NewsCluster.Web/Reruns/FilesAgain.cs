using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using NewsCluster.Data;
using NewsCluster.Data.Articles;
using NewsCluster.Data.Runs;
using NewsCluster.Ingestion.Reading;
using NewsCluster.Web.Ingesting;

namespace NewsCluster.Web.Reruns;

/// <summary>
/// Reads the files of runs again and notes what today's parser makes of them differently. An article's input is that of
/// the run that brought its present text, so an old file never undoes what a newer one said.
/// </summary>
internal sealed class FilesAgain(NewsDbContext database, Comparison comparison)
{
    private const int Part = 200;

    /// <summary>Runs whose files are gone or lie on another machine.</summary>
    public int Unread { get; private set; }

    /// <summary>Those of some articles that would change, as they would be.</summary>
    public async IAsyncEnumerable<Article> ReadAsync(HashSet<long> chosen, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var run in await database.Runs.AsNoTracking().Where(r => r.Kind == RunKind.Path).OrderBy(r => r.Id).ToListAsync(cancel))
        {
            var brought = await BroughtAsync(run.Id, chosen, cancel);
            if (brought.Articles.Count == 0) continue;
            if (run.Machine != Environment.MachineName || !Path.Exists(run.Input))
            {
                Unread++;
                continue;
            }
            var matches = await MatchAsync(run, brought, cancel);
            var number = 0;
            var known = FileReader.ReadAsync(run.Input, cancel: cancel).Where(document => document.Article is not null)
                .Select(document => (Document: document, Number: number++))
                .Where(read => matches.ContainsKey(read.Number)).Select(read => (read.Document, Article: matches[read.Number]));
            await foreach (var part in known.Chunked(Part, cancel))
                foreach (var article in await comparison.CompareAsync(run.Id, part, cancel))
                    yield return article;
        }
    }

    /// <summary>The chosen articles whose present text a run brought, by what finds them in its files again.</summary>
    private async Task<Brought> BroughtAsync(long run, HashSet<long> chosen, CancellationToken cancel)
    {
        var documents = await database.RunDocuments.AsNoTracking().Where(d => d.RunId == run).OrderBy(d => d.Id)
            .Select(d => new { d.Name, d.ArticleId, d.Outcome }).ToListAsync(cancel);
        var names = documents.GroupBy(d => d.Name, StringComparer.Ordinal).Where(same => same.Count() == 1).Select(same => same.Key).ToHashSet(StringComparer.Ordinal);
        var candidates = documents.Where(d => d.Outcome is Outcome.New or Outcome.Updated && d.ArticleId is { } id && chosen.Contains(id)).ToList();
        var found = new Brought([], new(StringComparer.Ordinal), new(StringComparer.Ordinal));
        foreach (var part in candidates.Chunk(Part))
        {
            var ids = part.Select(d => d.ArticleId!.Value).ToList();
            var keys = await database.Articles.Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Key, cancel);
            var replaced = (await database.ArticleVersions.Where(v => ids.Contains(v.ArticleId)).OrderBy(v => v.Id).Select(v => new { v.ArticleId, v.RunId }).ToListAsync(cancel))
                .ToLookup(v => v.ArticleId, v => v.RunId);
            foreach (var document in part)
            {
                var id = document.ArticleId!.Value;
                if (!keys.TryGetValue(id, out var key) || (replaced[id].Any() && replaced[id].Last() != run)) continue;
                found.Articles.Add(id);
                found.ByKey[key] = id;
                if (names.Contains(document.Name) && key.StartsWith(ArticleRows.OfContent, StringComparison.Ordinal)) found.ByName[document.Name] = id;
            }
        }
        return found;
    }

    /// <summary>
    /// Which documents of the files are which articles: by address or, for the same content, by its hash; a document without
    /// an address that says something new is the article that had its name, when that article is nowhere else in the files.
    /// </summary>
    /// <returns>By number of the document among those that hold an article; the last counts when an address comes twice.</returns>
    private static async Task<Dictionary<int, long>> MatchAsync(Run run, Brought brought, CancellationToken cancel)
    {
        var last = new Dictionary<long, int>();
        var unknown = new List<(string Name, int Number)>();
        var number = 0;
        await foreach (var document in FileReader.ReadAsync(run.Input, cancel: cancel))
        {
            if (document.Article is null) continue;
            var key = ArticleRows.KeyOf(document.Article);
            if (brought.ByKey.TryGetValue(key, out var article)) last[article] = number;
            else if (key.StartsWith(ArticleRows.OfContent, StringComparison.Ordinal) && brought.ByName.ContainsKey(document.Name)) unknown.Add((document.Name, number));
            number++;
        }
        foreach (var same in unknown.GroupBy(document => document.Name, StringComparer.Ordinal).Where(same => same.Count() == 1))
            last.TryAdd(brought.ByName[same.Key], same.Single().Number);
        return last.ToDictionary(match => match.Value, match => match.Key);
    }

    private sealed record Brought(HashSet<long> Articles, Dictionary<string, long> ByKey, Dictionary<string, long> ByName);
}
