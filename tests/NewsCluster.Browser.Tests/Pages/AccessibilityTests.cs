using Deque.AxeCore.Playwright;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace NewsCluster.Browser.Tests.Pages;

/// <summary>axe on every reader's page, in both languages and both colour schemes; nothing wider than a small phone.</summary>
public sealed class AccessibilityTests(Hosting.Browser browser)
{
    public static TheoryData<string, string> Pages { get; } = new(
        from page in new[] { "", "/about", "/stories/{sochi}", "/stories/{sochi}?show=all", "/articles/{sochi}", "/nowhere" }
        from language in new[] { "vi", "en" }
        select (page, language));

    [Theory, MemberData(nameof(Pages))]
    public async Task Axe_finds_nothing_in_light_or_dark(string path, string language)
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            var page = await browser.OpenAsync(await AddressAsync(path, language), scheme);
            var found = await page.RunAxe();
            Assert.True(found.Violations.Length == 0, string.Join('\n', found.Violations.Select(v => $"{scheme} {v.Id}: {v.Help} {string.Join(' ', v.Nodes.Select(n => n.Html))}")));
            await page.Context.CloseAsync();
        }
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Nothing_scrolls_sideways_at_320_pixels(string path, string language)
    {
        var page = await browser.OpenAsync(await AddressAsync(path, language), width: 320);
        Assert.Equal(320, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await page.Context.CloseAsync();
    }

    private async Task<string> AddressAsync(string path, string language)
    {
        var member = await browser.Site.WithDatabaseAsync(d => d.Memberships
            .Where(m => m.Until == null && m.Article!.Outlet == "Infonet").Select(m => new { m.StoryId, m.ArticleId }).SingleAsync());
        return "/" + language + path
            .Replace("stories/{sochi}", $"stories/{member.StoryId}", StringComparison.Ordinal)
            .Replace("articles/{sochi}", $"articles/{member.ArticleId}", StringComparison.Ordinal);
    }
}
