using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsCluster.Data.Accounts;
using NewsCluster.Data.Runs;
using NewsCluster.Web.Ingesting;
using NewsCluster.Web.Tests.Accounts;
using NewsCluster.Web.Tests.Hosting;

namespace NewsCluster.Web.Tests.Pages.Admin;

public sealed class RunPagesTests(TestDatabases databases)
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Files_that_are_sent_are_read_and_their_run_is_followed_to_its_end(TestDatabase database)
    {
        await using var site = await SiteWithAccounts.StartAsync(databases, database);
        var admin = await site.SignedInAsync("admin");
        await UploadAsync(admin, ("news.zip", Zip(("bao.txt", "Bão số 3 vào Quảng Ninh\nBão số 3 đã vào Quảng Ninh trưa 7/9, gây mất điện diện rộng."), ("x.exe", "MZ"))),
            ("one.txt", "Storm reaches Quang Ninh\nThe storm reached Quang Ninh at noon on Saturday and cut power to the province."u8.ToArray()));
        Assert.Contains("/admin/runs/", admin.Where, StringComparison.Ordinal);
        Assert.Contains("waiting", admin.Heading, StringComparison.Ordinal);
        Assert.NotNull(admin.Page.QuerySelector("head noscript")); // renews itself

        await site.Site.Services.GetRequiredService<RunWorker>().WorkAsync(atOnce: true, TestContext.Current.CancellationToken);
        var events = await admin.Client.GetStringAsync(admin.Where + "/events", TestContext.Current.CancellationToken);
        Assert.Contains("event: end", events, StringComparison.Ordinal);
        await admin.OpenAsync(admin.Where);
        Assert.Contains("finished", admin.Heading, StringComparison.Ordinal);
        Assert.Null(admin.Page.QuerySelector("head noscript"));
        Assert.Equal(["news.zip/x.exe", "news.zip/bao.txt", "one.txt"], admin.Page.QuerySelectorAll("tbody th").Select(cell => cell.TextContent.Trim()));
        Assert.Single(await site.AuditAsync(AuditAct.UploadRead));
    }

    [Fact]
    public async Task A_run_that_is_called_off_says_by_whom()
    {
        await using var site = await SiteWithAccounts.StartAsync(databases, TestDatabase.Sqlite);
        var admin = await site.SignedInAsync("admin");
        await UploadAsync(admin, ("one.txt", "Storm reaches Quang Ninh\nThe storm reached Quang Ninh at noon."u8.ToArray()));
        await admin.PressAsync("Call it off");
        await site.Site.Services.GetRequiredService<RunWorker>().WorkAsync(atOnce: true, TestContext.Current.CancellationToken);
        await admin.OpenAsync(admin.Where);
        Assert.Contains("Called off by admin", admin.Page.QuerySelector("#progress")!.TextContent, StringComparison.Ordinal);
        Assert.Equal((RunState.Cancelled, 0), await site.Site.WithDatabaseAsync(d => d.Runs.Select(r => new ValueTuple<RunState, int>(r.State, r.Done)).SingleAsync()));
    }

    [Fact]
    public async Task An_upload_without_files_says_so()
    {
        await using var site = await SiteWithAccounts.StartAsync(databases, TestDatabase.Sqlite);
        var admin = await site.SignedInAsync("admin");
        await UploadAsync(admin);
        Assert.Equal(HttpStatusCode.OK, admin.Status);
        Assert.Contains("Choose a file.", admin.Page.QuerySelector(".notice.bad")!.TextContent, StringComparison.Ordinal);
    }

    private static async Task UploadAsync(Visitor admin, params (string Name, byte[] Content)[] files)
    {
        await admin.OpenAsync("/en/admin/runs");
        await admin.SendFilesAsync("Files", files);
    }

    private static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
            foreach (var (name, text) in entries)
                using (var entry = zip.CreateEntry(name).Open()) entry.Write(Encoding.UTF8.GetBytes(text));
        return bytes.ToArray();
    }
}
