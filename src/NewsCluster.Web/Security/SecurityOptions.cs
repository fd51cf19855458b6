using System.ComponentModel.DataAnnotations;
using System.Net;

namespace NewsCluster.Web.Security;

/// <summary>The <c>Security</c> section of the configuration.</summary>
internal sealed class SecurityOptions
{
    /// <summary>Wrong passwords or codes in a row that lock an account.</summary>
    [Range(3, 100)]
    public int FailuresBeforeLockout { get; init; } = 10;

    /// <summary>How long the lock holds; attempts meanwhile do not lengthen it.</summary>
    [Range(1, 1440)]
    public int LockoutMinutes { get; init; } = 15;

    /// <summary>Sign-in attempts a minute from one network address.</summary>
    [Range(1, 10_000)]
    public int SignInsPerMinute { get; init; } = 20;

    /// <summary>One-time links made or used an hour, by one account or network address.</summary>
    [Range(1, 10_000)]
    public int LinksPerHour { get; init; } = 60;

    /// <summary>Other changes a minute, by one account or network address.</summary>
    [Range(1, 100_000)]
    public int WritesPerMinute { get; init; } = 120;

    /// <summary>Addresses or networks (<c>10.0.0.0/8</c>) of the proxies whose X-Forwarded-* headers are believed.</summary>
    public IReadOnlyList<string> KnownProxies { get; init; } = [];

    /// <exception cref="ArgumentException">A value is out of its range or is no address.</exception>
    public static SecurityOptions Read(IConfiguration configuration)
    {
        var options = configuration.GetSection("Security").Get<SecurityOptions>() ?? new SecurityOptions();
        var wrong = new List<ValidationResult>();
        if (!Validator.TryValidateObject(options, new ValidationContext(options), wrong, validateAllProperties: true))
            throw new ArgumentException("Security: " + wrong[0].ErrorMessage);
        if (options.KnownProxies.FirstOrDefault(p => !IPNetwork.TryParse(p, out _) && !IPAddress.TryParse(p, out _)) is { } proxy)
            throw new ArgumentException($"Security:KnownProxies: {proxy} is neither an address nor a network.");
        return options;
    }
}
