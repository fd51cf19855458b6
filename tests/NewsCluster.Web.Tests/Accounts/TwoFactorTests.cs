using NewsCluster.Data.Accounts;
using NewsCluster.Web.Accounts;
using NewsCluster.Web.Tests.Hosting;

namespace NewsCluster.Web.Tests.Accounts;

public sealed class TwoFactorTests(TestDatabases databases)
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task A_code_is_asked_for_and_is_good_once(TestDatabase database)
    {
        await using var site = await SiteWithAccounts.StartAsync(databases, database);
        var here = await site.SignedInAsync("editor");
        await here.OpenAsync("/en/account/two-factor");
        var key = here.Page.QuerySelector("code.key")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        Assert.NotNull(here.Page.QuerySelector("svg.qr path"));
        await here.PressAsync("Turn on", ("Code", "000000 wrong"));
        Assert.Equal("true", here.Page.QuerySelector("#Code")!.GetAttribute("aria-invalid"));

        // The code that turns it on comes from the step before, so that the current one is still unused.
        var first = Totp.CodeAt(key, DateTimeOffset.UtcNow.AddSeconds(-30));
        await here.PressAsync("Turn on", ("Code", first));
        var recovery = here.Page.QuerySelectorAll(".codes code").Select(c => c.TextContent).ToList();
        Assert.Equal(10, recovery.Count);
        Assert.True((await site.UserAsync("editor")).TwoFactorEnabled);

        var phone = site.Stranger();
        await phone.SignInAsync("editor", SiteWithAccounts.Password);
        Assert.Equal("Enter your code", phone.Heading);
        await phone.OpenAsync("/en/account");
        Assert.Equal("Sign in", phone.Heading);
        await phone.OpenAsync("/en/account/code");
        await phone.PressAsync("Sign in", ("Code", first));
        Assert.Equal("Enter your code", phone.Heading);
        var code = Totp.CodeAt(key, DateTimeOffset.UtcNow.AddSeconds(30));
        await phone.PressAsync("Sign in", ("Code", code[..3] + " " + code[3..]));
        Assert.Equal("/en", phone.Where);

        var lost = site.Stranger();
        await lost.SignInAsync("editor", SiteWithAccounts.Password);
        await lost.PressAsync("Sign in", ("Code", recovery[0].ToLowerInvariant()));
        Assert.Equal("/en", lost.Where);
        var thief = site.Stranger();
        await thief.SignInAsync("editor", SiteWithAccounts.Password);
        await thief.PressAsync("Sign in", ("Code", recovery[0]));
        Assert.Equal("Enter your code", thief.Heading);
        Assert.Single(await site.AuditAsync(AuditAct.RecoveryCodeUsed));

        // Wrong recovery codes count towards the lock like wrong passwords.
        for (var i = 0; i < 10; i++) await thief.PressAsync("Sign in", ("Code", "AAAAA-BBBBB"));
        Assert.True((await site.UserAsync("editor")).LockoutEnd > DateTimeOffset.UtcNow);
    }

    [Fact]
    public async Task Turning_it_off_and_new_recovery_codes_need_the_password()
    {
        await using var site = await SiteWithAccounts.StartAsync(databases, TestDatabase.Sqlite);
        var here = await site.SignedInAsync("editor");
        await here.OpenAsync("/en/account/two-factor");
        var key = here.Page.QuerySelector("code.key")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        await here.PressAsync("Turn on", ("Code", Totp.CodeAt(key, DateTimeOffset.UtcNow)));
        var before = here.Page.QuerySelectorAll(".codes code").Select(c => c.TextContent).ToList();

        await here.PressAsync("Turn off", ("Current", "wrong"));
        Assert.True((await site.UserAsync("editor")).TwoFactorEnabled);
        await here.PressAsync("Make new recovery codes", ("Current", SiteWithAccounts.Password));
        Assert.Empty(before.Intersect(here.Page.QuerySelectorAll(".codes code").Select(c => c.TextContent)));
        await here.PressAsync("Turn off", ("Current", SiteWithAccounts.Password));
        Assert.False((await site.UserAsync("editor")).TwoFactorEnabled);
        await here.OpenAsync("/en/account");
        Assert.Equal("Your account", here.Heading);
        // The next key is another one.
        await here.OpenAsync("/en/account/two-factor");
        Assert.NotEqual(key, here.Page.QuerySelector("code.key")!.TextContent.Replace(" ", "", StringComparison.Ordinal));
    }
}
