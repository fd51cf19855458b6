using System.Buffers;

namespace NewsCluster.Ingestion.Reading;

/// <summary>Lines of bytes from a stream, with a limit, so that a file without line feeds cannot fill the memory.</summary>
internal sealed class LineReader(Stream stream, int longest)
{
    private readonly byte[] buffer = new byte[64 * 1024];
    private readonly ArrayBufferWriter<byte> line = new();
    private int at, filled;

    /// <summary>The next line without its line feed, null at the end. A line over the limit is passed over and said to be too long.</summary>
    public async Task<(byte[]? Line, bool TooLong)> NextAsync(CancellationToken cancel)
    {
        line.ResetWrittenCount();
        var tooLong = false;
        var any = false;
        while (true)
        {
            if (at == filled)
            {
                (at, filled) = (0, await stream.ReadAsync(buffer, cancel));
                if (filled == 0) return tooLong ? (null, true) : (any ? Take() : null, false);
            }
            any = true;
            var feed = Array.IndexOf(buffer, (byte)'\n', at, filled - at);
            var end = feed < 0 ? filled : feed;
            if (line.WrittenCount + end - at > longest) tooLong = true;
            if (!tooLong) line.Write(buffer.AsSpan(at, end - at));
            at = feed < 0 ? filled : feed + 1;
            if (feed >= 0) return tooLong ? (null, true) : (Take(), false);
        }
    }

    private byte[] Take() => line.WrittenSpan.TrimEnd((byte)'\r').ToArray();
}
