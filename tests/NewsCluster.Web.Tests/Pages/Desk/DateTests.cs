using Microsoft.EntityFrameworkCore;
using NewsCluster.Data.Articles;
using NewsCluster.Web.Tests.Accounts;
using NewsCluster.Web.Tests.Hosting;

namespace NewsCluster.Web.Tests.Pages.Desk;

public sealed class DateTests(TestDatabases databases)
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task An_editor_sets_the_date_everything_follows_and_can_take_it_back(TestDatabase database)
    {
        await using var site = await SiteWithAccounts.StartAsync(databases, database, ("Seeds:Path", Path.Combine(AppContext.BaseDirectory, "seeds")));
        var editor = await site.SignedInAsync("editor");
        var (article, story) = await site.Site.WithDatabaseAsync(async d =>
        {
            var member = await d.Memberships.SingleAsync(m => m.Until == null && m.Article!.Outlet == "Infonet");
            return (member.ArticleId, member.StoryId);
        });
        var page = $"/en/desk/articles/{article}/date";

        await editor.OpenAsync(page);
        await editor.PressAsync("Set the date", ("Date", "2018-04-31"));
        Assert.Contains("There is no such date", editor.Page.Body!.TextContent, StringComparison.Ordinal);
        await editor.PressAsync("Set the date", ("Date", "2018-05-07"));
        await editor.OpenAsync($"/en/articles/{article}");
        Assert.Contains("14 May 2018", editor.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2018, 5, 7), await site.Site.WithDatabaseAsync(d => d.Stories.Where(s => s.Id == story).Select(s => s.FirstDay).SingleAsync()));

        Assert.Equal(Article.ComparedAnew, await site.Site.WithDatabaseAsync(d => d.Articles.Where(a => a.Id == article).Select(a => a.LinkModel).SingleAsync()));

        await editor.OpenAsync(page);
        await editor.PressAsync("Take it back");
        await editor.OpenAsync($"/en/articles/{article}");
        Assert.Contains("14 May 2019", editor.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2019, 5, 7), await site.Site.WithDatabaseAsync(d => d.Stories.Where(s => s.Id == story).Select(s => s.FirstDay).SingleAsync()));
        Assert.Single(await site.Site.WithDatabaseAsync(d => d.DateDecisions.ToListAsync()));
    }
}
