using System.Runtime.CompilerServices;

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
}
