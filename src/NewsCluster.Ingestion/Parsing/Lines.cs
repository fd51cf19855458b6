using System.Text.RegularExpressions;
using NewsCluster.Clustering.Text;

namespace NewsCluster.Ingestion.Parsing;

/// <summary>What the rules ask of a line.</summary>
internal static partial class Lines
{
    /// <summary>The lines that say something: normal form, white space folded, empty ones left out.</summary>
    public static List<string> Of(string text) =>
        NormalForm.Normalise(text).Split('\n').Select(line => Space().Replace(line, " ").Trim()).Where(line => line.Any(char.IsLetterOrDigit)).ToList();

    public static string[] Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public static int WordCount(string line) => Words(line).Length;

    /// <summary>Equal for lines that differ only in case, tone mark placement, punctuation and spacing.</summary>
    public static string Key(string line) =>
        string.Join(' ', Word().Matches(line).Select(word => NormalForm.Key(word.ValueSpan)));

    /// <summary>Ends as a sentence ends, closing quotes and brackets aside.</summary>
    public static bool EndsSentence(string line) =>
        line.TrimEnd('"', '”', '’', '\'', ')', '»', ' ') is [.., '.' or '!' or '?' or '…' or ':' or ';'];

    public static bool HasQuotes(string line) => line.AsSpan().ContainsAny("\"“”«»");

    /// <summary>Every word begins with a capital.</summary>
    public static bool IsName(string line) =>
        Words(line) is { Length: >= 1 and <= 5 } words && words.All(w => char.IsUpper(w[0])) && line.All(c => char.IsLetter(c) || c is ' ' or '.' or '-' or '\'' or '’');

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Space();

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
