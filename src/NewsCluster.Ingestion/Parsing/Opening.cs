using System.Text.RegularExpressions;
using NewsCluster.Clustering.Text;

namespace NewsCluster.Ingestion.Parsing;

/// <summary>What stands before an article's first sentence: <c>ANTD.VN -</c>, <c>(Dân trí) -</c>, <c>Hà Nội (TTXVN) -</c>, <c>KABUL (Reuters) -</c>.</summary>
/// <param name="Rest">The paragraph without it.</param>
internal sealed partial record Opening(string? Outlet, string Rest)
{
    public static Opening Of(string paragraph)
    {
        if (Bracketed().Match(paragraph) is { Success: true } bracketed)
            return new Opening(bracketed.Groups["outlet"].Value.Trim(), paragraph[bracketed.Length..]);
        if (Bare().Match(paragraph) is not { Success: true } bare) return new Opening(null, paragraph);
        // A name of an outlet is an address or an acronym; capitals that spell a word ("KABUL - ") are the place.
        var name = bare.Groups["outlet"].Value;
        return new Opening(name.Contains('.', StringComparison.Ordinal) || !IsPronounceable(name) ? name : null, paragraph[bare.Length..]);
    }

    /// <summary>Has a vowel in every stretch of letters a syllable can have: <c>KABUL</c>, not <c>TTO</c> or <c>NLĐO</c>.</summary>
    private static bool IsPronounceable(string name)
    {
        int vowels = 0, run = 0, longest = 0;
        foreach (var c in name.ToLowerInvariant())
        {
            var vowel = "aeiouy".Contains(BareLetters.Of(c), StringComparison.Ordinal);
            if (vowel) vowels++;
            run = vowel ? 0 : run + 1;
            longest = Math.Max(longest, run);
        }
        return vowels > 0 && longest <= 2 && name.Length > 3;
    }

    [GeneratedRegex(@"^([\p{Lu}][\p{L}. ]{1,30},?\s*(\d{1,2}[/-]\d{1,2}\s*)?)?\((?<outlet>[\p{Lu}][^()]{1,30})\)\s*[-–—]+\s*", RegexOptions.NonBacktracking)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^(?<outlet>\p{Lu}[\p{Lu}\d]{1,12}(\.[\p{L}]{2,4}){0,2})\s*[-–—]+\s*", RegexOptions.NonBacktracking)]
    private static partial Regex Bare();
}
