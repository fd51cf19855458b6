using Microsoft.Extensions.DependencyInjection;
using NewsCluster.Data.Accounts;
using NewsCluster.Web.Accounts;
using NewsCluster.Web.Tests.Hosting;

namespace NewsCluster.Web.Tests.Accounts;

/// <summary>A running site with an account of each role, named after it, and rates that tests do not run into.</summary>
public sealed class SiteWithAccounts : IAsyncDisposable
{
    public const string Password = "seven purple lighthouses";

    private readonly List<Visitor> visitors = [];

    public required RunningSite Site { get; init; }

    public static async Task<SiteWithAccounts> StartAsync(TestDatabases databases, TestDatabase database, params (string Key, string Value)[] settings)
    {
        var site = new SiteWithAccounts { Site = await StartEmptyAsync(databases.New(database), settings) };
        foreach (var role in Enum.GetValues<Role>()) await site.AddAsync(role.ToString().ToLowerInvariant(), role);
        return site;
    }

    public static Task<RunningSite> StartEmptyAsync(string connectionString, params (string Key, string Value)[] settings) =>
        RunningSite.StartAsync(connectionString,
        [
            .. new[] { ("Seeds:Path", ""), ("Security:SignInsPerMinute", "10000"), ("Security:LinksPerHour", "10000"), ("Security:WritesPerMinute", "100000") }
                .ExceptBy(settings.Select(s => s.Key), s => s.Item1),
            .. settings,
        ]);

    public async Task AddAsync(string name, Role role)
    {
        await using var scope = Site.Services.CreateAsyncScope();
        var made = await scope.ServiceProvider.GetRequiredService<AccountChanges>().CreateAsync(name, Password, role);
        Assert.True(made.Succeeded, string.Join(' ', made.Errors.Select(e => e.Code)));
    }

    public Visitor Stranger(params (string Name, string Value)[] headers)
    {
        visitors.Add(new Visitor(Site.Address, headers));
        return visitors[^1];
    }

    public async Task<Visitor> SignedInAsync(string name)
    {
        var visitor = Stranger();
        await visitor.SignInAsync(name, Password);
        Assert.Equal("/en", visitor.Where);
        return visitor;
    }

    public Task<User> UserAsync(string name) => Site.WithDatabaseAsync(database => Task.FromResult(database.Users.Single(u => u.UserName == name)));

    public Task<List<AuditEntry>> AuditAsync(AuditAct act) =>
        Site.WithDatabaseAsync(database => Task.FromResult(database.AuditEntries.Where(e => e.Act == act).OrderBy(e => e.Id).ToList()));

    public async ValueTask DisposeAsync()
    {
        foreach (var visitor in visitors) visitor.Dispose();
        await Site.DisposeAsync();
    }
}
