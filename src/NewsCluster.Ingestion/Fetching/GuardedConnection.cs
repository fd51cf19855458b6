using System.Net;
using System.Net.Sockets;

namespace NewsCluster.Ingestion.Fetching;

/// <summary>
/// Opens the connections of the fetcher. The name is resolved here, once, and the connection goes to the very address
/// that was checked: a name server that answers differently the next time (rebinding) gains nothing.
/// </summary>
internal sealed class GuardedConnection(AddressGuard guard, NameLookup lookup)
{
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var host = context.DnsEndPoint.Host;
        var addresses = IPAddress.TryParse(host.Trim('[', ']'), out var literal) ? [literal] : await lookup(host, cancel);
        if (guard.Check(host, addresses) is { } problem) throw new RefusedException(problem);

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync([.. addresses], context.DnsEndPoint.Port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>From a name to its addresses; the system's own in production.</summary>
public delegate Task<IPAddress[]> NameLookup(string host, CancellationToken cancel);

/// <summary>Not connected, and why.</summary>
internal sealed class RefusedException(Problem problem) : IOException(problem.Kind.ToString())
{
    public Problem Problem => problem;
}
