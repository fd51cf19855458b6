using System.Text;

namespace NewsCluster.Ingestion.Decoding;

/// <summary>Encodings by the names documents give them.</summary>
internal static class Charset
{
    public static Encoding Windows1252 { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
    public static Encoding Windows1258 { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1258)!;

    /// <summary>The encoding of that name, null when nobody knows it. As browsers do, Latin-1 and ASCII are read as Windows-1252 (WHATWG Encoding Standard, 4.2).</summary>
    public static Encoding? Find(string? name)
    {
        var label = name?.Trim().Trim('"', '\'').ToLowerInvariant();
        if (string.IsNullOrEmpty(label)) return null;
        if (label is "iso-8859-1" or "iso8859-1" or "latin1" or "latin-1" or "us-ascii" or "ascii" or "cp1252" or "windows1252") return Windows1252;
        if (label is "utf8" or "utf-8") return Encoding.UTF8;
        // A document whose declaration could be read is no UTF-16, whatever it says.
        if (label.StartsWith("utf-16", StringComparison.Ordinal) || label is "utf-7" or "unicode") return null;
        if (label is "gb2312" or "gbk") label = "gb18030";
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(label) ?? Encoding.GetEncoding(label);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The text, or null when the bytes cannot be of that encoding.</summary>
    public static string? Strictly(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        var strict = (Encoding)encoding.Clone();
        strict.DecoderFallback = DecoderFallback.ExceptionFallback;
        try
        {
            return strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    public static bool IsSevenBit(Encoding encoding) => encoding.WebName.StartsWith("iso-2022-", StringComparison.OrdinalIgnoreCase) || encoding.CodePage == 52936;

    /// <summary>What authoring tools declare without asking, and so what is often untrue.</summary>
    public static bool IsWestern(Encoding encoding) => encoding.CodePage is 1252 or 1258 or 28591 or 28605 or 65001;
}
