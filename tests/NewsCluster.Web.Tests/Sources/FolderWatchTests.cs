using Microsoft.EntityFrameworkCore;
using NewsCluster.Data.Reruns;
using NewsCluster.Data.Sources;
using NewsCluster.Web.Tests.Hosting;

namespace NewsCluster.Web.Tests.Sources;

public sealed class FolderWatchTests(TestDatabases databases) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("newscluster-watched-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Files_are_read_when_they_are_new_or_change_and_nobody_writes_to_them(TestDatabase database)
    {
        await using var bench = await PollingBench.StartAsync(databases.New(database));
        var source = await bench.AddAsync(SourceKind.Folder, folder);
        Write("one.txt", "Lũ quét ở Yên Bái\nLũ quét làm ba người mất tích ở Yên Bái đêm qua.", secondsAgo: 60);
        Write("sub/two.txt", "Quake hits the coast\nA strong earthquake hit the coast on Monday.", secondsAgo: 60);
        Write("half.txt", "Still being", secondsAgo: 1);
        Assert.NotNull(await bench.LookAsync(source));
        Assert.Equal(["one.txt", "sub/two.txt"], await bench.ReadAsync(d => d.RunDocuments.Select(r => r.Name).OrderBy(n => n).ToListAsync()));

        Assert.Null(await bench.LookAsync(source));
        Write("half.txt", "Still being written\nNow the file is whole and can be read to its end.", secondsAgo: 30);
        Assert.NotNull(await bench.LookAsync(source));
        Assert.Equal(3, await bench.ReadAsync(d => d.Articles.CountAsync()));
    }

    [Fact]
    public async Task What_is_said_of_the_folder_holds_for_its_files_unless_the_manifest_knows_better()
    {
        await using var bench = await PollingBench.StartAsync(databases.New(TestDatabase.Sqlite));
        var source = await bench.AddAsync(SourceKind.Folder, folder);
        await bench.ReadAsync(d => d.Sources.ExecuteUpdateAsync(set => set.SetProperty(s => s.Outlet, "Báo Nhà").SetProperty(s => s.Language, "en")));
        Write("manifest.json", """{ "articles": { "stated.txt": { "outlet": "Báo Khác", "published": "2017-12-08" } } }""", secondsAgo: 60);
        Write("stated.txt", "Lũ quét ở Yên Bái\nLũ quét làm ba người mất tích ở Yên Bái ngày 7/12/2017.", secondsAgo: 60);
        Write("brief.txt", "Kamera\nZzz 123.", secondsAgo: 60);
        await bench.LookAsync(source);
        var articles = await bench.ReadAsync(d => d.Articles.OrderBy(a => a.Title).Select(a => new { a.Title, a.Outlet, a.Language }).ToListAsync());
        Assert.Equal([("Kamera", "Báo Nhà", "en"), ("Lũ quét ở Yên Bái", "Báo Khác", "vi")], articles.Select(a => (a.Title, a.Outlet!, a.Language)));
        Assert.Equal(0, (await bench.PlanAsync(RerunScope.Source, source)).Texts);
    }

    [Fact]
    public async Task A_folder_that_is_gone_is_a_failure_that_is_tried_again_later()
    {
        await using var bench = await PollingBench.StartAsync(databases.New(TestDatabase.Sqlite));
        var source = await bench.AddAsync(SourceKind.Folder, Path.Combine(folder, "gone"));
        Assert.Null(await bench.LookAsync(source));
        var after = await bench.SourceAsync(source);
        Assert.Equal(("Missing", 1), (after.Problem, after.Failures));
        Assert.True(after.NextAt > bench.Time.GetUtcNow());
    }

    private void Write(string name, string text, int secondsAgo)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        File.SetLastWriteTimeUtc(path, new DateTime(2026, 11, 21, 0, 0, 0, DateTimeKind.Utc).AddSeconds(-secondsAgo));
    }
}
