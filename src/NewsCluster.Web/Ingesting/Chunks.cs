using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace NewsCluster.Web.Ingesting;

internal static class Chunks
{
    /// <summary>A stream in parts of a size, the last of which may be smaller.</summary>
    public static async IAsyncEnumerable<List<T>> Chunked<T>(this IAsyncEnumerable<T> items, int size, [EnumeratorCancellation] CancellationToken cancel)
    {
        var part = new List<T>(size);
        await foreach (var item in items.WithCancellation(cancel))
        {
            part.Add(item);
            if (part.Count < size) continue;
            yield return part;
            part = new List<T>(size);
        }
        if (part.Count > 0) yield return part;
    }

    /// <summary>The same stream, read on another thread so far ahead of what is asked for; in order, what goes wrong is thrown where it is asked for.</summary>
    public static async IAsyncEnumerable<T> Ahead<T>(this IAsyncEnumerable<T> items, int most, [EnumeratorCancellation] CancellationToken cancel)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var channel = Channel.CreateBounded<T>(most);
        var reading = Task.Run(() => FillAsync(items, channel.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var item in channel.Reader.ReadAllAsync(cancel)) yield return item;
        }
        finally
        {
            await stop.CancelAsync();
            await reading;
        }
    }

    private static async Task FillAsync<T>(IAsyncEnumerable<T> items, ChannelWriter<T> writer, CancellationToken stop)
    {
        try
        {
            await foreach (var item in items.WithCancellation(stop)) await writer.WriteAsync(item, stop);
            writer.Complete();
        }
        catch (Exception problem)
        {
            writer.Complete(problem);
        }
    }
}
