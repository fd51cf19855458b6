using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using NewsCluster.Ingestion.Decoding;

namespace NewsCluster.Ingestion.Feeds.Xml;

/// <summary>
/// The text of an XML or JSON document: a byte order mark decides, then HTTP (RFC 7303), then the XML declaration,
/// then UTF-8. An encoding that the bytes contradict is not believed; where nothing else helps, they are read as
/// text of unknown origin is (<see cref="TextDecoder"/>).
/// </summary>
internal static partial class XmlEncoding
{
    public static (string Text, string Encoding) Decode(ReadOnlySpan<byte> bytes, string? contentType)
    {
        if (Marked(bytes) is { } marked) return (marked.Encoding.GetString(bytes[marked.Mark..]), NameOf(marked.Encoding));
        string?[] stated = [DeclaredCharset.OfContentType(contentType), Declared(bytes)];
        foreach (var name in stated)
        {
            if (name is not null && Strict(name) is { } encoding && TryDecode(encoding, bytes) is { } text && !IsMistaken(encoding, bytes)) return (text, NameOf(encoding));
        }
        if (Utf8.IsValid(bytes)) return (Encoding.UTF8.GetString(bytes), "utf-8");
        var decoded = TextDecoder.Decode(bytes);
        return decoded.Problem is null ? (decoded.Text, decoded.Encoding) : (Encoding.Latin1.GetString(bytes), "windows-1252");
    }

    /// <summary>IANA's, which says the order of bytes where the library's leaves it out.</summary>
    private static string NameOf(Encoding encoding) => encoding.WebName.ToLowerInvariant() switch { "utf-16" => "utf-16le", "utf-32" => "utf-32le", var name => name };

    /// <summary>A byte order mark, or the shape of <c>&lt;?</c> in two and four bytes (XML 1.0, appendix F).</summary>
    private static (Encoding Encoding, int Mark)? Marked(ReadOnlySpan<byte> bytes) => UnicodeForm.OfMark(bytes) ?? bytes switch
    {
        [0x00, 0x00, 0x00, 0x3C, ..] => (new UTF32Encoding(true, false), 0),
        [0x3C, 0x00, 0x00, 0x00, ..] => (Encoding.UTF32, 0),
        [0x00, 0x3C, 0x00, ..] => (Encoding.BigEndianUnicode, 0),
        [0x3C, 0x00, _, 0x00, ..] => (Encoding.Unicode, 0),
        _ => null,
    };

    private static string? Declared(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 1024)]);
        return Declaration().Match(head) is { Success: true } found ? found.Groups[1].Value : null;
    }

    private static Encoding? Strict(string name)
    {
        // The bytes have no mark and are not two to a character: the declaration outlived a conversion.
        if (name.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase) || name.StartsWith("utf-32", StringComparison.OrdinalIgnoreCase)) name = "utf-8";
        if (name.Equals("unicode", StringComparison.OrdinalIgnoreCase) || name.Equals("utf8", StringComparison.OrdinalIgnoreCase)) name = "utf-8";
        try
        {
            return (CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
                ?? Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)) is { CodePage: not 65000 } known ? known : null;
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static string? TryDecode(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            // Windows-1258 writes tones apart from their letters.
            return encoding.CodePage == 1258 ? encoding.GetString(bytes).Normalize(NormalizationForm.FormC) : encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>Bytes of one character each that are also flawless UTF-8 beyond ASCII are UTF-8: no real text looks so by chance.</summary>
    private static bool IsMistaken(Encoding encoding, ReadOnlySpan<byte> bytes) =>
        encoding.IsSingleByte && bytes.ContainsAnyInRange((byte)0x80, (byte)0xFF) && Utf8.IsValid(bytes);

    [GeneratedRegex(@"^[^<]*<\?xml\s[^>]*?encoding\s*=\s*[""']\s*([A-Za-z0-9_.:-]+)\s*[""']", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Declaration();
}
