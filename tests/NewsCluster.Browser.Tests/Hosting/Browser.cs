using Microsoft.Playwright;
using NewsCluster.Web.Tests.Hosting;

[assembly: AssemblyFixture(typeof(NewsCluster.Browser.Tests.Hosting.Browser))]
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace NewsCluster.Browser.Tests.Hosting;

/// <summary>A real Chromium before a real site with the seeds. Without Chromium the tests fail and say what to install.</summary>
public sealed class Browser : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("newscluster-browser-").FullName;
    private IPlaywright playwright = null!;
    private IBrowser chromium = null!;

    public RunningSite Site { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Site = await RunningSite.StartAsync($"Data Source={Path.Combine(folder, "news.db")}");
        playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(30_000); // ms, as for everything else; two cores may be busy
        chromium = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Executable(),
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>A new page in a context of its own, which the caller closes with it.</summary>
    /// <param name="site">Another site than the one with the seeds.</param>
    public async Task<IPage> OpenAsync(string path, ColorScheme scheme = ColorScheme.Light, int width = 1280, string locale = "vi-VN", bool scripts = true, RunningSite? site = null)
    {
        var context = await chromium.NewContextAsync(new()
        {
            BaseURL = (site ?? Site).Address.ToString(),
            ColorScheme = scheme,
            Locale = locale,
            ViewportSize = new() { Width = width, Height = 900 },
            JavaScriptEnabled = scripts,
        });
        var page = await context.NewPageAsync();
        await page.GotoAsync(path);
        return page;
    }

    private static string Executable() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => new[] { "chromium", "chromium-browser", "google-chrome" }.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException("Chromium is not installed: apt-get install chromium.");

    public async ValueTask DisposeAsync()
    {
        if (chromium is not null) await chromium.DisposeAsync();
        playwright?.Dispose();
        if (Site is not null) await Site.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
