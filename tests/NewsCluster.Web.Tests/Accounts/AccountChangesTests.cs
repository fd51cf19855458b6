using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NewsCluster.Data;
using NewsCluster.Data.Accounts;
using NewsCluster.Web.Accounts;
using NewsCluster.Web.Tests.Hosting;

namespace NewsCluster.Web.Tests.Accounts;

public sealed class AccountChangesTests(TestDatabases databases)
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task The_last_admin_stays(TestDatabase database)
    {
        await using var site = await SiteWithAccounts.StartAsync(databases, database);
        var admin = await site.SignedInAsync("admin");
        var page = $"/en/admin/users/account/{(await site.UserAsync("admin")).Id}";
        await admin.OpenAsync(page);
        await admin.PressAsync("Set role", ("Role", "Editor"));
        Assert.Contains("only administrator", admin.Page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        await admin.PressAsync("Disable account");
        Assert.Contains("only administrator", admin.Page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Role.Admin, (await site.UserAsync("admin")).Role);
        Assert.Null((await site.UserAsync("admin")).DisabledAt);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Admins_who_demote_each_other_at_once_leave_one(TestDatabase database)
    {
        await using var site = await SiteWithAccounts.StartAsync(databases, database);
        await site.AddAsync("admin2", Role.Admin);
        await site.AddAsync("admin3", Role.Admin);
        await Task.WhenAll(new[] { "admin", "admin2", "admin3" }.Select(async name =>
        {
            await using var scope = site.Site.Services.CreateAsyncScope();
            var user = scope.ServiceProvider.GetRequiredService<NewsDbContext>().Users.Single(u => u.UserName == name);
            return await scope.ServiceProvider.GetRequiredService<AccountChanges>().SetRoleAsync(user, Role.Editor);
        }));
        Assert.True(await site.Site.WithDatabaseAsync(d => Task.FromResult(d.Users.Any(u => u.Role == Role.Admin))));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task What_an_admin_does_to_an_account_holds_at_once(TestDatabase database)
    {
        await using var site = await SiteWithAccounts.StartAsync(databases, database);
        var admin = await site.SignedInAsync("admin");
        var editor = await site.SignedInAsync("editor");
        var page = $"/en/admin/users/account/{(await site.UserAsync("editor")).Id}";

        await admin.OpenAsync(page);
        await admin.PressAsync("Sign out everywhere");
        await editor.OpenAsync("/en/account");
        Assert.Equal("Sign in", editor.Heading);

        await admin.PressAsync("Set role", ("Role", "Admin"));
        await editor.SignInAsync("editor", SiteWithAccounts.Password);
        await editor.OpenAsync("/en/admin/users");
        Assert.Equal(HttpStatusCode.OK, editor.Status);
        await admin.PressAsync("Set role", ("Role", "Journalist"));
        await editor.SignInAsync("editor", SiteWithAccounts.Password);
        await editor.OpenAsync("/en/admin/users");
        Assert.Equal(HttpStatusCode.Forbidden, editor.Status);
        Assert.Equal("This is not open to your account", editor.Heading);

        await admin.PressAsync("Disable account");
        await editor.OpenAsync("/en/account");
        Assert.Equal("Sign in", editor.Heading);
        await editor.SignInAsync("editor", SiteWithAccounts.Password);
        Assert.Equal("/en/account/sign-in", editor.Where);
        await admin.PressAsync("Enable account");
        await editor.SignInAsync("editor", SiteWithAccounts.Password);
        Assert.Equal("/en", editor.Where);

        var roles = await site.AuditAsync(AuditAct.RoleChanged);
        Assert.Equal(["Editor > Admin", "Admin > Journalist"], roles.Select(e => e.Detail));
        Assert.All(roles, e => Assert.Equal(("admin", "editor"), (e.Actor, e.Subject)));
    }

    [Fact]
    public async Task A_role_that_is_none_is_refused()
    {
        await using var site = await SiteWithAccounts.StartAsync(databases, TestDatabase.Sqlite);
        var admin = await site.SignedInAsync("admin");
        foreach (var role in new[] { "7", "-1", "Owner", "" })
        {
            await admin.OpenAsync($"/en/admin/users/account/{(await site.UserAsync("editor")).Id}");
            await admin.PressAsync("Set role", ("Role", role));
            await admin.OpenAsync("/en/admin/users");
            await admin.PressAsync("Invite", ("Name", "guest" + role.Length), ("Role", role));
        }
        Assert.Equal(Role.Editor, (await site.UserAsync("editor")).Role);
        Assert.DoesNotContain(await site.AuditAsync(AuditAct.Invited), e => !Enum.TryParse<Role>(e.Detail, out var role) || !Enum.IsDefined(role));
    }
}
