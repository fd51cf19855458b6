using Microsoft.EntityFrameworkCore;
using NewsCluster.Web.Tests.Accounts;
using NewsCluster.Web.Tests.Hosting;
using NewsCluster.Web.Tests.Ingesting;

namespace NewsCluster.Web.Tests.Pages;

/// <summary>Lists that are longer than a page: every row can be reached by the links, and is shown once.</summary>
public sealed class PagingTests(TestDatabases databases) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("newscluster-paging-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Every_story_of_the_list_and_every_document_of_a_run_is_on_one_page(TestDatabase database)
    {
        await using var site = await SiteWithAccounts.StartAsync(databases, database, ("Seeds:Path", ""));
        await site.Site.IngestAsync(Store.WriteStream(folder, 450));
        var admin = await site.SignedInAsync("admin");

        var stories = await RowsAsync(admin, "/en?in=en", ".story h2 a", link => link.GetAttribute("href")!);
        Assert.True(stories.Count > 2, $"{stories.Count} pages of stories");
        Assert.All(stories.SkipLast(1), page => Assert.Equal(20, page.Count));
        Assert.Equal(await site.Site.WithDatabaseAsync(d => d.Stories.CountAsync(s => s.EnglishCount > 0)), stories.SelectMany(page => page).Distinct().Count());
        Assert.Contains("in=en", admin.Where, StringComparison.Ordinal);

        var documents = await RowsAsync(admin, "/en/admin/runs/1", "tbody th", cell => cell.TextContent.Trim());
        Assert.Equal([200, 200, 50], documents.Select(page => page.Count));
        Assert.Equal(450, documents.SelectMany(page => page).Distinct().Count());
    }

    private static async Task<List<List<string>>> RowsAsync(Visitor visitor, string address, string rows, Func<AngleSharp.Dom.IElement, string> read)
    {
        var pages = new List<List<string>>();
        for (var next = address; next is not null && pages.Count < 100; next = visitor.Page.QuerySelector("a[rel=next]")?.GetAttribute("href"))
        {
            await visitor.OpenAsync(next);
            pages.Add([.. visitor.Page.QuerySelectorAll(rows).Select(read)]);
        }
        return pages;
    }
}
