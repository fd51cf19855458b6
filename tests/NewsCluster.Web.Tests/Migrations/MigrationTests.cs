using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsCluster.Data;
using NewsCluster.Web.Tests.Hosting;

namespace NewsCluster.Web.Tests.Migrations;

public sealed class MigrationTests(TestDatabases databases)
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task The_model_has_no_change_that_no_migration_makes(TestDatabase database)
    {
        await using var context = Open(databases.New(database));
        Assert.False(context.Database.HasPendingModelChanges());
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task An_empty_database_is_brought_up_to_date_once(TestDatabase database)
    {
        var connection = databases.New(database);
        await using (var first = Open(connection))
            Assert.NotEmpty(await first.UpgradeAsync(TestContext.Current.CancellationToken));
        await using var second = Open(connection);
        Assert.Empty(await second.UpgradeAsync(TestContext.Current.CancellationToken));
        Assert.Empty(await second.Articles.ToListAsync(TestContext.Current.CancellationToken));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Two_processes_that_start_together_both_find_it_up_to_date(TestDatabase database)
    {
        var connection = databases.New(database);
        var upgrades = Enumerable.Range(0, 2).Select(async _ =>
        {
            await using var context = Open(connection);
            return (await context.UpgradeAsync(TestContext.Current.CancellationToken)).Count;
        });
        var applied = await Task.WhenAll(upgrades);
        Assert.Equal(0, applied.Min());
        Assert.NotEqual(0, applied.Max());
    }

    private static NewsDbContext Open(string connection) =>
        new ServiceCollection().AddNewsDatabase(connection).BuildServiceProvider().GetRequiredService<NewsDbContext>();
}
