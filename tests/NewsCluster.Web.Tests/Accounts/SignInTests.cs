using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsCluster.Data.Accounts;
using NewsCluster.Web.Tests.Hosting;

namespace NewsCluster.Web.Tests.Accounts;

public sealed class SignInTests(TestDatabases databases)
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task The_right_password_opens_and_signing_out_closes(TestDatabase database)
    {
        await using var site = await SiteWithAccounts.StartAsync(databases, database);
        var editor = await site.SignedInAsync("editor");
        await editor.OpenAsync("/en/account");
        Assert.Contains("editor", editor.Page.QuerySelector("dl.facts")!.TextContent, StringComparison.Ordinal);
        await editor.OpenAsync("/en/account/sign-out");
        await editor.PressAsync("Sign out");
        await editor.OpenAsync("/en/account");
        Assert.Equal("/en/account/sign-in?returnUrl=%2Fen%2Faccount", editor.Where);
        Assert.Equal("editor", Assert.Single(await site.AuditAsync(AuditAct.SignedOut)).Actor);
        Assert.NotNull((await site.UserAsync("editor")).LastSignInAt);
    }

    [Fact]
    public async Task A_refusal_does_not_say_why()
    {
        await using var site = await SiteWithAccounts.StartAsync(databases, TestDatabase.Sqlite);
        await site.Site.WithDatabaseAsync(d => d.Users.Where(u => u.UserName == "editor")
            .ExecuteUpdateAsync(set => set.SetProperty(u => u.DisabledAt, (DateTimeOffset?)DateTimeOffset.UnixEpoch)));
        await site.Site.WithDatabaseAsync(d => d.Users.Where(u => u.UserName == "journalist")
            .ExecuteUpdateAsync(set => set.SetProperty(u => u.LockoutEnd, (DateTimeOffset?)DateTimeOffset.MaxValue.AddDays(-1))));
        var said = new HashSet<string>();
        foreach (var (name, password) in new[]
        {
            ("admin", "not the password"), ("nobody", "not the password"), ("editor", SiteWithAccounts.Password),
            ("journalist", SiteWithAccounts.Password), ("a b\u202Ec", "not the password"), (new string('x', 500), "not the password"),
        })
        {
            var visitor = site.Stranger();
            await visitor.SignInAsync(name, password);
            Assert.Equal(HttpStatusCode.OK, visitor.Status);
            said.Add(visitor.Page.QuerySelector("[role=alert]")!.TextContent.Trim());
        }
        Assert.Single(said);
        // Names nobody has are not written down.
        Assert.Equal(["admin", null, "editor", "journalist", null, null], (await site.AuditAsync(AuditAct.SignInFailed)).Select(e => e.Subject));
    }

    [Theory]
    [InlineData("/vi/about", "/vi/about")]
    [InlineData("//evil.example/", "/en")]
    [InlineData("https://evil.example/", "/en")]
    [InlineData("/\\evil.example", "/en")]
    [InlineData("javascript:alert(1)", "/en")]
    public async Task The_way_back_leads_to_a_page_of_ours(string returnUrl, string expected)
    {
        await using var site = await SiteWithAccounts.StartAsync(databases, TestDatabase.Sqlite);
        var visitor = site.Stranger();
        await visitor.OpenAsync("/en/account/sign-in?returnUrl=" + Uri.EscapeDataString(returnUrl));
        await visitor.PressAsync("Sign in", ("Name", "editor"), ("Password", SiteWithAccounts.Password));
        Assert.Equal(expected, visitor.Where);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task A_thousand_guesses_are_slowed_and_locked_out_but_not_the_owner_for_ever(TestDatabase database)
    {
        await using var site = await SiteWithAccounts.StartAsync(databases, database,
            ("Security:SignInsPerMinute", "20"), ("Security:FailuresBeforeLockout", "5"), ("Security:KnownProxies:0", "127.0.0.1"));
        var guesser = site.Stranger(("X-Forwarded-For", "203.0.113.9"));
        await guesser.OpenAsync("/en/account/sign-in");
        var form = Visitor.Fields((AngleSharp.Html.Dom.IHtmlFormElement)guesser.Page.QuerySelector("main form")!).ToDictionary();
        var answers = new System.Collections.Concurrent.ConcurrentBag<HttpStatusCode>();
        await Parallel.ForEachAsync(Enumerable.Range(0, 1000), new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = TestContext.Current.CancellationToken }, async (guess, cancel) =>
        {
            using var content = new FormUrlEncodedContent(new Dictionary<string, string>(form) { ["Name"] = "editor", ["Password"] = $"guess number {guess}" });
            using var answer = await guesser.Client.PostAsync("/en/account/sign-in", content, cancel);
            answers.Add(answer.StatusCode);
        });
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.TooManyRequests], answers.Distinct().Order());
        // The rate is per clock minute: a run may touch a few of them, never nearly a thousand guesses' worth.
        Assert.InRange(answers.Count(a => a == HttpStatusCode.OK), 20, 200);

        var locked = (await site.UserAsync("editor")).LockoutEnd;
        Assert.InRange(locked!.Value - DateTimeOffset.UtcNow, TimeSpan.Zero, TimeSpan.FromMinutes(15));
        Assert.NotEmpty(await site.AuditAsync(AuditAct.LockedOut));

        // From elsewhere, while locked: refused, and the lock is not made longer.
        var owner = site.Stranger(("X-Forwarded-For", "198.51.100.7"));
        await owner.SignInAsync("editor", SiteWithAccounts.Password);
        Assert.Equal("/en/account/sign-in", owner.Where);
        Assert.Equal(locked, (await site.UserAsync("editor")).LockoutEnd);
        // When it has run out.
        await site.Site.WithDatabaseAsync(d => d.Users.Where(u => u.UserName == "editor")
            .ExecuteUpdateAsync(set => set.SetProperty(u => u.LockoutEnd, (DateTimeOffset?)DateTimeOffset.UtcNow.AddSeconds(-1))));
        await owner.SignInAsync("editor", SiteWithAccounts.Password);
        Assert.Equal("/en", owner.Where);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Changing_the_password_ends_the_other_sessions(TestDatabase database)
    {
        await using var site = await SiteWithAccounts.StartAsync(databases, database);
        var here = await site.SignedInAsync("journalist");
        var there = await site.SignedInAsync("journalist");
        await here.OpenAsync("/en/account/password");
        await here.PressAsync("Change password", ("Current", "wrong"), ("Password", "a quiet harbour at dawn"), ("Again", "a quiet harbour at dawn"));
        Assert.Equal("true", here.Page.QuerySelector("#Current")!.GetAttribute("aria-invalid"));
        await here.PressAsync("Change password", ("Current", SiteWithAccounts.Password), ("Password", "password1234"), ("Again", "password1234"));
        Assert.Equal("true", here.Page.QuerySelector("#Password")!.GetAttribute("aria-invalid"));
        await here.PressAsync("Change password", ("Current", SiteWithAccounts.Password), ("Password", "a quiet harbour at dawn"), ("Again", "a quiet harbour at dawn"));
        Assert.Equal("Your account", here.Heading);
        await there.OpenAsync("/en/account");
        Assert.Equal("Sign in", there.Heading);
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_every_session()
    {
        await using var site = await SiteWithAccounts.StartAsync(databases, TestDatabase.Sqlite);
        var here = await site.SignedInAsync("journalist");
        var there = await site.SignedInAsync("journalist");
        await here.OpenAsync("/en/account");
        await here.PressAsync("Sign out everywhere");
        foreach (var session in new[] { here, there })
        {
            await session.OpenAsync("/en/account");
            Assert.Equal("Sign in", session.Heading);
        }
    }
}
