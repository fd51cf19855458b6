using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace NewsCluster.Web.Security;

/// <summary>
/// How often one account or network address may change something. Counted by each node for itself;
/// the lock-out of accounts is counted in the database.
/// </summary>
internal static class RateLimits
{
    /// <summary>Named on the pages that take passwords and codes.</summary>
    public const string SignIns = nameof(SignIns);

    /// <summary>Named on the pages that make or use one-time links.</summary>
    public const string Links = nameof(Links);

    public static void AddRateLimits(this IServiceCollection services, SecurityOptions security) => services.AddRateLimiter(limiter =>
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.OnRejected = (rejected, _) =>
        {
            if (rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
                rejected.HttpContext.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(System.Globalization.CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http =>
            Writes(http, WhoOrWhere(http), security.WritesPerMinute, TimeSpan.FromMinutes(1)));
        limiter.AddPolicy(SignIns, http => Writes(http, Where(http.Connection.RemoteIpAddress), security.SignInsPerMinute, TimeSpan.FromMinutes(1)));
        limiter.AddPolicy(Links, http => Writes(http, WhoOrWhere(http), security.LinksPerHour, TimeSpan.FromHours(1)));
    });

    private static RateLimitPartition<string> Writes(HttpContext http, string key, int permits, TimeSpan window) =>
        HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method)
            ? RateLimitPartition.GetNoLimiter("")
            : RateLimitPartition.GetFixedWindowLimiter(key, _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = window });

    private static string WhoOrWhere(HttpContext http) =>
        http.User.Identity is { IsAuthenticated: true, Name: { } name } ? "account " + name : Where(http.Connection.RemoteIpAddress);

    /// <summary>An IPv4 address, or the /64 network that one IPv6 customer commonly holds whole.</summary>
    public static string Where(IPAddress? address) => address switch
    {
        null => "unknown",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };
}
