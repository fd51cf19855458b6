using System.Globalization;

namespace NewsCluster.Clustering.Dates.Lexing;

/// <summary>Cuts one line into words, fixed phrases, numbers and marks. One pass; the caller's buffer is reused.</summary>
internal static class Lexer
{
    /// <summary>Longest word looked up; longer ones are no date words.</summary>
    private const int LongestWord = 24;

    /// <param name="text">The line.</param>
    /// <param name="tokens">Room for at least <c>text.Length</c> tokens.</param>
    /// <returns>The number of tokens.</returns>
    public static int Read(ReadOnlySpan<char> text, Lexicon lexicon, Span<Token> tokens)
    {
        var count = 0;
        var at = 0;
        var space = true;
        Span<char> lower = stackalloc char[LongestWord];
        while (at < text.Length)
        {
            var c = text[at];
            if (char.IsWhiteSpace(c)) { at++; space = true; continue; }
            ref var token = ref tokens[count++];
            token = new Token { Start = at, SpaceBefore = space };
            space = false;
            if (char.IsAsciiDigit(c)) at = Number(text, at, ref token);
            else if (IsWordChar(c)) at = Word(text, at, lexicon, lower, ref token);
            else
            {
                token.Kind = TokenKind.Mark;
                token.Value = c;
                at++;
            }
            token.Length = at - token.Start;
        }
        return JoinPhrases(text, lexicon, tokens[..count]);
    }

    private static int Number(ReadOnlySpan<char> text, int at, ref Token token)
    {
        token.Kind = TokenKind.Number;
        var start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            if (at - start < 9) token.Value = token.Value * 10 + (text[at] - '0');
            at++;
        }
        if (at - start > 9) token.Value = -1;
        return at;
    }

    private static int Word(ReadOnlySpan<char> text, int at, Lexicon lexicon, Span<char> lower, ref Token token)
    {
        token.Kind = TokenKind.Word;
        token.Capital = char.IsUpper(text[at]);
        var start = at;
        while (at < text.Length && IsWordChar(text[at])) at++;
        var length = at - start;
        if (length > LongestWord) return at;
        text.Slice(start, length).ToLowerInvariant(lower);
        token.Meaning = lexicon.Find(lower[..length]);
        return at;
    }

    private static bool IsWordChar(char c) => c < 128
        ? char.IsAsciiLetter(c)
        : char.IsLetter(c) || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    /// <summary>Replaces the words of the longest fixed phrase by one token, from left to right.</summary>
    private static int JoinPhrases(ReadOnlySpan<char> text, Lexicon lexicon, Span<Token> tokens)
    {
        Span<char> phrase = stackalloc char[64];
        var write = 0;
        for (var read = 0; read < tokens.Length; read++)
        {
            ref var token = ref tokens[read];
            if (token.Meaning != 0 && token.Kind == TokenKind.Word && lexicon.BeginsPhrase(token.Meaning))
                read = LongestPhrase(text, lexicon, tokens, read, phrase, ref token);
            tokens[write++] = token;
        }
        return write;
    }

    private static int LongestPhrase(
        ReadOnlySpan<char> text, Lexicon lexicon, Span<Token> tokens, int first, Span<char> phrase, ref Token joined)
    {
        var last = first;
        var meaning = joined.Meaning;
        var capital = joined.Capital;
        var length = text.Slice(joined.Start, joined.Length).ToLowerInvariant(phrase);
        for (var next = first + 1; next < tokens.Length; next++)
        {
            ref readonly var word = ref tokens[next];
            // "new year's eve": the possessive belongs to the word before it.
            var possessive = word is { Kind: TokenKind.Mark, Value: '\'' or '’', SpaceBefore: false } && next + 1 < tokens.Length && tokens[next + 1] is { Length: 1, SpaceBefore: false, Kind: TokenKind.Word };
            if (possessive && length + 2 < phrase.Length)
            {
                phrase[length++] = '\'';
                word = ref tokens[++next];
            }
            else if (word.Kind != TokenKind.Word || !word.SpaceBefore || length + 1 + word.Length > phrase.Length) break;
            else phrase[length++] = ' ';
            length += text.Slice(word.Start, word.Length).ToLowerInvariant(phrase[length..]);
            capital |= word.Capital;
            var found = lexicon.Find(phrase[..length]);
            if (found == 0) break;
            if (!ReferenceEquals(lexicon[found], Meaning.None))
            {
                last = next;
                meaning = found;
                joined.Capital = capital;
            }
            if (!lexicon.BeginsPhrase(found)) break;
        }
        if (last > first)
        {
            joined.Meaning = meaning;
            joined.Length = tokens[last].End - joined.Start;
        }
        return last;
    }
}
