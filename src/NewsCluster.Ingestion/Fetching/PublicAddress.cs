using System.Net;
using System.Net.Sockets;

namespace NewsCluster.Ingestion.Fetching;

/// <summary>Whether an address is one of the open internet (IANA special-purpose address registries, RFC 6890).</summary>
public static class PublicAddress
{
    private static readonly IPNetwork[] SpecialV4 =
    [
        IPNetwork.Parse("0.0.0.0/8"), // this network
        IPNetwork.Parse("10.0.0.0/8"), // private
        IPNetwork.Parse("100.64.0.0/10"), // shared by carriers' address translation
        IPNetwork.Parse("127.0.0.0/8"), // loopback
        IPNetwork.Parse("168.63.129.16/32"), // Azure's host, public in form only
        IPNetwork.Parse("169.254.0.0/16"), // link-local; the clouds' metadata
        IPNetwork.Parse("172.16.0.0/12"), // private
        IPNetwork.Parse("192.0.0.0/24"), // protocol assignments
        IPNetwork.Parse("192.0.2.0/24"), // documentation
        IPNetwork.Parse("192.88.99.0/24"), // 6to4 relays
        IPNetwork.Parse("192.168.0.0/16"), // private
        IPNetwork.Parse("198.18.0.0/15"), // benchmarking
        IPNetwork.Parse("198.51.100.0/24"), // documentation
        IPNetwork.Parse("203.0.113.0/24"), // documentation
        IPNetwork.Parse("224.0.0.0/4"), // multicast
        IPNetwork.Parse("240.0.0.0/4"), // reserved, broadcast
    ];

    /// <summary>Outside it: loopback, mapped and translated IPv4, unique-local, link-local, site-local, multicast, and whatever is not assigned.</summary>
    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork[] SpecialV6 =
    [
        IPNetwork.Parse("2001::/23"), // protocol assignments: Teredo, benchmarking, ORCHID
        IPNetwork.Parse("2001:db8::/32"), // documentation
        IPNetwork.Parse("2002::/16"), // 6to4: an IPv4 address in disguise
        IPNetwork.Parse("3fff::/20"), // documentation
    ];

    public static bool Is(IPAddress address) => address.AddressFamily switch
    {
        AddressFamily.InterNetwork => !Array.Exists(SpecialV4, network => network.Contains(address)),
        // Mapped IPv4 (::ffff:0:0/96) is asked for by nobody honest; and IPNetwork takes ::ffff:10.0.0.1 for a part of 2000::/3.
        AddressFamily.InterNetworkV6 when address.IsIPv4MappedToIPv6 => false,
        AddressFamily.InterNetworkV6 => address.ScopeId == 0 && GlobalUnicast.Contains(address) && !Array.Exists(SpecialV6, network => network.Contains(address)),
        _ => false,
    };
}
