namespace NewsCluster.Clustering.Dates.Lexing;

internal enum TokenKind : byte { Word, Number, Mark }

/// <summary>A word (or a fixed phrase), a run of digits, or one other character of a line.</summary>
internal struct Token
{
    public int Start;
    public int Length;
    /// <summary>Of a number its value (-1 when longer than nine digits), of a mark its character.</summary>
    public int Value;
    /// <summary>Index into the lexicon's meanings; 0 for words without one.</summary>
    public ushort Meaning;
    public TokenKind Kind;
    public bool SpaceBefore;
    /// <summary>Any of its words begins with a capital letter.</summary>
    public bool Capital;

    public readonly int End => Start + Length;
}
