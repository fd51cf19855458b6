using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace NewsCluster.Browser.Tests.Hosting;

/// <summary>
/// What is done by keyboard alone. Where it led is asked of the page until it is true; an event that is waited for can
/// come between the look and the wait (<see href="https://github.com/microsoft/playwright-dotnet/issues/3364"/>).
/// </summary>
internal static class Keyboard
{
    /// <summary>Presses the tabulator until <paramref name="wanted"/> itself has the focus, not something that holds it.</summary>
    public static async Task TabToAsync(this IPage page, ILocator wanted)
    {
        await Assertions.Expect(wanted).ToBeVisibleAsync();
        for (var i = 0; i < 200; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await wanted.EvaluateAsync<bool>("it => it === document.activeElement")) return;
        }
        Assert.Fail($"The keyboard does not reach {wanted}.");
    }

    public static async Task TypeIntoAsync(this IPage page, string field, string text)
    {
        await page.TabToAsync(page.Locator("#" + field));
        await page.Keyboard.InsertTextAsync(text);
    }

    /// <summary>Presses Enter and waits until the address ends as it should.</summary>
    public static async Task EnterAsync(this IPage page, Regex address)
    {
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(address);
    }
}
