using System.ComponentModel.DataAnnotations;
using NewsCluster.Clustering.Stories;
using NewsCluster.Web.Hosting;

namespace NewsCluster.Web.Ingesting;

/// <summary>The <c>Clustering</c> section of the configuration: what the engine has in view.</summary>
internal sealed class ClusteringSettings
{
    private static readonly StoryEngineOptions Defaults = new();

    [Range(1, 3650)]
    public int WindowDays { get; init; } = Defaults.Window.Days;

    [Range(1, 10_000_000)]
    public int ResidentArticles { get; init; } = Defaults.Resident;

    [Range(1, 10_000_000)]
    public int MostArticles { get; init; } = Defaults.Capacity;

    /// <exception cref="ArgumentException">A value cannot be used; the message says which and why.</exception>
    public static StoryEngineOptions Read(IConfiguration configuration)
    {
        var settings = SettingsSection.Read<ClusteringSettings>(configuration, "Clustering");
        if (settings.MostArticles < settings.ResidentArticles)
            throw new ArgumentException("Clustering:MostArticles is less than Clustering:ResidentArticles.");
        return new StoryEngineOptions { Window = TimeSpan.FromDays(settings.WindowDays), Resident = settings.ResidentArticles, Capacity = settings.MostArticles };
    }
}
