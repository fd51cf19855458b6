using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace NewsCluster.Ingestion.Decoding;

/// <param name="Text">NFC; empty when there is a problem.</param>
/// <param name="Encoding">The IANA name of what the bytes turned out to be, or <c>tcvn3</c>, <c>vni</c>, <c>viqr</c>.</param>
public readonly record struct Decoded(string Text, string Encoding, Problem? Problem);

/// <summary>
/// Bytes to text. A byte order mark decides; then the bytes themselves, where they can only be one thing (UTF-8,
/// UTF-16); then what is declared; then which Vietnamese encoding makes Vietnamese words of them. A declaration the
/// bytes contradict is not believed. Text written for legacy Vietnamese fonts is brought to Unicode
/// (<see cref="LegacyVietnamese"/>).
/// </summary>
public static class TextDecoder
{
    private const byte Escape = 0x1B;

    /// <summary>Text has line breaks and tabs and hardly any of the other control characters.</summary>
    private static readonly SearchValues<char> Controls =
        SearchValues.Create([.. Enumerable.Range(0, ' ').Select(code => (char)code).Except(['\n', '\r', '\t', '\f'])]);

    /// <summary>No encoding's letters are the second set of controls: bytes that give many are text, but of another encoding.</summary>
    private static readonly SearchValues<char> SecondControls = SearchValues.Create([.. Enumerable.Range(0x80, 0x20).Select(code => (char)code)]);

    /// <param name="declared">The charset of an HTTP header or of an enclosing document; what the bytes declare themselves comes after it.</param>
    public static Decoded Decode(ReadOnlySpan<byte> bytes, string? declared = null)
    {
        var decoded = DecodeMarkup(bytes, declared);
        if (decoded.Problem is not null) return decoded;
        var (text, legacy) = LegacyVietnamese.Recover(decoded.Text);
        return new Decoded(Composed(text), legacy ?? decoded.Encoding, null);
    }

    /// <summary>
    /// As <see cref="Decode"/>, for HTML: text that is Unicode stays as it is, because what was written for a legacy
    /// font can be told better when the markup around it is gone (and may be written as character references). Not composed.
    /// </summary>
    internal static Decoded DecodeMarkup(ReadOnlySpan<byte> bytes, string? declared)
    {
        if (bytes.IsEmpty) return Refused(ProblemKind.Empty);
        if (UnicodeForm.OfMark(bytes) is { } marked) return Finish(marked.Encoding.GetString(bytes[marked.Length..]), marked.Encoding.WebName);
        if (UnicodeForm.Utf16WithoutMark(bytes) is { } utf16) return Finish(utf16.GetString(bytes), utf16.WebName);
        if (bytes.Contains((byte)0)) return Refused(ProblemKind.Binary);

        // Nothing but the seven-bit encodings of East Asia, which switch with escapes, looks like UTF-8 and is none.
        var valid = Utf8.IsValid(bytes);
        if (valid && !bytes.Contains(Escape)) return Finish(Encoding.UTF8.GetString(bytes), Encoding.UTF8.WebName);
        var charset = Charset.Find(declared) ?? Charset.Find(DeclaredCharset.In(bytes));
        if (charset is not null && Charset.IsSevenBit(charset)) return Finish(charset.GetString(bytes), charset.WebName);
        if (valid) return Finish(Encoding.UTF8.GetString(bytes), Encoding.UTF8.WebName);
        if (charset is not null && !Charset.IsWestern(charset) && Charset.Strictly(charset, bytes) is { } text) return Finish(text, charset.WebName);
        if (UnicodeForm.IsDamagedUtf8(bytes)) return Finish(Encoding.UTF8.GetString(bytes), Encoding.UTF8.WebName);
        return SingleByte(bytes, charset);
    }

    /// <summary>Windows-1252 or one of its Vietnamese relatives.</summary>
    private static Decoded SingleByte(ReadOnlySpan<byte> bytes, Encoding? declared)
    {
        var western = Charset.Windows1252.GetString(bytes);
        if (HasMany(western, Controls)) return Refused(ProblemKind.Binary);
        if (HasMany(western, SecondControls)) return Refused(ProblemKind.Encoding);
        if (LegacyVietnamese.Recover(western) is { Encoding: not null } recovered) return Finish(recovered.Text, recovered.Encoding);
        var vietnamese = Composed(Charset.Windows1258.GetString(bytes));
        if (declared?.CodePage == Charset.Windows1258.CodePage || LegacyVietnamese.IsVietnamese(vietnamese)) return Finish(vietnamese, Charset.Windows1258.WebName);
        return declared is null || declared.CodePage == Encoding.UTF8.CodePage
            ? Finish(western, Charset.Windows1252.WebName)
            : Finish(declared.GetString(bytes), declared.WebName);
    }

    private static Decoded Finish(string text, string encoding) =>
        string.IsNullOrWhiteSpace(text) ? Refused(ProblemKind.Empty)
        : HasMany(text, Controls) ? Refused(ProblemKind.Binary)
        : HasMany(text, SecondControls) ? Refused(ProblemKind.Encoding)
        : new Decoded(text, encoding, null);

    private static string Composed(string text) => text.IsNormalized(NormalizationForm.FormC) ? text : text.Normalize(NormalizationForm.FormC);

    private static Decoded Refused(ProblemKind kind) => new("", "", new Problem(kind));

    /// <summary>Whether more than one character in a hundred is one of these.</summary>
    private static bool HasMany(ReadOnlySpan<char> text, SearchValues<char> characters)
    {
        var many = text.Length / 100;
        for (int next; many >= 0 && (next = text.IndexOfAny(characters)) >= 0; many--) text = text[(next + 1)..];
        return many < 0;
    }
}
