using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsCluster.Clustering.Duplicates;
using NewsCluster.Clustering.Stories;
using NewsCluster.Data;
using NewsCluster.Data.Articles;
using NewsCluster.Web.Ingesting;
using NewsCluster.Web.Tests.Hosting;

namespace NewsCluster.Web.Tests.Ingesting;

/// <summary>What a process begins with.</summary>
public sealed class StoredWindowTests(TestDatabases databases) : IDisposable
{
    private static readonly (string Address, string Title, string Text, string Day)
        Ferry = ("https://a.example/1", "Ferry runs aground off Phu Quoc",
            "A passenger ferry with 213 people on board ran aground off the island of Phu Quoc on Tuesday night. Coast guard boats brought everybody to safety, the provincial rescue committee said.", "2026-03-03"),
        Rescue = ("https://b.example/1", "Passengers safe after ferry runs aground at Phu Quoc",
            "Coast guard boats have taken 213 passengers off a ferry that ran aground near Phu Quoc island on Tuesday night, the rescue committee said; its engine had failed twice.", "2026-03-03"),
        Questions = ("https://b.example/1", "Ferry captain questioned after Phu Quoc accident",
            "The captain of the ferry that ran aground near Phu Quoc island on Tuesday night with 213 passengers is being questioned, the rescue committee said; the engine had failed twice.", "2026-03-03");

    private readonly string folder = Directory.CreateTempSubdirectory("newscluster-window-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Articles_are_linked_as_they_were_when_they_came(TestDatabase database)
    {
        await using var site = await SiteAsync(database, Ferry, Rescue);
        var (ferry, rescue) = await ArticlesAsync(site);
        var link = Assert.Single(ArticleLinks.Read(rescue.Links));
        Assert.Equal($"{ferry.Id}", link.Article);
        Assert.InRange(link.LogOdds, 0.1f, MatchModel.MostLogOdds);
        Assert.Equal([], ArticleLinks.Read(ferry.Links));
        Assert.Equal([link], (await LoadAsync(site)).LinksOf($"{rescue.Id}"));

        await site.WithDatabaseAsync(d => d.Articles.Where(a => a.Id == rescue.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.Links, ArticleLinks.Write([link with { LogOdds = -1.5f }]))));
        Assert.Equal([link with { LogOdds = -1.5f }], (await LoadAsync(site)).LinksOf($"{rescue.Id}"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task What_another_model_found_is_looked_for_again(TestDatabase database)
    {
        await using var site = await SiteAsync(database, Ferry, Rescue);
        var (_, rescue) = await ArticlesAsync(site);
        await site.WithDatabaseAsync(d => d.Articles.ExecuteUpdateAsync(set => set.SetProperty(a => a.LinkModel, a => a.LinkModel + 1).SetProperty(a => a.Links, (byte[])[])));
        Assert.Equal(ArticleLinks.Read(rescue.Links), (await LoadAsync(site)).LinksOf($"{rescue.Id}"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task What_says_something_else_is_compared_with_what_came_later_too(TestDatabase database)
    {
        await using var site = await SiteAsync(database, Questions, Ferry);
        await site.IngestAsync(Write("changed.jsonl", Rescue));
        var (rescue, ferry) = await ArticlesAsync(site);
        Assert.Equal((Rescue.Title, null, Article.ComparedAnew), (rescue.Title, rescue.Links, rescue.LinkModel));
        var engine = await LoadAsync(site);
        Assert.Equal([$"{ferry.Id}"], engine.LinksOf($"{rescue.Id}")!.Select(link => link.Article));
        Assert.Equal([], engine.LinksOf($"{ferry.Id}"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Articles_from_before_links_were_stored_enter_in_their_place(TestDatabase database)
    {
        await using var site = await SiteAsync(database, Ferry, Rescue);
        var (ferry, rescue) = await ArticlesAsync(site);
        await site.WithDatabaseAsync(d => d.Articles.Where(a => a.Id == ferry.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.Links, (byte[]?)null).SetProperty(a => a.LinkModel, (int?)null)));
        var engine = await LoadAsync(site);
        Assert.Equal([], engine.LinksOf($"{ferry.Id}"));
        Assert.Equal(ArticleLinks.Read(rescue.Links), engine.LinksOf($"{rescue.Id}"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Who_joined_a_story_that_had_left_is_linked_to_it_again(TestDatabase database)
    {
        var followUp = Questions with { Address = "https://c.example/1", Day = "2026-04-08" };
        await using var site = await SiteAsync(database, Ferry, ("https://o.example/1", "Bau moke", "Wora duel sibta.", "2026-03-20"), followUp);
        await site.WithDatabaseAsync(d => d.Articles.Where(a => a.Id == 3).ExecuteUpdateAsync(set => set.SetProperty(a => a.Links, (byte[])[])));
        await site.WithDatabaseAsync(d => d.Memberships.Where(m => m.ArticleId == 3).ExecuteUpdateAsync(set => set.SetProperty(m => m.StoryId, 1)));
        await site.WithDatabaseAsync(d => d.Stories.Where(s => s.Id == 1).ExecuteUpdateAsync(set => set.SetProperty(s => s.ArticleCount, 2)));
        var engine = await LoadAsync(site, new StoryEngineOptions { Resident = 1, Window = TimeSpan.FromDays(1) });
        Assert.Equal(["1"], engine.LinksOf("3")!.Select(link => link.Article));
    }

    /// <summary>A wrong link shows whether it was taken from the database or looked for.</summary>
    [Theory]
    [InlineData(TestDatabase.Sqlite, 6, true)]
    [InlineData(TestDatabase.Sqlite, 2, false)]
    [InlineData(TestDatabase.Postgres, 6, true)]
    [InlineData(TestDatabase.Postgres, 2, false)]
    public async Task What_came_before_a_long_gap_had_left_and_is_pinned_what_came_after_it_is_as_it_was(TestDatabase database, int resident, bool isAsItWas)
    {
        var others = Enumerable.Range(4, 5).Select(day => ($"https://o.example/{day}", $"Ba{(char)('a' + day)}u mo{(char)('k' + day)}e", $"Wo{(char)('a' + day)}ra du{(char)('k' + day)}el si{(char)('b' + day)}ta.", $"2026-03-0{day}")).ToList();
        await using var site = await SiteAsync(database, [Ferry, Rescue, .. others[..4], Questions with { Address = "https://c.example/1", Day = "2026-03-08" }, others[4]]);
        Assert.Equal([3, 1, 1, 1, 1, 1], await site.WithDatabaseAsync(d => d.Stories.OrderBy(s => s.Id).Select(s => s.ArticleCount).ToListAsync()));
        var wrong = new Link("1", -1.5f);
        await site.WithDatabaseAsync(d => d.Articles.Where(a => a.Id == 2).ExecuteUpdateAsync(set => set.SetProperty(a => a.Links, ArticleLinks.Write([wrong]))));

        var engine = await LoadAsync(site, new StoryEngineOptions { Resident = resident, Window = TimeSpan.FromDays(1) });
        Assert.True(engine.Has("1") && engine.Has("2") && engine.Has("7"));
        Assert.Equal(isAsItWas, engine.LinksOf("2")!.Single() == wrong);
    }

    private async Task<RunningSite> SiteAsync(TestDatabase database, params (string, string, string, string)[] articles)
    {
        var site = await RunningSite.StartAsync(databases.New(database), ("Seeds:Path", ""));
        await site.IngestAsync(Write("articles.jsonl", articles));
        return site;
    }

    private string Write(string name, params (string Address, string Title, string Text, string Day)[] articles)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllLines(path, articles.Select(a => JsonSerializer.Serialize(new { url = a.Address, lang = "en", title = a.Title, text = a.Text, date = a.Day })));
        return path;
    }

    private static async Task<(Article, Article)> ArticlesAsync(RunningSite site)
    {
        var articles = await site.WithDatabaseAsync(d => d.Articles.AsNoTracking().OrderBy(a => a.Id).ToListAsync());
        Assert.Equal(2, articles.Count);
        return (articles[0], articles[1]);
    }

    private static Task<StoryEngine> LoadAsync(RunningSite site, StoryEngineOptions? options = null) => site.WithDatabaseAsync(async database =>
    {
        var engine = new StoryEngine();
        await new StoredWindow(database, options ?? new StoryEngineOptions()).LoadAsync(engine, new SketchIndex<KnownText>(100), CancellationToken.None);
        return engine;
    });
}
