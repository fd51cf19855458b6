using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NewsCluster.Data.Runs;
using NewsCluster.Data.Sources;
using NewsCluster.Web.Tests.Accounts;
using NewsCluster.Web.Tests.Hosting;

namespace NewsCluster.Browser.Tests.Accounts;

/// <summary>
/// Every page an admin can open, as read from the site's endpoints, in both languages and colour schemes:
/// axe finds nothing, the content policy is broken nowhere, nothing scrolls sideways on a small phone.
/// </summary>
public sealed class AccountPagesTests(Hosting.Browser browser, TestDatabases databases)
{
    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public async Task Are_accessible_within_their_policy_and_fit_a_phone(string language)
    {
        await using var site = await SiteWithAccounts.StartAsync(databases, TestDatabase.Sqlite);
        await AddWorkAsync(site.Site);
        var page = await browser.OpenAsync($"/{language}/account/sign-in", site: site.Site);
        var complaints = new List<string>();
        page.Console += (_, said) => { if (said.Type is "error" && !said.Text.Contains("status of 4", StringComparison.Ordinal)) complaints.Add($"{page.Url}: {said.Text}"); };
        page.PageError += (_, error) => complaints.Add($"{page.Url}: {error}");

        await CheckAsync(page, complaints);
        await page.Locator("#Name").FillAsync("nobody");
        await page.Locator("#Password").FillAsync("not the password");
        await page.Locator("main button").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await CheckAsync(page, complaints);
        await page.Locator("#Name").FillAsync("admin");
        await page.Locator("#Password").FillAsync(SiteWithAccounts.Password);
        await page.Locator("main button").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync($"/{language}");

        foreach (var address in Addresses(site.Site, language))
        {
            await page.GotoAsync(address);
            await CheckAsync(page, complaints);
        }
        // Pages that only an act leads to: a refused form, a new link with open invitations.
        await page.GotoAsync($"/{language}/admin/users");
        await page.Locator("#Name").FillAsync("not a name");
        await page.Locator("form:has(#Role) button").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await CheckAsync(page, complaints);
        await page.Locator("#Name").FillAsync("mai");
        await page.Locator("form:has(#Role) button").ClickAsync();
        await Assertions.Expect(page.Locator("code.key")).ToBeVisibleAsync();
        await CheckAsync(page, complaints);
        Assert.Empty(complaints);
        await page.Context.CloseAsync();
    }

    /// <summary>A failing source and a run that is being waited for, so that their pages have something to show.</summary>
    private static Task<int> AddWorkAsync(RunningSite site) => site.WithDatabaseAsync(database =>
    {
        var now = DateTimeOffset.UtcNow;
        database.Add(new Source { Kind = SourceKind.Feed, Name = "Báo Thử", Address = "https://a.example/rss", IntervalMinutes = 15, AddedBy = "admin", AddedAt = now, NextAt = now, Failures = 3, Problem = "HttpStatus", Detail = "503" });
        database.Add(new Run { Kind = RunKind.Upload, Input = "a.jsonl", StartedBy = "admin", StartedAt = now, Total = 500, Documents = { new RunDocument { Name = "a.jsonl:7", Outcome = Outcome.Failed, Problem = "Json" } } });
        return database.SaveChangesAsync();
    });

    private static async Task CheckAsync(IPage page, List<string> complaints)
    {
        Note(await page.RunAxe());
        // A scheme changes colours only.
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        Note(await page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast", "link-in-text-block"] } }));
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await page.SetViewportSizeAsync(320, 800);
        if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth") > 320) complaints.Add($"{page.Url} scrolls sideways");
        await page.SetViewportSizeAsync(1280, 900);

        void Note(AxeResult found) => complaints.AddRange(found.Violations.Select(v => $"{page.Url} {v.Id}: {v.Help} {string.Join(' ', v.Nodes.Select(n => n.Html))}"));
    }

    private static IEnumerable<string> Addresses(RunningSite site, string language) =>
        site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(e => e.RoutePattern.RawText!)
            .Where(p => p.StartsWith("{lang", StringComparison.Ordinal) && !p.EndsWith("/events", StringComparison.Ordinal))
            .Select(p => $"/{language}" + System.Text.RegularExpressions.Regex.Replace(p, @"^\{lang[^/]*\}", "").Replace("{id:long}", "1", StringComparison.Ordinal))
            .Append("/status/403").Append("/status/429")
            .Distinct().Order(StringComparer.Ordinal);
}
