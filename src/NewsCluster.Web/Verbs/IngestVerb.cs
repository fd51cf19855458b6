using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using NewsCluster.Clustering.Features;
using NewsCluster.Clustering.Stories;
using NewsCluster.Data;
using NewsCluster.Data.Runs;
using NewsCluster.Ingestion.Fetching;
using NewsCluster.Web.Hosting;
using NewsCluster.Web.Ingesting;
using NewsCluster.Web.Languages;
using NewsCluster.Web.Sources;

namespace NewsCluster.Web.Verbs;

internal static class IngestVerb
{
    /// <summary>How long it waits for a database that went away.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Failures further apart than this are not one absence.</summary>
    private static readonly TimeSpan Apart = TimeSpan.FromMinutes(1);

    public static Command Create()
    {
        var paths = new Argument<string[]>("path") { Description = "Text files, web pages, JSON Lines files (.gz too), zip files or folders of them, or the http(s) address of a feed or a page.", Arity = ArgumentArity.OneOrMore };
        var ingest = new Command("ingest", "Read articles into the database and cluster them; a summary by outcome on standard output.") { paths };
        ingest.Runs(async (parsed, cancel) =>
        {
            var shipped = Task.Run(() => (Featuriser.Shipped, MatchModel.Shipped), CancellationToken.None); // read while the database is opened
            await using var site = Site.Build();
            await Site.UpgradeAsync(site.Services, cancel);
            await shipped;
            var failed = false;
            foreach (var path in parsed.GetValue(paths)!)
                failed |= !await IngestAsync(site.Services, path, cancel);
            return failed ? 1 : 0;
        });
        return ingest;
    }

    /// <summary>Waits for a database that goes away meanwhile, and says so.</summary>
    private static async Task WorkAsync(RunWorker worker, TimeProvider clock, CancellationToken cancel)
    {
        for (DateTimeOffset? since = null, last = null; ;)
        {
            try
            {
                await worker.WorkAsync(atOnce: true, cancel);
                return;
            }
            catch (Exception problem) when (RunWorker.IsWorthWaiting(problem))
            {
                var now = clock.GetUtcNow();
                if (last is null || now - last > Apart) since = null;
                if (now - since > Patience) throw;
                if (since is null)
                    await Console.Error.WriteLineAsync(Language.OfTerminal.Texts.IngestionWaits((int)Patience.TotalMinutes, DatabaseProblem.Describe(problem, Language.OfTerminal.Texts) ?? problem.Message));
                (since, last) = (since ?? now, now);
                await Task.Delay(TimeSpan.FromSeconds(1), clock, cancel);
            }
        }
    }

    private static async Task<Run?> RunAsync(IServiceProvider services, string path, CancellationToken cancel)
    {
        if (!path.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && !path.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            return await services.GetRequiredService<RunQueue>().AddPathAsync(path, Starters.CommandLine, cancel);
        var (address, refusal) = services.GetRequiredService<AddressGuard>().Check(path);
        var (run, problem) = address is null ? (null, refusal) : await services.GetRequiredService<Poller>().ReadOnceAsync(address, Starters.CommandLine, cancel);
        if (problem is not null)
            await Console.Error.WriteLineAsync($"{path}: {Language.OfTerminal.Texts.Problem(problem.Kind.ToString(), problem.Detail)}");
        return run;
    }

    /// <returns>Whether every document was read.</returns>
    private static async Task<bool> IngestAsync(IServiceProvider services, string path, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<NewsDbContext>();
        if (await RunAsync(scope.ServiceProvider, path, cancel) is not { } run) return false;
        await WorkAsync(services.GetRequiredService<RunWorker>(), services.GetRequiredService<TimeProvider>(), cancel);

        var texts = Language.OfTerminal.Texts;
        var outcomes = await RunOutcomes.OfAsync(database, run.Id, cancel);
        Console.WriteLine(texts.RunSummary(path, outcomes));
        var problems = database.RunDocuments.Where(d => d.RunId == run.Id && d.Problem != null).OrderBy(d => d.Id).AsNoTracking().AsAsyncEnumerable();
        await foreach (var document in problems.WithCancellation(cancel))
            await Console.Error.WriteLineAsync($"{document.Name}: {texts.Problem(document.Problem!, document.Detail)}");
        return outcomes[Outcome.Failed] == 0 && outcomes[Outcome.Refused] == 0;
    }
}
