using System.Globalization;
using System.Net;
using System.Text;

namespace NewsCluster.Ingestion.Feeds;

/// <summary>Character references of HTML and XML.</summary>
internal static class Entities
{
    /// <summary>The characters Windows-1252 has where Unicode has controls; <c>&amp;#146;</c> means ’ wherever it is written.</summary>
    private const string Windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    /// <summary>Appends what the reference at <paramref name="at"/> stands for, or a bare ampersand when it stands for nothing.</summary>
    /// <returns>Where to go on reading.</returns>
    public static int Append(StringBuilder text, string source, int at)
    {
        var end = at + 1;
        while (end < source.Length && end - at <= 34 && (char.IsAsciiLetterOrDigit(source[end]) || source[end] == '#' && end == at + 1)) end++;
        var name = source.AsSpan(at + 1, end - at - 1);
        var closed = end < source.Length && source[end] == ';';
        if (name is ['#', ..] && Number(name[1..]) is { } value)
        {
            text.Append(value);
            return closed ? end + 1 : end;
        }
        // A name without its semicolon is far more often part of an address (&copy=2) than a character.
        if (closed && Named(name.ToString()) is { } named)
        {
            text.Append(named);
            return end + 1;
        }
        text.Append('&');
        return at + 1;
    }

    /// <summary>The same for text in which such characters stand as they are: no feed means the controls.</summary>
    public static string WithoutControls(string text) =>
        !text.AsSpan().ContainsAnyInRange('\u0080', '\u009F') ? text : string.Concat(text.Select(c => c is >= '\u0080' and <= '\u009F' ? Windows1252[c - 0x80] : c));

    private static string? Named(string name)
    {
        var reference = "&" + name + ";";
        var decoded = WebUtility.HtmlDecode(reference);
        return decoded != reference ? decoded : AngleSharp.Html.HtmlEntityProvider.Resolver.GetSymbol(name + ";");
    }

    /// <returns>Empty for what no text may hold (a NUL, half a surrogate pair); null when it is no number.</returns>
    private static string? Number(ReadOnlySpan<char> digits)
    {
        var hex = digits is ['x' or 'X', ..];
        if (!int.TryParse(hex ? digits[1..] : digits, hex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var code)) return null;
        if (code is >= 0x80 and < 0xA0) return Windows1252[code - 0x80].ToString();
        return Rune.IsValid(code) && (code >= ' ' || code is '\t' or '\n' or '\r') && code is not (0xFFFE or 0xFFFF) ? char.ConvertFromUtf32(code) : "";
    }
}
