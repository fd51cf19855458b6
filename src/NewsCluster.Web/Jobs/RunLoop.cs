using NewsCluster.Web.Hosting;
using NewsCluster.Web.Ingesting;
using NewsCluster.Web.Languages;
using NewsCluster.Web.Reruns;

namespace NewsCluster.Web.Jobs;

/// <summary>Works through runs as they come, then through re-runs. When the database goes away it waits for it, longer each time, and goes on.</summary>
internal sealed class RunLoop(RunWorker worker, RerunWorker reruns, TimeProvider clock, ILogger<RunLoop> log) : BackgroundService
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1), LongestPause = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var pause = Rest;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await worker.WorkAsync(atOnce: false, stoppingToken);
                await reruns.WorkAsync(stoppingToken);
                if (pause > Rest) log.LogInformation("The database is back, ingestion goes on");
                pause = Rest;
            }
            catch (Exception) when (stoppingToken.IsCancellationRequested)
            {
                return; // the run stays as its last batch left it
            }
            catch (Exception problem)
            {
                pause = TimeSpan.FromTicks(Math.Min(pause.Ticks * 2, LongestPause.Ticks));
                log.LogWarning(DatabaseProblem.IsPassing(problem) ? null : problem, "Ingestion pauses for {Pause}: {Problem}", pause, DatabaseProblem.Describe(problem, Language.OfTerminal.Texts) ?? problem.Message);
            }
            await Task.Delay(pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
