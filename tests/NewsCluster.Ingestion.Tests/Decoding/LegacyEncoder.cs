using System.Text;
using NewsCluster.Clustering.Text;

namespace NewsCluster.Ingestion.Tests.Decoding;

/// <summary>Writes Vietnamese as programs of the nineties did, by their published tables: the inverse of what is tested.</summary>
internal static class LegacyEncoder
{
    private const string Letters = "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ";
    private const string Places = "¡¢£¤¥¦§¨©ª«¬\u00AD®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ";

    public static string Tcvn3(string text) => Each(text, c => At(c) is { } place
        ? place.ToString()
        : $"{At(Level(c)) ?? Level(c)}{At(char.ToLowerInvariant(c))}");

    public static string Vni(string text) => Each(text, c =>
    {
        var lower = char.ToLowerInvariant(c);
        var (letter, tone) = VietnameseLetters.Split(lower);
        var written = lower switch
        {
            'đ' => "ñ", 'ỉ' => "æ", 'ị' => "ò", 'ĩ' => "ó", 'ỵ' => "î", 'ì' or 'í' => lower.ToString(),
            _ => letter switch
            {
                'ơ' => "ô" + Mark(tone), 'ư' => "ö" + Mark(tone),
                'â' => "a" + "âàáåãä"[(int)tone], 'ê' => "e" + "âàáåãä"[(int)tone], 'ô' => "o" + "âàáåãä"[(int)tone],
                'ă' => "a" + "êèéúüë"[(int)tone],
                _ => letter + Mark(tone),
            },
        };
        return char.IsUpper(c) ? written.ToUpperInvariant() : written;
    });

    public static string Viqr(string text) => Each(text, c =>
    {
        var lower = char.ToLowerInvariant(c);
        if (lower == 'đ') return char.IsUpper(c) ? "DD" : "dd";
        var (letter, tone) = VietnameseLetters.Split(lower);
        var written = letter switch { 'ă' => "a(", 'â' => "a^", 'ê' => "e^", 'ô' => "o^", 'ơ' => "o+", 'ư' => "u+", _ => letter.ToString() } + (tone == Tone.Level ? "" : "`'?~."[Order(tone)].ToString());
        return char.IsUpper(c) ? char.ToUpperInvariant(written[0]) + written[1..] : written;
    });

    private static int Order(Tone tone) => tone switch { Tone.Grave => 0, Tone.Acute => 1, Tone.Hook => 2, Tone.Tilde => 3, _ => 4 };

    private static string Mark(Tone tone) => tone switch { Tone.Grave => "ø", Tone.Acute => "ù", Tone.Hook => "û", Tone.Tilde => "õ", Tone.Dot => "ï", _ => "" };

    private static char? At(char c) => Letters.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? Places[at] : null;

    private static char Level(char upper) => char.ToUpperInvariant(VietnameseLetters.Split(char.ToLowerInvariant(upper)).Letter);

    private static string Each(string text, Func<char, string> write)
    {
        var result = new StringBuilder();
        foreach (var c in text)
            if (VietnameseLetters.IsMarked(char.ToLowerInvariant(c))) result.Append(write(c));
            else result.Append(c);
        return result.ToString();
    }
}
