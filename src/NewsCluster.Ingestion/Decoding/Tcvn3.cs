using System.Collections.Frozen;
using System.Text;

namespace NewsCluster.Ingestion.Decoding;

/// <summary>TCVN 5712:1993 VN3, the encoding of the .VnTime fonts ("ABC"): one character a letter.</summary>
internal sealed class Tcvn3 : LegacyScheme
{
    private const string Places = "¡¢£¤¥¦§¨©ª«¬\u00AD®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ";
    private const string Letters = "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ";

    private static readonly FrozenDictionary<char, char> Table = Places.Zip(Letters).ToFrozenDictionary(pair => pair.First, pair => pair.Second);

    public override string Name => "tcvn3";

    /// <summary>Looks for what no other use of these characters has: a sign (<c>µ ¸ ¹ ¬ ®</c>) in or right after letters.</summary>
    public override bool CouldBe(string text)
    {
        if (!IsWestern(text)) return false;
        for (var i = 1; i < text.Length; i++)
            if (text[i] is >= '\u00A1' and <= '\u00FE' && char.IsAsciiLetter(text[i - 1]) && Table.ContainsKey(text[i])) return true;
        return false;
    }

    public override string ToUnicode(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text) Append(result, Table.GetValueOrDefault(c, c));
        return result.ToString();
    }

    /// <summary>Unmapped Latin-1 letters count too: a word that has them is no TCVN3.</summary>
    protected override bool IsMark(char c) => Table.ContainsKey(c) || (c > '\u00BF' && char.IsLetter(c));
}
