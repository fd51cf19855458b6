using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NewsCluster.Browser.Tests.Hosting;

namespace NewsCluster.Browser.Tests.Pages;

/// <summary>A journalist opens the application, switches language, opens the Sochi story and reads its timeline.</summary>
public sealed class ReaderJourneyTests(Hosting.Browser browser)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task By_mouse_with_or_without_scripts(bool scripts)
    {
        var page = await browser.OpenAsync("/", scripts: scripts);
        await Assertions.Expect(page).ToHaveURLAsync("/vi");
        await page.GetByRole(AriaRole.Link, new() { Name = "English" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync("/en");

        await Sochi(page).ClickAsync();
        await AssertSochiTimelineAsync(page);

        // The switch keeps the page.
        var story = new Uri(page.Url).AbsolutePath;
        await page.GetByRole(AriaRole.Link, new() { Name = "Tiếng Việt" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(story.Replace("/en/", "/vi/", StringComparison.Ordinal));
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Diễn biến theo thời gian" })).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task By_keyboard_alone()
    {
        var page = await browser.OpenAsync("/en", locale: "en-GB");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Skip to content" })).ToBeFocusedAsync();
        await page.EnterAsync(new Regex("#content$"));
        await Assertions.Expect(page.Locator("#content")).ToBeFocusedAsync(); // later, it would take the focus from the link
        await page.TabToAsync(Sochi(page));
        await page.EnterAsync(new Regex(@"/stories/\d+$"));
        await AssertSochiTimelineAsync(page);
        await page.TabToAsync(page.GetByRole(AriaRole.Link, new() { Name = "14 May 2019", Exact = true }).First);
        await page.EnterAsync(new Regex("#d-2019-05-14$"));
        await page.Context.CloseAsync();
    }

    private static ILocator Sochi(IPage page) => page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("Sochi") }).First;

    private static async Task AssertSochiTimelineAsync(IPage page)
    {
        var timeline = page.Locator(".timeline");
        await Assertions.Expect(timeline.GetByRole(AriaRole.Heading, new() { Name = "7 May 2019", Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(timeline.GetByRole(AriaRole.Heading, new() { Name = "14 May 2019", Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(timeline.Locator("blockquote[lang=vi]").First).ToBeVisibleAsync();
        await Assertions.Expect(timeline.Locator("blockquote[lang=en]").First).ToBeVisibleAsync();
    }
}
