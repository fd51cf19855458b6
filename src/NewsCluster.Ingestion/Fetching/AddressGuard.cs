using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace NewsCluster.Ingestion.Fetching;

/// <summary>
/// Decides what may be fetched: http and https to public addresses, and what the allow-list names. Consulted for every
/// address and every redirect before a request, and again for the very addresses a connection is made to.
/// </summary>
public sealed class AddressGuard
{
    /// <summary>Names that never mean a public site (RFC 6761, RFC 8375, ICANN's .internal).</summary>
    private static readonly string[] LocalNames = ["localhost", "localdomain", "local", "internal", "intranet", "home.arpa", "lan", "test", "invalid", "onion", "alt"];

    private readonly HashSet<int> ports;
    private readonly HashSet<string> hosts = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> domains = [];
    private readonly List<IPNetwork> networks = [];

    /// <exception cref="FormatException">An entry of the allow-list is neither a host, an address nor a network.</exception>
    public AddressGuard(FetchOptions options)
    {
        ports = [.. options.Ports];
        foreach (var entry in options.Allow.Select(e => e.Trim()).Where(e => e.Length > 0))
        {
            if (IPAddress.TryParse(entry, out var address)) networks.Add(new IPNetwork(address, address.AddressFamily == AddressFamily.InterNetwork ? 32 : 128));
            else if (IPNetwork.TryParse(entry, out var network)) networks.Add(network);
            else if (entry.StartsWith("*.", StringComparison.Ordinal) && Uri.CheckHostName(entry[2..]) == UriHostNameType.Dns) domains.Add(entry[1..]);
            else if (Uri.CheckHostName(entry) == UriHostNameType.Dns) hosts.Add(entry);
            else throw new FormatException(entry);
        }
    }

    /// <summary>An address as somebody typed it.</summary>
    /// <returns>The address, or why it is refused. A name is not resolved here.</returns>
    public (Uri? Address, Problem? Problem) Check(string text)
    {
        text = text.Trim();
        // Programs disagree on what a backslash, a blank or a control character in an address means; that is what such addresses are made for.
        if (text.Length is 0 or > 2_000 || text.Any(c => c is '\\' || char.IsControl(c) || char.IsWhiteSpace(c))) return (null, new Problem(ProblemKind.Address));
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address)) return (null, new Problem(ProblemKind.Address));
        return Check(address) is { } problem ? (null, problem) : (address, null);
    }

    /// <returns>Why the address is refused; null when it may be tried.</returns>
    public Problem? Check(Uri address)
    {
        if (!address.IsAbsoluteUri) return new Problem(ProblemKind.Address);
        if (address.Scheme is not ("http" or "https")) return new Problem(ProblemKind.Scheme, address.Scheme);
        if (address.UserInfo.Length > 0 || address.OriginalString.Contains('\\', StringComparison.Ordinal)) return new Problem(ProblemKind.Address);
        string host;
        try
        {
            host = Host(address);
        }
        catch (UriFormatException)
        {
            return new Problem(ProblemKind.Address);
        }
        if (host.Length == 0) return new Problem(ProblemKind.Address);
        if (IPAddress.TryParse(host, out var literal)) return Check(literal) ?? (IsAllowed(literal) ? null : CheckPort(address));
        if (IsAllowed(host)) return null;
        // No top-level domain is a number, so this is an IPv4 address spelt in a way only some programs read.
        if (char.IsAsciiDigit(host[(host.LastIndexOf('.') + 1)..][0])) return new Problem(ProblemKind.NotPublic, host);
        if (!host.Contains('.', StringComparison.Ordinal) || Array.Exists(LocalNames, name => host.EndsWith("." + name, StringComparison.OrdinalIgnoreCase)))
            return new Problem(ProblemKind.NotPublic, host);
        return CheckPort(address);
    }

    /// <returns>Why no connection to the address may be made; null when it may.</returns>
    public Problem? Check(IPAddress address) => PublicAddress.Is(address) || IsAllowed(address) ? null : new Problem(ProblemKind.NotPublic, address.ToString());

    /// <summary>Every address of a name must be allowed: one that is not says that the name is not to be trusted.</summary>
    public Problem? Check(string host, IReadOnlyCollection<IPAddress> addresses) =>
        addresses.Count == 0 ? new Problem(ProblemKind.UnknownHost, host)
        : IsAllowed(host) ? null
        : addresses.Select(Check).FirstOrDefault(problem => problem is not null);

    /// <summary>As it will be resolved: in ASCII, without brackets and without the dot of the root.</summary>
    internal static string Host(Uri address) => address.IdnHost.Trim('[', ']').TrimEnd('.');

    private Problem? CheckPort(Uri address) => ports.Contains(address.Port) ? null : new Problem(ProblemKind.Port, address.Port.ToString(CultureInfo.InvariantCulture));

    private bool IsAllowed(IPAddress address) => !address.IsIPv4MappedToIPv6 && networks.Exists(network => network.Contains(address));

    private bool IsAllowed(string host) => host.TrimEnd('.') is var name && (hosts.Contains(name) || domains.Exists(domain => name.EndsWith(domain, StringComparison.OrdinalIgnoreCase)));
}
