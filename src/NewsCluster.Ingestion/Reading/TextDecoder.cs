using System.Text;

namespace NewsCluster.Ingestion.Reading;

/// <summary>Bytes to text: a byte order mark decides, else strict UTF-8. What is neither is refused, never guessed.</summary>
internal static class TextDecoder
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding StrictUtf16 = new(false, false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding StrictUtf16BigEndian = new(true, false, throwOnInvalidBytes: true);

    public static (string Text, Problem? Problem) Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty) return ("", new Problem(ProblemKind.Empty));
        var (encoding, mark) = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => ((Encoding)StrictUtf8, 3),
            [0xFF, 0xFE, ..] => (StrictUtf16, 2),
            [0xFE, 0xFF, ..] => (StrictUtf16BigEndian, 2),
            _ => (StrictUtf8, 0),
        };
        if (encoding == StrictUtf8 && bytes.Contains((byte)0)) return ("", new Problem(ProblemKind.Binary));
        try
        {
            var text = encoding.GetString(bytes[mark..]);
            return string.IsNullOrWhiteSpace(text) ? ("", new Problem(ProblemKind.Empty))
                : LooksBinary(text) ? ("", new Problem(ProblemKind.Binary))
                : (text, null);
        }
        catch (DecoderFallbackException)
        {
            return ("", new Problem(LooksBinary(Encoding.Latin1.GetString(bytes)) ? ProblemKind.Binary : ProblemKind.Encoding));
        }
    }

    /// <summary>Text has line breaks and tabs and hardly any other control character.</summary>
    private static bool LooksBinary(string text)
    {
        var controls = text.Count(c => c < ' ' && c is not ('\n' or '\r' or '\t' or '\f'));
        return controls * 100 > text.Length;
    }
}
