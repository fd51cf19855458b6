using System.Text;

namespace NewsCluster.Ingestion.Decoding;

/// <summary>What bytes say of themselves when they are some form of Unicode.</summary>
internal static class UnicodeForm
{
    /// <summary>How much is looked at to tell UTF-16, in bytes.</summary>
    private const int Sample = 4096;

    /// <summary>The encoding a byte order mark names, and the mark's length in bytes.</summary>
    public static (Encoding Encoding, int Length)? OfMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
        [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(true, false), 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => null,
    };

    /// <summary>
    /// UTF-16 without a mark: spaces, digits and most letters of both our languages have a zero in one of their two
    /// bytes, and always in the same one.
    /// </summary>
    public static Encoding? Utf16WithoutMark(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length & ~1, Sample)];
        if (sample.Length < 8) return null;
        int even = 0, odd = 0;
        for (var i = 0; i < sample.Length; i += 2)
        {
            if (sample[i] == 0) even++;
            if (sample[i + 1] == 0) odd++;
        }
        var enough = sample.Length / 2 * 0.4;
        if (odd > enough && even == 0) return Encoding.Unicode;
        return even > enough && odd == 0 ? Encoding.BigEndianUnicode : null;
    }

    /// <summary>UTF-8 with a few broken characters (a page cut in the middle, a comment pasted in another encoding).</summary>
    public static bool IsDamagedUtf8(ReadOnlySpan<byte> bytes)
    {
        int good = 0, bad = 0;
        for (var i = bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F); i >= 0 && i < bytes.Length;)
        {
            if (bytes[i] < 0x80) { i++; continue; }
            var valid = Rune.DecodeFromUtf8(bytes[i..], out _, out var length) == System.Buffers.OperationStatus.Done;
            if (valid) good++; else bad++;
            i += length;
        }
        return good > 10 * bad;
    }
}
