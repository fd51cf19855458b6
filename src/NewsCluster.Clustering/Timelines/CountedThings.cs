using NewsCluster.Clustering.Text;

namespace NewsCluster.Clustering.Timelines;

/// <summary>Numbers and what they count in a sentence: "12 người chết" gives 12 and "người chết".</summary>
internal static class CountedThings
{
    public static IEnumerable<(string Value, string Thing)> Of(string sentence)
    {
        var tokens = Tokenizer.Tokenize(sentence);
        for (var i = 0; i + 2 < tokens.Count; i++)
        {
            var (number, word, next) = (tokens[i], tokens[i + 1], tokens[i + 2]);
            if (number.Kind != TokenKind.Number || number.Length > 9 || word.Kind != TokenKind.Word || next.Kind != TokenKind.Word) continue;
            if (!word.Is(TokenTraits.Adjacent) || !next.Is(TokenTraits.Adjacent) || char.IsUpper(sentence[word.Start])) continue;
            var thing = sentence[word.Start..next.End].ToLowerInvariant();
            if (Countable.Any(counted => thing.StartsWith(counted, StringComparison.Ordinal)))
                yield return (sentence.Substring(number.Start, number.Length), thing);
        }
    }

    /// <summary>What reports disagree on: the victims. Other numbers mostly count different things.</summary>
    private static readonly string[] Countable =
        ["người chết", "người thiệt", "người bị", "người mất", "người tử", "nạn nhân", "nghi phạm", "con tin", "binh sĩ", "dân thường",
         "people were", "people killed", "people dead", "people died", "people injured", "dead ", "were killed", "others were", "civilians ", "soldiers ", "hostages ", "victims ", "deaths "];
}
