using System.Globalization;

namespace NewsCluster.Ingestion.Reading;

/// <summary>Reads a stream to its end, but never more than a limit, whatever it says of its own length.</summary>
internal static class WholeFile
{
    /// <param name="most">In bytes.</param>
    public static async Task<(byte[] Bytes, Problem? Problem)> ReadAsync(Stream content, int most, CancellationToken cancel)
    {
        using var memory = new MemoryStream();
        var buffer = new byte[64 * 1024];
        try
        {
            for (int read; (read = await content.ReadAsync(buffer, cancel)) > 0;)
            {
                memory.Write(buffer, 0, read);
                if (memory.Length > most) return ([], new Problem(ProblemKind.TooLarge, most.ToString(CultureInfo.InvariantCulture)));
            }
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            return ([], new Problem(ProblemKind.Damaged, e.Message));
        }
        catch (IOException e)
        {
            return ([], new Problem(ProblemKind.Unreadable, e.Message));
        }
        return (memory.ToArray(), null);
    }
}
