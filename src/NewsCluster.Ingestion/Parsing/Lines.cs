using System.Text;
using System.Text.RegularExpressions;
using NewsCluster.Clustering.Text;

namespace NewsCluster.Ingestion.Parsing;

/// <summary>What the rules ask of a line.</summary>
internal static partial class Lines
{
    /// <summary>The lines that say something: normal form, white space folded, empty ones left out.</summary>
    public static List<string> Of(string text) =>
        NormalForm.Normalise(text).Split('\n').Select(Fold).Where(line => line.Any(char.IsLetterOrDigit)).ToList();

    /// <summary>White space, of whatever kind and length, becomes one space; none at the ends.</summary>
    private static string Fold(string line)
    {
        var trimmed = line.Trim();
        for (var i = 0; i < trimmed.Length; i++)
            if (char.IsWhiteSpace(trimmed[i]) && (trimmed[i] != ' ' || trimmed[i + 1] == ' ')) return Space().Replace(trimmed, " ");
        return trimmed;
    }

    public static string[] Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public static int WordCount(string line) => Words(line).Length;

    /// <summary>Equal for lines that differ only in case, tone mark placement, punctuation and spacing.</summary>
    public static string Key(string line)
    {
        var key = new StringBuilder(line.Length);
        Span<char> word = stackalloc char[NormalForm.LongestWord];
        foreach (var match in Word().EnumerateMatches(line))
        {
            if (key.Length > 0) key.Append(' ');
            key.Append(word[..NormalForm.WriteKey(line.AsSpan(match.Index, match.Length), word)]);
        }
        return key.ToString();
    }

    /// <summary>Ends as a sentence ends, closing quotes and brackets aside.</summary>
    public static bool EndsSentence(string line) =>
        line.TrimEnd('"', '”', '’', '\'', ')', '»', ' ') is [.., '.' or '!' or '?' or '…' or ':' or ';'];

    public static bool HasQuotes(string line) => line.AsSpan().ContainsAny("\"“”«»");

    /// <summary>Every word begins with a capital.</summary>
    public static bool IsName(string line) =>
        Words(line) is { Length: >= 1 and <= 5 } words && words.All(w => char.IsUpper(w[0])) && line.All(c => char.IsLetter(c) || c is ' ' or '.' or '-' or '\'' or '’');

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+")]
    private static partial Regex Word();
}
