namespace NewsCluster.Ingestion.Parsing;

/// <summary>Splits a line of keywords: at its separators, or, where a page printed them run together, by the article itself.</summary>
internal static class KeywordPhrases
{
    private static readonly char[] Separators = [',', ';', '|', '#', '•', '·'];

    /// <summary>
    /// Without separators, each keyword is the longest run of words that one line of the article contains;
    /// words that no line contains stay together.
    /// </summary>
    public static List<string> Split(string keywords, IReadOnlyList<string> article)
    {
        if (Separators.Any(keywords.Contains))
            return keywords.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal).ToList();

        var words = Lines.Words(keywords);
        var lines = article.Select(line => $" {Lines.Key(line)} ").ToList();
        var phrases = new List<string>();
        var strangers = new List<string>();
        for (var i = 0; i < words.Length;)
        {
            var length = Longest(words, i, lines);
            if (length == 0)
            {
                strangers.Add(words[i++]);
                continue;
            }
            Close(strangers, phrases);
            phrases.Add(string.Join(' ', words[i..(i + length)]));
            i += length;
        }
        Close(strangers, phrases);
        return phrases.Distinct(StringComparer.Ordinal).ToList();
    }

    private static int Longest(string[] words, int start, List<string> lines)
    {
        var phrase = " ";
        for (var length = 1; start + length <= words.Length; length++)
        {
            phrase += Lines.Key(words[start + length - 1]) + " ";
            if (!lines.Exists(line => line.Contains(phrase, StringComparison.Ordinal))) return length - 1;
        }
        return words.Length - start;
    }

    private static void Close(List<string> strangers, List<string> phrases)
    {
        if (strangers.Count > 0) phrases.Add(string.Join(' ', strangers));
        strangers.Clear();
    }
}
