using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsCluster.Data.Accounts;
using NewsCluster.Web.Accounts;
using NewsCluster.Web.Tests.Hosting;

namespace NewsCluster.Web.Tests.Accounts;

public sealed class OneTimeLinkTests(TestDatabases databases)
{
    private const string NewPassword = "a quiet harbour at dawn";

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task The_first_admin_is_made_once(TestDatabase database)
    {
        await using var site = await SiteWithAccounts.StartEmptyAsync(databases.New(database));
        var first = Path(await FirstAdmin.OfferAsync(site.Services, "http://here"));
        var second = Path(await FirstAdmin.OfferAsync(site.Services, "http://here"));
        Assert.NotEqual(first, second);

        using var visitor = new Visitor(site.Address);
        await visitor.OpenAsync(first);
        await visitor.PressAsync("Create account", ("Name", "no spaces, please"), ("Password", "short"), ("Again", "short"));
        Assert.Equal("true", visitor.Page.QuerySelector("#Name")!.GetAttribute("aria-invalid"));
        await visitor.PressAsync("Create account", ("Name", "chief"), ("Password", NewPassword), ("Again", NewPassword + "?"));
        Assert.Equal("true", visitor.Page.QuerySelector("#Again")!.GetAttribute("aria-invalid"));
        await visitor.PressAsync("Create account", ("Name", "chief"), ("Password", NewPassword), ("Again", NewPassword));
        Assert.Equal("/en/account", visitor.Where);
        await visitor.OpenAsync("/en/admin/users");
        Assert.Equal("Accounts", visitor.Heading);

        // Neither link opens again, and no more are offered.
        using var late = new Visitor(site.Address);
        foreach (var link in new[] { first, second })
        {
            await late.OpenAsync(link);
            Assert.Equal(HttpStatusCode.Gone, late.Status);
        }
        Assert.Null(await FirstAdmin.OfferAsync(site.Services, "http://here"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task An_invitation_used_twice_at_once_makes_one_account(TestDatabase database)
    {
        await using var site = await SiteWithAccounts.StartAsync(databases, database);
        var link = await InviteAsync(site, "lan", "Editor");
        var guests = Enumerable.Range(0, 4).Select(_ => site.Stranger()).ToList();
        foreach (var guest in guests) await guest.OpenAsync(link);
        await Task.WhenAll(guests.Select(guest => guest.PressAsync("Create account", ("Password", NewPassword), ("Again", NewPassword))));
        Assert.Single(guests, guest => guest.Where == "/en/account");
        Assert.Equal(Role.Editor, (await site.UserAsync("lan")).Role);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task A_second_invitation_takes_the_place_of_the_first(TestDatabase database)
    {
        await using var site = await SiteWithAccounts.StartAsync(databases, database);
        var mistaken = await InviteAsync(site, "lan", "Admin");
        var other = await InviteAsync(site, "mai", "Editor");
        var meant = await InviteAsync(site, "Lan", "Journalist");
        var headings = new List<string>();
        foreach (var link in new[] { mistaken, other, meant })
        {
            var guest = site.Stranger();
            await guest.OpenAsync(link);
            headings.Add(guest.Heading!);
        }
        Assert.Equal("This link no longer works", headings[0]);
        Assert.DoesNotContain(headings[0], headings[1..]);
    }

    [Fact]
    public async Task An_invitation_that_was_withdrawn_or_has_expired_is_dead()
    {
        await using var site = await SiteWithAccounts.StartAsync(databases, TestDatabase.Sqlite);
        var withdrawn = await InviteAsync(site, "lan", "Editor");
        var admin = await site.SignedInAsync("admin");
        await admin.OpenAsync("/en/admin/users");
        await admin.PressAsync("Withdraw");
        var expired = await InviteAsync(site, "mai", "Editor");
        await site.Site.WithDatabaseAsync(d => d.OneTimeLinks.Where(l => l.UserName == "mai")
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.ExpiresAt, DateTimeOffset.UtcNow.AddSeconds(-1))));
        foreach (var link in new[] { withdrawn, expired, "/en/account/link?token=guessed", "/en/account/link" })
        {
            var guest = site.Stranger();
            await guest.OpenAsync(link);
            Assert.Equal("This link no longer works", guest.Heading);
        }
        Assert.Single(await site.AuditAsync(AuditAct.InvitationWithdrawn));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task A_reset_ends_sessions_and_the_lock(TestDatabase database)
    {
        await using var site = await SiteWithAccounts.StartAsync(databases, database, ("Security:FailuresBeforeLockout", "3"));
        var session = await site.SignedInAsync("journalist");
        var forgetful = site.Stranger();
        for (var i = 0; i < 3; i++) await forgetful.SignInAsync("journalist", "what was it again");

        var admin = await site.SignedInAsync("admin");
        await admin.OpenAsync($"/en/admin/users/account/{(await site.UserAsync("journalist")).Id}");
        Assert.Contains("Locked until", admin.Page.Body!.TextContent, StringComparison.Ordinal);
        await admin.PressAsync("Make a reset link");
        var link = new Uri(admin.Page.QuerySelector("code.key")!.TextContent).PathAndQuery;

        await forgetful.OpenAsync(link);
        await forgetful.PressAsync("Save password", ("Password", NewPassword), ("Again", NewPassword));
        Assert.Equal("/en/account", forgetful.Where);
        await session.OpenAsync("/en/account");
        Assert.Equal("Sign in", session.Heading);
        Assert.Equal("journalist", Assert.Single(await site.AuditAsync(AuditAct.PasswordReset)).Subject);
    }

    private static async Task<string> InviteAsync(SiteWithAccounts site, string name, string role)
    {
        var admin = await site.SignedInAsync("admin");
        await admin.OpenAsync("/en/admin/users");
        await admin.PressAsync("Invite", ("Name", name), ("Role", role));
        return new Uri(admin.Page.QuerySelector("code.key")!.TextContent).PathAndQuery;
    }

    private static string Path(string? offer) => new Uri(offer!.Split('\n')[1]).PathAndQuery;
}
