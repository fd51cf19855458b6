using NewsCluster.Data;
using NewsCluster.Web.Ingesting;
using Quartz;

namespace NewsCluster.Web.Jobs;

/// <summary>Every hour, on one node: drops what has been kept as it came for long enough.</summary>
[DisallowConcurrentExecution]
internal sealed class ForgetOriginalsJob(NewsDbContext database, OriginalsSettings settings, TimeProvider clock, ILogger<ForgetOriginalsJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancel = default)
    {
        var dropped = await Originals.ForgetAsync(database, clock.GetUtcNow() - TimeSpan.FromDays(settings.KeepDays), cancel);
        if (dropped > 0) log.LogInformation("Dropped {Originals} originals after {Days} days", dropped, settings.KeepDays);
    }
}
