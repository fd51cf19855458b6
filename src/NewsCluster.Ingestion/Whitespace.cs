using System.Text;

namespace NewsCluster.Ingestion;

internal static class Whitespace
{
    /// <summary>Runs of white space (and the invisible characters pages put between words) become one space; none at the ends.</summary>
    public static string Fold(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is '\u200B' or '\uFEFF' or '\u2060') continue;
            if (!char.IsWhiteSpace(c)) result.Append(c);
            else if (result.Length > 0 && result[^1] != ' ') result.Append(' ');
        }
        if (result.Length > 0 && result[^1] == ' ') result.Length--;
        return result.ToString();
    }
}
