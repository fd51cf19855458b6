using System.Globalization;
using NewsCluster.Web.Sources;
using Quartz;

namespace NewsCluster.Web.Jobs;

/// <summary>One look at one source. When its node dies, another does it again.</summary>
internal sealed class PollJob(Poller poller) : IJob
{
    private const string Source = "source";

    public static JobKey KeyOf(long source) => new("poll-" + source.ToString(CultureInfo.InvariantCulture));

    public static IJobDetail Of(long source) => JobBuilder.Create<PollJob>()
        .WithIdentity(KeyOf(source)).UsingJobData(Source, source.ToString(CultureInfo.InvariantCulture)).RequestRecovery().Build();

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancel = default) =>
        await poller.PollAsync(long.Parse(context.MergedJobDataMap.GetString(Source)!, CultureInfo.InvariantCulture), cancel);
}
