using System.Buffers;
using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace NewsCluster.Clustering.Text;

/// <summary>
/// The name of a site at the end of a headline, as its pages, and whatever was made from them, have it:
/// <c>… | Reuters</c>, <c>… - KSLA News 12 Shreveport</c>, <c>… - Báo Thanh Niên</c>. Two reports of one site are not alike by it.
/// </summary>
internal static partial class SiteName
{
    /// <summary>Words a headline has at least before it: <c>Sport | BBC News</c> is not the headline <c>Sport</c>.</summary>
    private const int ShortestHeadline = 3;

    /// <summary>Characters of a headline at most; what is longer is none.</summary>
    private const int LongestHeadline = 500;

    /// <summary>Words a site's name has at most.</summary>
    private const int Longest = 12;

    private static readonly SearchValues<char> Separators = SearchValues.Create("|»«·•-–—");

    /// <summary>Last words of newspapers' names.</summary>
    private static readonly FrozenSet<string> Papers = Words(
        """
        news times post tribune herald gazette journal chronicle observer courier sentinel examiner star register dispatch
        today online magazine tv radio newspaper press telegraph inquirer weekly guardian
        """);

    /// <summary>Names that stand for themselves, alone or before a place (<c>NBC Chicago</c>).</summary>
    private static readonly FrozenSet<string> Names = Words(
        """
        reuters ap afp bloomberg cnn cnbc bbc nbc abc cbs fox npr politico axios forbes newsweek patch
        vnexpress vietnamnet vietnamplus zing znews kenh14 cafef soha vov vtv vtc
        """);

    /// <summary>What looks like an American call sign and is none.</summary>
    private static readonly FrozenSet<string> NoStations = Words("wada wipo wwii kpmg kido");

    /// <summary>Words a name has in small letters.</summary>
    private static readonly FrozenSet<string> Joining = Words("and of the in for at from to your");

    /// <summary>A headline without what names its site, and without what follows that; the whole of it where nothing does.</summary>
    public static string Without(string title)
    {
        if (title.Length > LongestHeadline) return title;
        for (var at = Next(title, 1); at < title.Length;)
        {
            var next = Next(title, at + 1);
            if (IsSite(title[(at + 1)..next].Trim(), title) && title.AsSpan(0, at).TrimEnd() is var headline && headline.Count(' ') + 1 >= ShortestHeadline)
                return headline.ToString();
            at = next;
        }
        return title;
    }

    /// <summary>Where the next part of a headline begins: at a bar or an angle, or at a dash or dot with spaces around it; its end when there is none.</summary>
    private static int Next(string title, int from)
    {
        for (var at = from; at < title.Length; at++)
        {
            var found = title.AsSpan(at).IndexOfAny(Separators);
            if (found < 0) break;
            at += found;
            if (title[at] is '|' or '»' or '«' || (at + 1 < title.Length && char.IsWhiteSpace(title[at - 1]) && char.IsWhiteSpace(title[at + 1]))) return at;
        }
        return title.Length;
    }

    private static bool IsSite(string part, string title)
    {
        var words = part.Split([' ', ',', ':', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > Longest) return false;
        if (VietnamesePaper().IsMatch(part)) return true;
        if (!words.All(word => !char.IsLower(word[0]) || Joining.Contains(word) || Domain().IsMatch(word))) return false;
        return Domain().IsMatch(part) || LocalStation().IsMatch(part) || Papers.Contains(words[^1]) || (Names.Contains(words[0]) && words.Length <= 3)
            || (title.Any(char.IsLower) && words.Any(word => CallSign().IsMatch(word) && !NoStations.Contains(word)));
    }

    private static FrozenSet<string> Words(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex(@"\w\.(com|net|org|info|tv|vn|us|uk|au)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Domain();

    /// <summary>Of a station in the United States (47 CFR 73.3550).</summary>
    [GeneratedRegex(@"^[KW][A-Z]{3}(-(TV|DT|LD|FM|AM))?$", RegexOptions.CultureInvariant)]
    private static partial Regex CallSign();

    /// <summary>A numbered channel, or what a local station brings.</summary>
    [GeneratedRegex(@"\b(News|Channel|Local|Fox|FOX|ABC|NBC|CBS|CW)\s?\d|\bNews\b.*\b(Weather|Sports)\b", RegexOptions.CultureInvariant)]
    private static partial Regex LocalStation();

    /// <summary><c>Báo Dân trí</c>, not <c>Báo động đỏ</c>.</summary>
    [GeneratedRegex(@"^(Báo|Tạp chí|Trang) (điện tử\b|\p{Lu})|^Đài (Truyền hình|Phát thanh|Tiếng nói)\b|^(Dân trí|Tuổi Trẻ|Thanh Niên|Người Lao Động|Tiền Phong)( Online)?$", RegexOptions.CultureInvariant)]
    private static partial Regex VietnamesePaper();
}
