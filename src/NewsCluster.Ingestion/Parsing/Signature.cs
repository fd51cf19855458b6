using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace NewsCluster.Ingestion.Parsing;

/// <summary>The line that names who wrote, translated or compiled an article.</summary>
internal static partial class Signature
{
    /// <summary>What stands in brackets after the name, by <see cref="Lines.Key"/>.</summary>
    private static readonly FrozenDictionary<string, BylineRole> Roles = new Dictionary<string, BylineRole>
    {
        ["Lược dịch"] = BylineRole.TranslatedAndAbridged,
        ["Biên dịch"] = BylineRole.Translated,
        ["Dịch"] = BylineRole.Translated,
        ["Chuyển ngữ"] = BylineRole.Translated,
        ["Tổng hợp"] = BylineRole.Compiled,
        ["Biên soạn"] = BylineRole.Compiled,
        ["T/h"] = BylineRole.Compiled,
        ["Compiled"] = BylineRole.Compiled,
        ["Translated"] = BylineRole.Translated,
        ["Ảnh"] = BylineRole.Photographs,
    }.ToFrozenDictionary(role => Lines.Key(role.Key), role => role.Value, StringComparer.Ordinal);

    /// <summary>In characters: a name, what somebody did, and what stands around them.</summary>
    private const int Longest = 140;

    public static Byline? Find(string line)
    {
        if (line.Length > Longest) return null;
        if (Bracketed().Match(line) is { Success: true } bracketed && Lines.IsName(bracketed.Groups["name"].Value))
        {
            var name = bracketed.Groups["name"].Value;
            var role = Lines.Key(bracketed.Groups["role"].Value);
            if (Roles.TryGetValue(role, out var known)) return new Byline(name, known);
            if (role.StartsWith("theo ", StringComparison.Ordinal)) return new Byline(name, BylineRole.Compiled);
        }
        if (Labelled().Match(line) is { Success: true } labelled && Lines.IsName(labelled.Groups["name"].Value))
            return new Byline(labelled.Groups["name"].Value, BylineRole.Author);
        return Credited().Match(line) is { Success: true } credited && Lines.IsName(credited.Groups["name"].Value)
            ? new Byline(credited.Groups["name"].Value, BylineRole.Compiled)
            : null;
    }

    [GeneratedRegex(@"^(?<name>[^()]{2,60}?)\s*\((?<role>[^()]{2,40})\)\.?$", RegexOptions.NonBacktracking)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^(Tác giả:|Bài và ảnh:|Bài, ảnh:|By:?|Reporting by)\s+(?<name>[^()]{2,60})$", RegexOptions.NonBacktracking)]
    private static partial Regex Labelled();

    [GeneratedRegex(@"^(Theo|Nguồn:|Source:)\s+(?<name>[^()]{2,40})$", RegexOptions.NonBacktracking)]
    private static partial Regex Credited();
}
