using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace NewsCluster.Web.Accounts;

/// <summary>
/// Whether a password is among the first that a guesser tries. The list (docs/decisions/0103) is mostly of
/// passwords shorter than we admit, so what counts is what people make of them to reach twelve characters:
/// two of them in a row, one with digits around it, one typed twice, a run along the keyboard.
/// </summary>
internal static class CommonPasswords
{
    private static readonly string[] Runs =
        ["abcdefghijklmnopqrstuvwxyz", "0123456789012345678901234567890", "qwertyuiopasdfghjklzxcvbnm", "qazwsxedcrfvtgbyhnujmikolp", "1qaz2wsx3edc4rfv5tgb6yhn7ujm"];

    private static readonly FrozenSet<string> List = Read();

    public static bool Guesses(string password, string userName)
    {
        var folded = Fold(password);
        string[] own = [Fold(userName), "newscluster"];
        var core = folded.Trim("0123456789".ToCharArray());
        return Pieces(folded, own) <= 2 || Pieces(core, own) <= 2 || Pieces(Unleet(core), own) <= 2;
    }

    /// <summary>The fewest guessable pieces the text is made of, or a large number when it is not made of such.</summary>
    private static int Pieces(string text, string[] own)
    {
        const int Never = 1000;
        var fewest = new int[text.Length + 1];
        for (var end = 1; end <= text.Length; end++)
        {
            fewest[end] = Never;
            for (var start = 0; start < end; start++)
                if (fewest[start] + 1 < fewest[end] && IsPiece(text[start..end], own))
                    fewest[end] = fewest[start] + 1;
        }
        return fewest[text.Length];
    }

    private static bool IsPiece(string piece, string[] own) =>
        List.Contains(piece)
        || own.Contains(piece)
        || piece.All(char.IsAsciiDigit)
        || IsRepeated(piece)
        || piece.Length >= 4 && Runs.Any(run => run.Contains(piece, StringComparison.Ordinal) || run.Contains(Backwards(piece), StringComparison.Ordinal));

    /// <summary>One short text over and over: <c>aaaa</c>, <c>abcabcabc</c>.</summary>
    private static bool IsRepeated(string piece) =>
        Enumerable.Range(1, 4).Any(length =>
            piece.Length >= 3 * length && piece.Select((c, i) => c == piece[i % length]).All(same => same));

    private static string Backwards(string text) => new([.. text.Reverse()]);

    /// <summary>Lower case without marks, spaces and punctuation: <c>Mật khẩu!</c> is <c>matkhau</c>.</summary>
    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in PasswordText.In(NormalizationForm.FormKD, text).ToLowerInvariant())
            if (c == 'đ') folded.Append('d');
            else if (c is '@' or '$') folded.Append(c == '@' ? 'a' : 's');
            else if (char.IsLetterOrDigit(c) && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark) folded.Append(c);
        return folded.ToString();
    }

    private static string Unleet(string text) =>
        string.Create(text.Length, text, static (letters, from) =>
        {
            for (var i = 0; i < from.Length; i++)
                letters[i] = from[i] switch { '0' => 'o', '1' => 'i', '3' => 'e', '4' => 'a', '5' => 's', '7' => 't', var c => c };
        });

    private static FrozenSet<string> Read()
    {
        using var lines = new StreamReader(typeof(CommonPasswords).Assembly.GetManifestResourceStream("common-passwords.txt")!);
        var list = new HashSet<string>(StringComparer.Ordinal);
        while (lines.ReadLine() is { } line) list.Add(Fold(line));
        list.RemoveWhere(word => word.Length < 4);
        return list.ToFrozenSet(StringComparer.Ordinal);
    }
}
