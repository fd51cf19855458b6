using System.CommandLine;
using NewsCluster.Data;
using NewsCluster.Web.Hosting;

namespace NewsCluster.Web.Verbs;

internal static class MigrateVerb
{
    public static Command Create()
    {
        var migrate = new Command("migrate", "Bring the database up to date and stop.");
        migrate.Runs(async (_, cancel) =>
        {
            await using var site = Site.Build();
            await using var scope = site.Services.CreateAsyncScope();
            var applied = await scope.ServiceProvider.GetRequiredService<NewsDbContext>().UpgradeAsync(cancel);
            foreach (var migration in applied) Console.WriteLine(migration);
            return 0;
        });
        return migrate;
    }
}
