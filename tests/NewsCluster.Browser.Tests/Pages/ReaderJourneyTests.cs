using System.Text.RegularExpressions;
using Microsoft.Playwright;

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
        Assert.EndsWith("/vi", page.Url, StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Link, new() { Name = "English" }).ClickAsync();
        Assert.EndsWith("/en", page.Url, StringComparison.Ordinal);

        await page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("Sochi") }).First.ClickAsync();
        await AssertSochiTimelineAsync(page);

        // The switch keeps the page.
        var story = new Uri(page.Url).AbsolutePath;
        await page.GetByRole(AriaRole.Link, new() { Name = "Tiếng Việt" }).ClickAsync();
        Assert.Equal(story.Replace("/en/", "/vi/", StringComparison.Ordinal), new Uri(page.Url).AbsolutePath);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Diễn biến theo thời gian" })).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task By_keyboard_alone()
    {
        var page = await browser.OpenAsync("/en", locale: "en-GB");
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to content", await FocusedTextAsync(page));
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#content")).ToBeFocusedAsync(); // later, it would take the focus from the link
        await TabToAsync(page, text => text.Contains("Sochi", StringComparison.Ordinal));
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/stories/*");
        await AssertSochiTimelineAsync(page);
        await TabToAsync(page, text => text == "14 May 2019");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**#d-2019-05-14");
        await page.Context.CloseAsync();
    }

    private static async Task AssertSochiTimelineAsync(IPage page)
    {
        var timeline = page.Locator(".timeline");
        await Assertions.Expect(timeline.GetByRole(AriaRole.Heading, new() { Name = "7 May 2019", Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(timeline.GetByRole(AriaRole.Heading, new() { Name = "14 May 2019", Exact = true })).ToBeVisibleAsync();
        Assert.True(await timeline.Locator("blockquote[lang=vi]").CountAsync() > 0);
        Assert.True(await timeline.Locator("blockquote[lang=en]").CountAsync() > 0);
    }

    private static Task<string> FocusedTextAsync(IPage page) => page.EvaluateAsync<string>("document.activeElement.textContent.trim()");

    private static async Task TabToAsync(IPage page, Func<string, bool> wanted)
    {
        for (var i = 0; i < 200; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (wanted(await FocusedTextAsync(page))) return;
        }
        Assert.Fail("The keyboard does not reach it.");
    }
}
