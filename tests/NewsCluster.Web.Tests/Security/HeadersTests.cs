using System.Net;
using Microsoft.AspNetCore.Routing;
using NewsCluster.Data.Accounts;
using NewsCluster.Web.Security;
using NewsCluster.Web.Tests.Accounts;
using NewsCluster.Web.Tests.Hosting;

namespace NewsCluster.Web.Tests.Security;

public sealed class HeadersTests(TestDatabases databases)
{
    [Fact]
    public async Task Every_answer_carries_them_refusals_and_files_too()
    {
        await using var site = await SiteWithAccounts.StartEmptyAsync(databases.New(TestDatabase.Sqlite));
        foreach (var path in new[] { "/", "/vi", "/en/account/sign-in", "/en/admin/users", "/en/nothing", "/site.css", "/icon.svg", "/health/ready", "/status/403", "/error" })
        {
            using var answer = await site.Client.GetAsync(path, TestContext.Current.CancellationToken);
            Assert.Equal((path, SecurityHeaders.ContentPolicy), (path, Assert.Single(answer.Headers.GetValues("Content-Security-Policy"))));
            Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
            Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
            Assert.Contains("camera=()", Assert.Single(answer.Headers.GetValues("Permissions-Policy")), StringComparison.Ordinal);
            Assert.False(answer.Headers.Contains("Server"));
        }
    }

    [Fact]
    public async Task Cookies_are_closed_to_scripts_and_other_sites()
    {
        await using var site = await SiteWithAccounts.StartAsync(databases, TestDatabase.Sqlite, ("Security:KnownProxies:0", "127.0.0.0/8"));
        foreach (var secure in new[] { false, true })
        {
            using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = site.Site.Address };
            if (secure)
            {
                client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
                client.DefaultRequestHeaders.Add("X-Forwarded-Host", "news.example");
            }
            using var form = await client.GetAsync("/en/account/sign-in", TestContext.Current.CancellationToken);
            var cookie = Assert.Single(form.Headers.GetValues("Set-Cookie"));
            Check(cookie, secure);
            Assert.Equal(secure, form.Headers.Contains("Strict-Transport-Security"));

            var html = await form.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            var token = System.Text.RegularExpressions.Regex.Match(html, "__RequestVerificationToken[^>]*value=\"([^\"]+)\"").Groups[1].Value;
            using var request = new HttpRequestMessage(HttpMethod.Post, "/en/account/sign-in")
            {
                Content = new FormUrlEncodedContent([new("Name", "admin"), new("Password", SiteWithAccounts.Password), new("__RequestVerificationToken", token)]),
            };
            request.Headers.Add("Cookie", cookie.Split(';')[0]);
            using var signedIn = await client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.Redirect, signedIn.StatusCode);
            Check(signedIn.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("newscluster.session=", StringComparison.Ordinal)), secure);
        }

        static void Check(string cookie, bool secure)
        {
            Assert.Contains("; httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("; samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Equal(secure, cookie.Contains("; secure", StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public async Task Forwarded_headers_of_strangers_are_not_believed()
    {
        await using var site = await SiteWithAccounts.StartAsync(databases, TestDatabase.Sqlite);
        var liar = site.Stranger(("X-Forwarded-For", "203.0.113.9"), ("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "evil.example"));
        await liar.SignInAsync("admin", "not the password");
        Assert.Equal("127.0.0.1", Assert.Single(await site.AuditAsync(AuditAct.SignInFailed)).From);
        await liar.SignInAsync("admin", SiteWithAccounts.Password);
        await liar.OpenAsync("/en/admin/users");
        await liar.PressAsync("Invite", ("Name", "lan"), ("Role", "Editor"));
        Assert.StartsWith(site.Site.Address.ToString(), liar.Page.QuerySelector("code.key")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_too_large_is_refused()
    {
        await using var site = await SiteWithAccounts.StartAsync(databases, TestDatabase.Sqlite);
        var visitor = site.Stranger();
        await visitor.OpenAsync("/en/account/sign-in");
        await visitor.PressAsync("Sign in", ("Name", new string('a', 2_000_000)), ("Password", "x"));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, visitor.Status);
        Assert.Equal("That is too large", visitor.Heading);
    }

    [Fact]
    public async Task Pages_of_the_signed_in_stay_out_of_caches()
    {
        await using var site = await SiteWithAccounts.StartAsync(databases, TestDatabase.Sqlite);
        var reader = await site.SignedInAsync("journalist");
        using var answer = await reader.Client.GetAsync("/en", TestContext.Current.CancellationToken);
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Theory]
    [InlineData("192.0.2.1", "192.0.2.1")]
    [InlineData("::ffff:192.0.2.1", "192.0.2.1")]
    [InlineData("2001:db8:1:2:3:4:5:6", "20010DB800010002")]
    [InlineData("2001:db8:1:2::1", "20010DB800010002")]
    public void Limits_count_an_IPv6_network_as_one(string address, string key) =>
        Assert.Equal(key, RateLimits.Where(IPAddress.Parse(address)));
}
