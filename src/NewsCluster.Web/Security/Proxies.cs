using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace NewsCluster.Web.Security;

/// <summary>Who is believed about the visitor's address and scheme: the configured proxies and nobody else.</summary>
internal static class Proxies
{
    public static void AddProxies(this IServiceCollection services, SecurityOptions security) =>
        services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            // The framework trusts loopback unasked; behind no proxy that is the visitor himself.
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (var known in security.KnownProxies)
                if (IPAddress.TryParse(known, out var address)) forwarded.KnownProxies.Add(address);
                else forwarded.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(known));
            forwarded.ForwardedHeaders = security.KnownProxies.Count > 0
                ? ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost
                : ForwardedHeaders.None;
            // Every known proxy of a chain is walked through.
            forwarded.ForwardLimit = null;
        });
}
