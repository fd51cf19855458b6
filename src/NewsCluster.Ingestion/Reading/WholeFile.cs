using System.Globalization;

namespace NewsCluster.Ingestion.Reading;

internal static class WholeFile
{
    /// <summary>Reads a stream to its end, but never more than a limit, whatever it says of its own length.</summary>
    /// <param name="content">What is read.</param>
    /// <param name="most">In bytes.</param>
    /// <param name="cancel">Gives up.</param>
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

    public static (FileStream? File, Problem? Problem) Open(string path)
    {
        try
        {
            return (new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite), null);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return (null, new Problem(ProblemKind.Missing));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, new Problem(ProblemKind.Unreadable, e.Message));
        }
    }
}
