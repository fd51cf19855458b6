using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NewsCluster.Browser.Tests.Hosting;
using NewsCluster.Data.Accounts;
using NewsCluster.Web.Accounts;
using NewsCluster.Web.Tests.Accounts;
using NewsCluster.Web.Tests.Hosting;

namespace NewsCluster.Browser.Tests.Accounts;

/// <summary>First admin, invitation, two-factor sign-in and reset as people do them, with scripts switched off.</summary>
public sealed class AccountJourneyTests(Hosting.Browser browser, TestDatabases databases)
{
    private const string Password = "bảy ngọn hải đăng tím";

    [Fact]
    public async Task From_the_first_start_to_a_reset_password()
    {
        await using var site = await SiteWithAccounts.StartEmptyAsync(databases.New(TestDatabase.Sqlite));
        var offer = (await FirstAdmin.OfferAsync(site.Services, site.Address.ToString()))!.Split('\n')[1];

        // The first admin follows the link from the terminal.
        var admin = await browser.OpenAsync(offer.Replace("/en/", "/vi/", StringComparison.Ordinal), scripts: false, site: site);
        await admin.GetByLabel("Tên đăng nhập").FillAsync("lan.anh");
        await ChoosePasswordAsync(admin, Password);
        await admin.GetByRole(AriaRole.Button, new() { Name = "Tạo tài khoản" }).ClickAsync();
        await Assertions.Expect(admin.GetByRole(AriaRole.Heading, new() { Name = "Tài khoản của bạn" })).ToBeVisibleAsync();

        // Invites an editor, who turns two-factor sign-in on.
        await admin.GetByRole(AriaRole.Link, new() { Name = "Quản trị" }).ClickAsync();
        await admin.GetByRole(AriaRole.Link, new() { Name = "Tài khoản", Exact = true }).ClickAsync();
        await admin.GetByLabel("Tên đăng nhập").FillAsync("mai");
        await admin.GetByLabel("Vai trò").SelectOptionAsync(["Biên tập viên"]);
        await admin.GetByRole(AriaRole.Button, new() { Name = "Mời" }).ClickAsync();
        var invitation = await admin.Locator("code.key").InnerTextAsync();
        var mai = await browser.OpenAsync(invitation, scripts: false, site: site);
        await ChoosePasswordAsync(mai, Password);
        await mai.GetByRole(AriaRole.Button, new() { Name = "Tạo tài khoản" }).ClickAsync();
        await mai.GetByRole(AriaRole.Link, new() { Name = "Xác thực hai lớp" }).ClickAsync();
        await Assertions.Expect(mai.GetByRole(AriaRole.Img, new() { Name = "Mã QR" })).ToBeVisibleAsync();
        var key = (await mai.Locator("code.key").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        await mai.GetByLabel("Mã xác thực").FillAsync(Totp.CodeAt(key, DateTimeOffset.UtcNow));
        await mai.GetByRole(AriaRole.Button, new() { Name = "Bật" }).ClickAsync();
        var recovery = await mai.Locator(".codes code").First.InnerTextAsync();
        await mai.GetByRole(AriaRole.Button, new() { Name = "Đăng xuất" }).ClickAsync();

        // She forgets her password; the admin makes a link; the second factor is still asked for.
        await admin.GetByRole(AriaRole.Link, new() { Name = "Tài khoản", Exact = true }).ClickAsync();
        await admin.GetByRole(AriaRole.Link, new() { Name = "mai", Exact = true }).ClickAsync();
        await admin.GetByRole(AriaRole.Button, new() { Name = "Tạo liên kết đặt lại mật khẩu" }).ClickAsync();
        await mai.GotoAsync(await admin.Locator("code.key").InnerTextAsync());
        await ChoosePasswordAsync(mai, "một bến cảng lúc rạng đông");
        await mai.GetByRole(AriaRole.Button, new() { Name = "Lưu mật khẩu" }).ClickAsync();
        await Assertions.Expect(mai.GetByRole(AriaRole.Heading, new() { Name = "Nhập mã xác thực" })).ToBeVisibleAsync();
        await mai.GetByLabel("Mã xác thực").FillAsync(recovery);
        await mai.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập" }).ClickAsync();
        await Assertions.Expect(mai.GetByRole(AriaRole.Link, new() { Name = "mai" })).ToBeVisibleAsync();

        await mai.Context.CloseAsync();
        await admin.Context.CloseAsync();
    }

    [Fact]
    public async Task Signing_in_changing_the_password_and_signing_out_by_keyboard_alone()
    {
        await using var site = await SiteWithAccounts.StartAsync(databases, TestDatabase.Sqlite);
        var page = await browser.OpenAsync("/en", locale: "en-GB", site: site.Site);
        await page.TabToAsync(page.GetByRole(AriaRole.Link, new() { Name = "Sign in" }));
        await page.EnterAsync(new Regex("/account/sign-in$"));
        await page.TypeIntoAsync("Name", nameof(Role.Editor).ToLowerInvariant());
        await page.TypeIntoAsync("Password", SiteWithAccounts.Password);
        await page.EnterAsync(new Regex("/en$"));
        await page.GotoAsync("/en/account");
        await page.TabToAsync(page.GetByRole(AriaRole.Link, new() { Name = "Change password" }));
        await page.EnterAsync(new Regex("/account/password$"));
        await page.TypeIntoAsync("Current", SiteWithAccounts.Password);
        await page.TypeIntoAsync("Password", Password);
        await page.TypeIntoAsync("Again", Password);
        await page.TabToAsync(page.GetByRole(AriaRole.Button, new() { Name = "Change password" }));
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("has been changed");
        await page.TabToAsync(page.GetByRole(AriaRole.Button, new() { Name = "Sign out", Exact = true }));
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Sign in" })).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    private static async Task ChoosePasswordAsync(IPage page, string password)
    {
        await page.GetByLabel("Mật khẩu mới").FillAsync(password);
        await page.GetByLabel("Nhập lại mật khẩu").FillAsync(password);
    }
}
