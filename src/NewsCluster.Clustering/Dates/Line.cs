using NewsCluster.Clustering.Dates.Lexing;

namespace NewsCluster.Clustering.Dates;

/// <summary>One line of text with its tokens; asking beyond either end is allowed and finds nothing.</summary>
internal readonly ref struct Line(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, Lexicon lexicon)
{
    private static readonly Token Outside = new() { Kind = TokenKind.Mark, SpaceBefore = true };
    private readonly ReadOnlySpan<Token> _tokens = tokens;

    public ReadOnlySpan<char> Text { get; } = text;

    public int Count => _tokens.Length;

    public ref readonly Token this[int i]
    {
        get
        {
            if ((uint)i < (uint)_tokens.Length) return ref _tokens[i];
            return ref Outside;
        }
    }

    public ReadOnlySpan<char> TextOf(int i) => Text.Slice(this[i].Start, this[i].Length);

    public Meaning MeaningOf(int i) => this[i].Meaning == 0 ? Meaning.None : lexicon[this[i].Meaning];

    public bool Is(int i, Role role) => this[i].Meaning != 0 && lexicon[this[i].Meaning].Is(role);

    public bool IsMark(int i, char mark) => this[i].Kind == TokenKind.Mark && this[i].Value == mark;

    /// <summary>A hyphen or one of the dashes.</summary>
    public bool IsDash(int i) => this[i].Kind == TokenKind.Mark && this[i].Value is '-' or '–' or '—';

    public bool IsNumber(int i) => this[i].Kind == TokenKind.Number;

    /// <summary>True when nothing separates the token from the one before it.</summary>
    public bool Sticks(int i) => (uint)i < (uint)_tokens.Length && i > 0 && !_tokens[i].SpaceBefore;

    /// <summary>A number in digits or in words; -1 when it is none.</summary>
    public int NumberAt(int i) => IsNumber(i) ? this[i].Value : MeaningOf(i).Number;

    /// <summary>A number written in digits, within bounds; -1 when it is none.</summary>
    public int Digits(int i, int least, int most) => IsNumber(i) && this[i].Value >= least && this[i].Value <= most ? this[i].Value : -1;

    /// <summary>A year of four digits (1000 to 2999); -1 when it is none.</summary>
    public int FourDigitYear(int i) => this[i].Length == 4 ? Digits(i, 1000, 2999) : -1;

    /// <summary>The token ends a sentence, a clause or the line.</summary>
    public bool EndsSentence(int i) => (uint)i >= (uint)_tokens.Length
        || this[i].Kind == TokenKind.Mark && this[i].Value is '.' or ';' or '!' or '?' or '…' && !Sticks(i + 1);
}
