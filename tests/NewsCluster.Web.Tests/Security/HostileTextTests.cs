using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NewsCluster.Web.Tests.Accounts;
using NewsCluster.Web.Tests.Hosting;

namespace NewsCluster.Web.Tests.Security;

/// <summary>Puts hostile text into every field of every form the pages have, as read from the site's endpoints.</summary>
public sealed class HostileTextTests(TestDatabases databases)
{
    private const string Mark = "zqx";

    private static readonly string[] Texts =
    [
        $"\"><script>{Mark}()</script>",
        $"'><svg onload={Mark}()>",
        $"{Mark}\u202Egnp.exe\u2066\u2069",
        $"{Mark}\u0000\u0001\u0007\u001B[31m\u007F",
        $"{Mark}\uFFFE\uFFFF\u2028\u2029\r\n.",
        $"javascript:{Mark}()",
        $"={Mark}()|{{{{7*7}}}}%s%n' OR 1=1; --",
        Mark + new string('ế', 20_000),
    ];

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task It_comes_back_as_text(TestDatabase database)
    {
        await using var site = await SiteWithAccounts.StartAsync(databases, database, ("Security:FailuresBeforeLockout", "100"));
        var sent = 0;
        var (admin, stranger) = (await site.SignedInAsync("admin"), site.Stranger());
        foreach (var path in Pages(site.Site))
            foreach (var text in Texts)
                foreach (var visitor in new[] { admin, stranger })
                {
                    // Some forms, sent, end the session.
                    await visitor.OpenAsync("/en/account");
                    if (visitor == admin && visitor.Heading == "Sign in") await visitor.SignInAsync("admin", SiteWithAccounts.Password);
                    await visitor.OpenAsync(path);
                    if (visitor.Status != HttpStatusCode.OK) continue;
                    var forms = visitor.Page.QuerySelectorAll<IHtmlFormElement>("main form").ToList();
                    var shown = visitor.Where;
                    foreach (var form in forms)
                        foreach (var field in Visitor.Fields(form).Select(f => f.Key).Where(f => f != "__RequestVerificationToken").Distinct())
                        {
                            await visitor.OpenAsync(shown);
                            await visitor.SendAsync(form, null, (field, text));
                            sent++;
                            Assert.True((int)visitor.Status < 500, $"{path} {field}: {visitor.Status} for {text[..Math.Min(40, text.Length)]}");
                            AssertIsText(visitor, $"{path} {field}");
                        }
                }
        Assert.True(sent > 100);
        var after = await site.SignedInAsync("admin");
        foreach (var path in Pages(site.Site))
        {
            await after.OpenAsync(path);
            AssertIsText(after, path);
        }
    }

    private static void AssertIsText(Visitor visitor, string where)
    {
        Assert.True(visitor.Page.QuerySelectorAll("script, iframe, object, [style]").Length == 0, where);
        Assert.True(!visitor.Page.All.Any(e => e.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.Ordinal))), where);
        Assert.True(!visitor.Page.QuerySelectorAll("[href], [src], [action]").Any(e =>
            new[] { "href", "src", "action" }.Any(a => e.GetAttribute(a)?.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) == true)), where);
    }

    private static IEnumerable<string> Pages(RunningSite site) =>
        site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(e => e.RoutePattern.RawText!)
            .Where(p => p.StartsWith("{lang", StringComparison.Ordinal))
            .Select(p => "/en" + System.Text.RegularExpressions.Regex.Replace(p, @"^\{lang[^/]*\}", "").Replace("{id:long}", "2", StringComparison.Ordinal))
            .Distinct().Order(StringComparer.Ordinal);
}
