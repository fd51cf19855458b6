using Deque.AxeCore.Playwright;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace NewsCluster.Browser.Tests.Pages;

/// <summary>axe on every reader's page, in both languages and both colour schemes; nothing wider than a small phone.</summary>
public sealed class AccessibilityTests(Hosting.Browser browser)
{
    public static TheoryData<string, string, ColorScheme> Everywhere()
    {
        var data = new TheoryData<string, string, ColorScheme>();
        foreach (var page in new[] { "", "/about", "/stories/{sochi}", "/stories/{sochi}?show=all", "/articles/{sochi}", "/nowhere" })
            foreach (var language in new[] { "vi", "en" })
                foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
                    data.Add(page, language, scheme);
        return data;
    }

    [Theory, MemberData(nameof(Everywhere))]
    public async Task Axe_finds_nothing(string path, string language, ColorScheme scheme)
    {
        var page = await browser.OpenAsync(await AddressAsync(path, language), scheme);
        var found = await page.RunAxe();
        Assert.True(found.Violations.Length == 0, string.Join('\n', found.Violations.Select(v => $"{v.Id}: {v.Help} {string.Join(' ', v.Nodes.Select(n => n.Html))}")));
        await page.Context.CloseAsync();
    }

    [Theory, MemberData(nameof(Everywhere))]
    public async Task Nothing_scrolls_sideways_at_320_pixels(string path, string language, ColorScheme scheme)
    {
        var page = await browser.OpenAsync(await AddressAsync(path, language), scheme, width: 320);
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
