using Microsoft.EntityFrameworkCore;
using NewsCluster.Data.Accounts;
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
        await editor.PressAsync("Set the date", ("Date", "2099-05"));
        Assert.Contains("This day is still to come", editor.Page.Body!.TextContent, StringComparison.Ordinal);
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

        Assert.Equal(("editor", "2018-05-07"), Assert.Single((await site.AuditAsync(AuditAct.DateSet)).Select(e => (e.Actor, e.Detail))));
        Assert.Equal(("editor", "2018-05-07"), Assert.Single((await site.AuditAsync(AuditAct.DateTakenBack)).Select(e => (e.Actor, e.Detail))));
    }

    [Fact]
    public async Task Who_confirms_the_day_leaves_the_hour()
    {
        await using var site = await SiteWithAccounts.StartAsync(databases, TestDatabase.Sqlite, ("Seeds:Path", Path.Combine(AppContext.BaseDirectory, "seeds")));
        var editor = await site.SignedInAsync("editor");
        var at = new DateTimeOffset(2019, 5, 14, 3, 30, 0, TimeSpan.Zero);
        var article = await site.Site.WithDatabaseAsync(async d =>
        {
            var known = await d.Articles.FirstAsync(a => a.PublishedDate != null);
            (known.PublishedDate, known.PublishedAt) = ("2019-05-14", at);
            await d.SaveChangesAsync();
            return known.Id;
        });

        await editor.OpenAsync($"/vi/desk/articles/{article}/date");
        await editor.PressAsync("Đặt ngày đăng", ("Date", "2019-05-14"));
        var decided = await site.Site.WithDatabaseAsync(d => d.Articles.SingleAsync(a => a.Id == article));
        Assert.Equal((Basis.Editor, at), (decided.DateBasis, decided.PublishedAt));

        await editor.OpenAsync($"/vi/desk/articles/{article}/date");
        await editor.PressAsync("Đặt ngày đăng", ("Date", "2019-05-15"));
        Assert.Null((await site.Site.WithDatabaseAsync(d => d.Articles.SingleAsync(a => a.Id == article))).PublishedAt);
    }
}
