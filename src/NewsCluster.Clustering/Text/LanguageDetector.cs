using System.Collections.Frozen;
using System.Text;

namespace NewsCluster.Clustering.Text;

/// <summary>Tells Vietnamese and English from each other and from everything else, by spelling and function words.</summary>
public static class LanguageDetector
{
    /// <summary>How much of a text is looked at, in characters.</summary>
    private const int Sample = 2000;

    private static readonly FrozenSet<uint> EnglishFunctionWords = Keys(
        """
        the of and to in a is was for on that with by as at from it his her he she they be are were has have had not but
        this which who an or will been their its after before said says over into about more than when out up would could
        no new against amid may how why what you we i all after where there him them two one first
        """);

    private static FrozenSet<uint> Keys(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => Hash.Of(word)).ToFrozenSet();

    /// <returns><see cref="ArticleText.Vietnamese"/>, <see cref="ArticleText.English"/> or <see cref="ArticleText.Other"/>.</returns>
    public static string Detect(string title, string body)
    {
        var text = NormalForm.Normalise($"{title}\n{(body.Length > Sample ? body[..Sample] : body)}");
        return Detect(text, Tokenizer.Tokenize(text));
    }

    private static string Detect(string text, List<Token> tokens)
    {
        int words = 0, marked = 0, foreignMarks = 0, english = 0, plain = 0;
        foreach (var token in tokens)
        {
            if (token.Kind != TokenKind.Word) continue;
            words++;
            var ascii = Ascii.IsValid(token.Of(text));
            if (!ascii && !token.Is(TokenTraits.NotVietnamese)) marked++;
            else if (!ascii) foreignMarks++;
            if (ascii && EnglishFunctionWords.Contains(token.Key)) english++;
            if (ascii) plain++;
        }
        if (words == 0) return ArticleText.Other;
        // About two syllables in three carry a mark in Vietnamese; one in four leaves room for quoted names and English.
        if (marked * 4 >= words && marked > foreignMarks) return ArticleText.Vietnamese;
        // Function words are a good third of running English; a headline may have none.
        var enough = words < 12 ? 0 : words / 8;
        return english >= enough && plain * 10 >= words * 9 ? ArticleText.English : ArticleText.Other;
    }
}
