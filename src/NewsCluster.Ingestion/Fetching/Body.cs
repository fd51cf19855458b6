using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;

namespace NewsCluster.Ingestion.Fetching;

/// <summary>The bytes of an answer, bounded before and after decompression, with a limit on silence.</summary>
internal static class Body
{
    /// <param name="cut">Whether what is beyond <paramref name="most"/> bytes is left unread instead of being an error.</param>
    /// <exception cref="BodyException">Too large, damaged, or compressed in a way we did not offer to read.</exception>
    /// <exception cref="TimeoutException">Nothing came for <paramref name="idle"/>.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpContent content, int most, bool cut, TimeSpan idle, TimeProvider time, CancellationToken cancel)
    {
        if (!cut && content.Headers.ContentLength > most) throw BodyException.TooLarge(most);
        var raw = new ArrayBufferWriter<byte>();
        await using var stream = await content.ReadAsStreamAsync(cancel);
        while (await ReadSomeAsync(stream, raw.GetMemory(16_384), idle, time, cancel) is > 0 and var read)
        {
            raw.Advance(read);
            if (raw.WrittenCount <= most) continue;
            if (!cut) throw BodyException.TooLarge(most);
            break;
        }
        var body = raw.WrittenMemory;
        var encodings = content.Headers.ContentEncoding.Select(e => e.ToLowerInvariant()).Where(e => e != "identity").ToList();
        if (encodings.Count > 3) throw new BodyException(new Problem(ProblemKind.Damaged, string.Join(", ", encodings)));
        for (var i = encodings.Count - 1; i >= 0; i--) body = Decompress(body, encodings[i], most, cut);
        // A compressed file (sitemap.xml.gz), sent as what it is; and servers that compress without saying so.
        return body.Span is [0x1F, 0x8B, 0x08, ..] ? Decompress(body, "gzip", most, cut) : body;
    }

    private static async ValueTask<int> ReadSomeAsync(Stream stream, Memory<byte> buffer, TimeSpan idle, TimeProvider time, CancellationToken cancel)
    {
        using var silence = new CancellationTokenSource(idle, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, silence.Token);
        try
        {
            return await stream.ReadAsync(buffer, either.Token);
        }
        catch (OperationCanceledException) when (silence.IsCancellationRequested && !cancel.IsCancellationRequested)
        {
            throw new TimeoutException();
        }
    }

    private static ReadOnlyMemory<byte> Decompress(ReadOnlyMemory<byte> body, string encoding, int most, bool cut)
    {
        if (body.IsEmpty) return body;
        using var source = new MemoryStream(body.ToArray(), writable: false);
        using Stream stream = encoding switch
        {
            "gzip" or "x-gzip" => new GZipStream(source, CompressionMode.Decompress),
            "br" => new BrotliStream(source, CompressionMode.Decompress),
            // RFC 9110 means the zlib format; some servers send the bare one.
            "deflate" => body.Span is [var first, var second, ..] && (first & 0x0F) == 8 && (first << 8 | second) % 31 == 0 ? new ZLibStream(source, CompressionMode.Decompress) : new DeflateStream(source, CompressionMode.Decompress),
            _ => throw new BodyException(new Problem(ProblemKind.Damaged, encoding)),
        };
        var plain = new ArrayBufferWriter<byte>();
        try
        {
            while (stream.Read(plain.GetSpan(16_384)) is > 0 and var read)
            {
                plain.Advance(read);
                if (plain.WrittenCount <= most) continue;
                if (!cut) throw BodyException.TooLarge(most);
                break;
            }
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException or IOException and not BodyException)
        {
            if (cut && plain.WrittenCount > 0) return plain.WrittenMemory;
            throw new BodyException(new Problem(ProblemKind.Damaged));
        }
        if (!cut && stream is GZipStream && !IsWhole(body.Span, plain.WrittenCount)) throw new BodyException(new Problem(ProblemKind.Damaged, encoding));
        return plain.WrittenMemory;
    }

    /// <summary>
    /// GZipStream takes a file that breaks off for one that ends. The last four bytes of a whole one are the length of its
    /// content (RFC 1952 section 2.3.1), unless several files stand one after the other.
    /// </summary>
    private static bool IsWhole(ReadOnlySpan<byte> gzip, int length) =>
        gzip.Length >= 18 && BinaryPrimitives.ReadUInt32LittleEndian(gzip[^4..]) == (uint)length || gzip[3..].IndexOf((ReadOnlySpan<byte>)[0x1F, 0x8B, 0x08]) >= 0;
}

/// <summary>An answer that cannot be used, and why.</summary>
internal sealed class BodyException(Problem problem) : IOException(problem.Kind.ToString())
{
    public Problem Problem => problem;

    public static BodyException TooLarge(int most) => new(new Problem(ProblemKind.TooLarge, most.ToString(CultureInfo.InvariantCulture)));
}
