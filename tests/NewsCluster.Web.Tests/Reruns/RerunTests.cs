using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsCluster.Data;
using NewsCluster.Data.Articles;
using NewsCluster.Data.Reruns;
using NewsCluster.Data.Runs;
using NewsCluster.Data.Stories;
using NewsCluster.Web.Ingesting;
using NewsCluster.Web.Reruns;
using NewsCluster.Web.Tests.Hosting;

namespace NewsCluster.Web.Tests.Reruns;

public sealed class RerunTests(TestDatabases databases) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("newscluster-rerun-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task After_one_ingestion_nothing_changes_and_it_says_so(TestDatabase database)
    {
        await using var site = await RunningSite.StartAsync(databases.New(database));
        var before = await SnapshotAsync(site);
        var plan = await PlanAsync(site, RerunScope.All);
        Assert.Equal((RerunState.Ready, 0, 0), (plan.State, plan.Texts, plan.Moves));
        Assert.Equal(await site.WithDatabaseAsync(d => d.Articles.CountAsync()), plan.Articles);
        Assert.Equal(before, await SnapshotAsync(site));
        Assert.False(await ApplyAsync(site, plan));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task What_was_placed_wrongly_is_put_right_once_and_only_when_told_to(TestDatabase database)
    {
        await using var site = await RunningSite.StartAsync(databases.New(database));
        var (large, small) = await TwoStoriesAsync(site);
        var (left, right) = (await ArticlesAsync(site, large), await ArticlesAsync(site, small));
        await PutAsync(site, left[0], small);
        var before = await SnapshotAsync(site);

        var plan = await PlanAsync(site, RerunScope.All);
        Assert.Equal((RerunState.Ready, 1, 1), (plan.State, plan.Moves, plan.Parted));
        Assert.Equal(before, await SnapshotAsync(site));
        var move = await site.WithDatabaseAsync(d => d.RerunMoves.SingleAsync(m => m.RerunId == plan.Id));
        Assert.Equal((left[0], small, large), (move.ArticleId, move.FromId, move.ToId));

        Assert.True(await ApplyAsync(site, plan));
        Assert.Equal(left, await ArticlesAsync(site, large));
        Assert.Equal(right, await ArticlesAsync(site, small));
        var memberships = await site.WithDatabaseAsync(d => d.Memberships.Where(m => m.ArticleId == left[0]).OrderBy(m => m.Id).ToListAsync());
        Assert.Equal([false, false, true], memberships.Select(m => m.Until == null));
        Assert.Contains("Nearest", memberships[^1].Evidence, StringComparison.Ordinal);
        Assert.Equal(left.Count, await site.WithDatabaseAsync(d => d.Stories.Where(s => s.Id == large).Select(s => s.ArticleCount).SingleAsync()));

        Assert.False((await PlanAsync(site, RerunScope.All)).HasChanges());
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Stories_torn_apart_are_joined_and_stories_thrown_together_are_parted(TestDatabase database)
    {
        await using var site = await RunningSite.StartAsync(databases.New(database));
        var (large, small) = await TwoStoriesAsync(site);
        var (left, right) = (await ArticlesAsync(site, large), await ArticlesAsync(site, small));
        foreach (var article in right) await PutAsync(site, article, large);
        var parting = await PlanAsync(site, RerunScope.All);
        Assert.Equal((right.Count, 1, 1), (parting.Moves, parting.Parted, parting.Begun));
        Assert.True(await ApplyAsync(site, parting));
        Assert.Equal(left, await ArticlesAsync(site, large));
        var begun = await site.WithDatabaseAsync(d => d.RerunStories.Where(s => s.RerunId == parting.Id && s.Fate == StoryFate.Begun).Select(s => s.StoryId).SingleAsync());
        Assert.Equal(right, await ArticlesAsync(site, begun));

        await PutAsync(site, left[0], begun + 1);
        var joining = await PlanAsync(site, RerunScope.All);
        Assert.Equal((1, 1), (joining.Moves, joining.Joined));
        Assert.True(await ApplyAsync(site, joining));
        Assert.Equal(large, await site.WithDatabaseAsync(d => d.Stories.Where(s => s.Id == begun + 1).Select(s => s.MergedIntoId).SingleAsync()));
        Assert.False((await PlanAsync(site, RerunScope.All)).HasChanges());
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Where_an_editor_has_put_an_article_the_story_stays(TestDatabase database)
    {
        await using var site = await RunningSite.StartAsync(databases.New(database));
        var (large, small) = await TwoStoriesAsync(site);
        var left = await ArticlesAsync(site, large);
        await PutAsync(site, left[0], small, by: "lan");
        await PutAsync(site, left[1], small);

        var edited = await ArticlesAsync(site, small);

        await ApplyAsync(site, await PlanAsync(site, RerunScope.All));
        Assert.Empty(edited.Except(await ArticlesAsync(site, small)));
        Assert.False((await PlanAsync(site, RerunScope.All)).HasChanges());
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Of_a_period_only_its_articles_move(TestDatabase database)
    {
        await using var site = await RunningSite.StartAsync(databases.New(database));
        var (large, small) = await TwoStoriesAsync(site);
        var left = await ArticlesAsync(site, large);
        var days = await site.WithDatabaseAsync(d => d.Articles.Where(a => left.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => ArticleRows.DayOf(a.PublishedDate)!.Value));
        var (inside, outside) = (left[0], left.First(id => days[id] != days[left[0]]));
        await PutAsync(site, inside, small);
        await PutAsync(site, outside, small);

        var plan = await PlanAsync(site, RerunScope.Period, period: (days[inside], days[inside]));
        Assert.Equal(1, plan.Moves);
        Assert.True(await ApplyAsync(site, plan));
        Assert.Contains(inside, await ArticlesAsync(site, large));
        Assert.Contains(outside, await ArticlesAsync(site, small));
        Assert.False((await PlanAsync(site, RerunScope.Period, period: (days[inside], days[inside]))).HasChanges());
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task A_file_that_says_something_else_now_gives_the_article_another_text(TestDatabase database)
    {
        await using var site = await RunningSite.StartAsync(databases.New(database), ("Seeds:Path", ""));
        Write("storm.txt", "Bão số 12 đổ bộ Khánh Hòa", "Bão số 12 đã đổ bộ vào Khánh Hòa sáng 4/11/2017, gây mưa lớn.");
        Write("visit.txt", "Tổng thống Mỹ thăm Việt Nam", "Tổng thống Mỹ đến Đà Nẵng ngày 10/11/2017 dự hội nghị APEC.");
        var run = await IngestAsync(site);
        Write("storm.txt", "Bão số 12 đổ bộ Khánh Hòa, 27 người chết", "Bão số 12 đã đổ bộ vào Khánh Hòa sáng 4/11/2017, gây mưa lớn và làm nhiều nhà tốc mái.");
        await site.WithDatabaseAsync(d => d.Articles.Where(a => a.Title.StartsWith("Bão"))
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.DateBasis, Basis.Editor).SetProperty(a => a.PublishedDate, "2017-11-03")));

        var plan = await PlanAsync(site, RerunScope.Run, run.Id);
        Assert.Equal((2, 1), (plan.Articles, plan.Texts));
        var text = await site.WithDatabaseAsync(d => d.RerunTexts.SingleAsync(t => t.RerunId == plan.Id));
        Assert.Equal(("Bão số 12 đổ bộ Khánh Hòa", "Bão số 12 đổ bộ Khánh Hòa, 27 người chết"), (text.OldTitle, text.NewTitle));
        Assert.Equal(ArticleChanges.Title | ArticleChanges.Text, text.Changes);

        Assert.True(await ApplyAsync(site, plan));
        var article = await site.WithDatabaseAsync(d => d.Articles.SingleAsync(a => a.Id == text.ArticleId));
        Assert.Equal(("Bão số 12 đổ bộ Khánh Hòa, 27 người chết", "2017-11-03", Basis.Editor), (article.Title, article.PublishedDate, article.DateBasis));
        Assert.Equal("Bão số 12 đổ bộ Khánh Hòa", await site.WithDatabaseAsync(d => d.ArticleVersions.Where(v => v.ArticleId == article.Id).Select(v => v.Title).SingleAsync()));
        Assert.Equal(article.Title, await site.WithDatabaseAsync(d => d.Memberships.Where(m => m.ArticleId == article.Id && m.Until == null).Select(m => m.Story!.HeadlineVi).SingleAsync()));

        Assert.False((await PlanAsync(site, RerunScope.Run, run.Id)).HasChanges());
        run = await IngestAsync(site);
        Assert.Equal(2, await site.WithDatabaseAsync(d => d.RunDocuments.CountAsync(r => r.RunId == run.Id && r.Outcome == Outcome.Unchanged)));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task A_plan_is_not_applied_to_what_it_was_not_made_for(TestDatabase database)
    {
        await using var site = await RunningSite.StartAsync(databases.New(database));
        var (large, small) = await TwoStoriesAsync(site);
        await PutAsync(site, (await ArticlesAsync(site, large))[0], small);
        var (early, late) = (await PlanAsync(site, RerunScope.All), await PlanAsync(site, RerunScope.All));
        var before = await SnapshotAsync(site);

        await site.WithDatabaseAsync(async d =>
        {
            await d.CountChangeAsync(CancellationToken.None);
            // Accepted in time, but the version moved on before the worker came to it.
            return await d.Reruns.Where(r => r.Id == late.Id).ExecuteUpdateAsync(set => set.SetProperty(r => r.State, RerunState.Applying));
        });
        Assert.False(await ApplyAsync(site, early));
        Assert.Equal([RerunState.Stale, RerunState.Stale], await site.WithDatabaseAsync(d => d.Reruns.OrderBy(r => r.Id).Select(r => r.State).ToListAsync()));
        Assert.Equal(before, await SnapshotAsync(site));
    }

    private void Write(string name, params string[] lines) => File.WriteAllLines(Path.Combine(folder, name), lines);

    private async Task<Run> IngestAsync(RunningSite site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var run = await scope.ServiceProvider.GetRequiredService<RunQueue>().AddPathAsync(folder, "test", TestContext.Current.CancellationToken);
        await site.Services.GetRequiredService<RunWorker>().WorkAsync(atOnce: true, TestContext.Current.CancellationToken);
        return run;
    }

    internal static async Task<Rerun> PlanAsync(RunningSite site, RerunScope what, long? id = null, (DateOnly, DateOnly)? period = null)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var rerun = await scope.ServiceProvider.GetRequiredService<RerunQueue>().AskAsync(what, id, period, "test", TestContext.Current.CancellationToken);
        return await WorkAsync(site, rerun.Id);
    }

    /// <returns>Whether it was applied.</returns>
    internal static async Task<bool> ApplyAsync(RunningSite site, Rerun plan)
    {
        await using var scope = site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RerunQueue>().ApplyAsync(plan.Id, "test", TestContext.Current.CancellationToken);
        return (await WorkAsync(site, plan.Id)).State == RerunState.Applied;
    }

    private static async Task<Rerun> WorkAsync(RunningSite site, long id)
    {
        await site.Services.GetRequiredService<RerunWorker>().WorkAsync(TestContext.Current.CancellationToken);
        var rerun = await site.WithDatabaseAsync(d => d.Reruns.AsNoTracking().SingleAsync(r => r.Id == id));
        Assert.Null(rerun.Detail);
        return rerun;
    }

    /// <summary>The two largest stories of the seeds; the second has fewer articles, or is the newer.</summary>
    private static async Task<(long Large, long Small)> TwoStoriesAsync(RunningSite site)
    {
        var stories = await site.WithDatabaseAsync(d => d.Stories.OrderByDescending(s => s.ArticleCount).ThenBy(s => s.Id).Take(2).Select(s => s.Id).ToListAsync());
        return (stories[0], stories[1]);
    }

    private static Task<List<long>> ArticlesAsync(RunningSite site, long story) =>
        site.WithDatabaseAsync(d => d.Memberships.Where(m => m.StoryId == story && m.Until == null).OrderBy(m => m.ArticleId).Select(m => m.ArticleId).ToListAsync());

    /// <summary>Places an article, rightly or wrongly.</summary>
    internal static Task<int> PutAsync(RunningSite site, long article, long story, string by = StorySummary.Machine) => site.WithDatabaseAsync(async d =>
    {
        var now = DateTimeOffset.UtcNow;
        await d.CountChangeAsync(CancellationToken.None);
        await d.Memberships.Where(m => m.ArticleId == article && m.Until == null).ExecuteUpdateAsync(set => set.SetProperty(m => m.Until, now));
        if (!await d.Stories.AnyAsync(s => s.Id == story)) d.Add(new Story { Id = story, CreatedAt = now, UpdatedAt = now });
        d.Add(new Membership { ArticleId = article, StoryId = story, Probability = 1, DecidedBy = by, Since = now });
        return await d.SaveChangesAsync();
    });

    /// <summary>Everything a plan could touch.</summary>
    private static Task<string> SnapshotAsync(RunningSite site) => site.WithDatabaseAsync(async d => string.Join('\n',
        (await d.Memberships.OrderBy(m => m.Id).Select(m => m.ArticleId + "-" + m.StoryId + "-" + (m.Until == null)).ToListAsync())
        .Concat(await d.Articles.OrderBy(a => a.Id).Select(a => a.Key + a.Title + a.InputDigest).ToListAsync())
        .Concat(await d.Stories.OrderBy(s => s.Id).Select(s => s.Id + s.HeadlineVi + s.ArticleCount + s.MergedIntoId).ToListAsync())
        .Append((await d.ArticleVersions.CountAsync()).ToString(System.Globalization.CultureInfo.InvariantCulture))));
}
