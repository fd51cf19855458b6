using Quartz;

namespace NewsCluster.Web.Jobs;

/// <summary>What a node does: serve pages, work, or both.</summary>
public enum NodeRole { All, Web, Worker }

/// <summary>Registers what runs without being asked: looking at sources (Quartz) and working through runs.</summary>
internal static class Work
{
    /// <summary>How often to see which sources are due.</summary>
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(2);

    /// <summary>How often to drop what has been kept long enough.</summary>
    private static readonly TimeSpan Sweep = TimeSpan.FromHours(1);

    /// <summary>A node that has not been heard of for twice this long counts as dead; its jobs go to others.</summary>
    private static readonly TimeSpan CheckIn = TimeSpan.FromSeconds(5);

    /// <param name="connectionString">When it names a PostgreSQL server, all nodes on it share the jobs; SQLite has one process.</param>
    public static void AddWork(this IServiceCollection services, string connectionString)
    {
        services.AddScoped<DueSourcesJob>().AddScoped<PollJob>().AddScoped<ForgetOriginalsJob>();
        services.AddHostedService<RunLoop>();
        services.AddQuartz(quartz =>
        {
            // Taken as it is, "AUTO" would be the same for every node, and each job would be done on all of them.
            quartz.ConfigureScheduler(o => (o.InstanceName, o.InstanceId) = ("NewsCluster", $"{Environment.MachineName}-{Guid.NewGuid():N}"));
            if (Data.Databases.IsPostgres(connectionString))
                quartz.UsePersistentStore(store =>
                {
                    store.UsePostgres(connectionString);
                    store.UseSystemTextJsonSerializer();
                    store.ProvisionSchema();
                    store.UseClustering(cluster => (cluster.CheckinInterval, cluster.CheckinMisfireThreshold) = (CheckIn, CheckIn));
                });
            quartz.Repeat<DueSourcesJob>("due-sources", Tick);
            quartz.Repeat<ForgetOriginalsJob>("forget-originals", Sweep);
        });
        services.AddQuartzHostedService(o => o.WaitForJobsToComplete = false);
    }

    private static void Repeat<T>(this IQuartzBuilder quartz, string name, TimeSpan interval) where T : IJob
    {
        quartz.AddJob<T>(job => job.WithIdentity(name));
        quartz.AddTrigger(trigger => trigger.ForJob(name).WithIdentity(name).WithSimpleSchedule(every => every.WithInterval(interval).RepeatForever()));
    }
}
