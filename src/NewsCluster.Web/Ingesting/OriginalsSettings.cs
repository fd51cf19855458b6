using System.ComponentModel.DataAnnotations;
using NewsCluster.Web.Hosting;

namespace NewsCluster.Web.Ingesting;

/// <summary>The <c>Originals</c> section of the configuration: how long what came in is kept as it came.</summary>
internal sealed class OriginalsSettings
{
    /// <summary>Days; with 0 they are dropped within the hour.</summary>
    [Range(0, 36_500)]
    public int KeepDays { get; init; } = 30;

    /// <exception cref="ArgumentException">The value cannot be used; the message says why.</exception>
    public static OriginalsSettings Read(IConfiguration configuration) => SettingsSection.Read<OriginalsSettings>(configuration, "Originals");
}
