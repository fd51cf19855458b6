using Microsoft.EntityFrameworkCore;
using NewsCluster.Data;
using Quartz;

namespace NewsCluster.Web.Jobs;

/// <summary>Every few seconds, on one node: makes a job of each source whose time has come, for any node to do.</summary>
[DisallowConcurrentExecution]
internal sealed class DueSourcesJob(NewsDbContext database, TimeProvider clock) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow();
        foreach (var id in await database.Sources.Where(s => s.IsEnabled && s.NextAt <= now).OrderBy(s => s.NextAt).Select(s => s.Id).ToListAsync(cancel))
        {
            // A job of that name is still waiting or being done.
            if (await context.Scheduler.GetJobDetail(PollJob.KeyOf(id), cancel) is not null) continue;
            await context.Scheduler.ScheduleJob(PollJob.Of(id), TriggerBuilder.Create().StartNow().Build(), cancellationToken: cancel);
        }
    }
}
