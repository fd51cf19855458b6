using System.Buffers;
using System.Globalization;

namespace NewsCluster.Ingestion.Reading;

internal static class WholeFile
{
    private const int FirstBuffer = 256 * 1024, FileBuffer = 64 * 1024;

    /// <summary>Reads a stream to its end, but never more than a limit, whatever it says of its own length.</summary>
    /// <param name="content">What is read.</param>
    /// <param name="most">In bytes.</param>
    /// <param name="cancel">Gives up.</param>
    public static async Task<(byte[] Bytes, Problem? Problem)> ReadAsync(Stream content, int most, CancellationToken cancel)
    {
        // Pages and their buffers are large objects, which are dear to make and to get rid of.
        var (buffer, length) = (ArrayPool<byte>.Shared.Rent(FirstBuffer), 0);
        try
        {
            for (int read; (read = await content.ReadAsync(buffer.AsMemory(length), cancel)) > 0;)
            {
                length += read;
                if (length > most) return ([], new Problem(ProblemKind.TooLarge, most.ToString(CultureInfo.InvariantCulture)));
                if (length == buffer.Length) buffer = Larger(buffer);
            }
            return (buffer[..length], null);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            return ([], new Problem(ProblemKind.Damaged));
        }
        catch (IOException e)
        {
            return ([], new Problem(ProblemKind.Unreadable, e.Message));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static byte[] Larger(byte[] full)
    {
        var larger = ArrayPool<byte>.Shared.Rent(full.Length * 2);
        full.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(full);
        return larger;
    }

    public static (FileStream? File, Problem? Problem) Open(string path)
    {
        try
        {
            return (new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, FileBuffer), null);
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
