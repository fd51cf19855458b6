namespace NewsCluster.Ingestion.Fetching;

/// <summary>The configuration section <c>Fetching</c>.</summary>
public sealed class FetchOptions
{
    /// <summary>By which robots.txt files know this program.</summary>
    public const string Product = "NewsCluster";

    /// <summary>Where a site's owner can read or ask who this is: an address or a mail address. Stands in the User-Agent.</summary>
    public string? Contact { get; set; }

    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>For one request and its whole answer.</summary>
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Longest silence, before the answer and within it.</summary>
    public TimeSpan IdleTimeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Largest body, after decompression.</summary>
    public int MaxBytes { get; set; } = 10_000_000;

    public int MaxRedirects { get; set; } = 5;

    /// <summary>Rest between the end of one request to a host and the start of the next.</summary>
    public TimeSpan HostDelay { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How long a robots.txt is believed (RFC 9309 section 2.4: at most a day).</summary>
    public TimeSpan RobotsLifetime { get; set; } = TimeSpan.FromHours(24);

    /// <summary>Ports a public server may be asked on.</summary>
    public IList<int> Ports { get; } = [80, 443, 8080, 8443];

    /// <summary>
    /// What may be fetched although it is not public, on any port: host names (<c>news.intranet</c>, <c>*.intranet</c>),
    /// addresses (<c>10.1.2.3</c>) and networks (<c>10.0.0.0/8</c>). Empty unless somebody says otherwise.
    /// </summary>
    public IList<string> Allow { get; } = [];

    public string UserAgent => Contact is { Length: > 0 } contact ? $"{Product}/1.0 (+{contact})" : $"{Product}/1.0";
}
