namespace NewsCluster.Clustering.Text;

public enum TokenKind : byte { Word, Number }

[Flags]
public enum TokenTraits : byte
{
    None = 0,
    /// <summary>The first letter is a capital.</summary>
    Capital = 1,
    /// <summary>Two letters or more, all capitals.</summary>
    AllCapitals = 2,
    /// <summary>First word of a sentence, a paragraph or a quotation: its capital says nothing.</summary>
    SentenceStart = 4,
    /// <summary>Tied to the token before by a hyphen or an apostrophe.</summary>
    Tied = 8,
    /// <summary>Only a space stands between this token and the one before.</summary>
    Adjacent = 16,
    /// <summary>Cannot be a Vietnamese syllable.</summary>
    NotVietnamese = 32,
    /// <summary>Only a slash stands between this token and the one before: <c>8/12</c>.</summary>
    AfterSlash = 64,
}

/// <summary>A word or number as a span of the text it came from.</summary>
/// <param name="Start">Offset of its first character.</param>
/// <param name="Length">Length in characters.</param>
/// <param name="Key">Hash of the key form (words) or of the value (numbers); equal keys mean the same word.</param>
/// <param name="Bare">Hash of the key form without any diacritics: for names, which English writes bare.</param>
/// <param name="Value">What a number says; NaN for words and for digits that are no number (<c>1.2.3</c>).</param>
public readonly record struct Token(int Start, int Length, TokenKind Kind, TokenTraits Traits, uint Key, uint Bare, double Value)
{
    public int End => Start + Length;

    public bool Is(TokenTraits traits) => (Traits & traits) == traits;

    /// <summary>A capital that means something: not just the start of a sentence.</summary>
    public bool IsNameLike => Kind == TokenKind.Word && (Traits & (TokenTraits.Capital | TokenTraits.SentenceStart)) == TokenTraits.Capital;

    /// <summary>The value of a whole number from 0 to 9999, else -1.</summary>
    public int WholeNumber => Value is >= 0 and <= 9999 && Value == Math.Floor(Value) ? (int)Value : -1;

    public ReadOnlySpan<char> Of(ReadOnlySpan<char> text) => text.Slice(Start, Length);
}
