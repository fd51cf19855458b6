namespace NewsCluster.Clustering.Text;

/// <summary>The six tones of Vietnamese spelling, in the usual order of the marks.</summary>
public enum Tone : byte { Level, Grave, Acute, Hook, Tilde, Dot }

/// <summary>Vietnamese vowels taken apart into letter and tone, and put together again.</summary>
public static class VietnameseLetters
{
    /// <summary>One row a vowel letter, one column a <see cref="Tone"/>.</summary>
    private static readonly string[] Vowels =
    [
        "aàáảãạ", "ăằắẳẵặ", "âầấẩẫậ", "eèéẻẽẹ", "êềếểễệ", "iìíỉĩị",
        "oòóỏõọ", "ôồốổỗộ", "ơờớởỡợ", "uùúủũụ", "ưừứửữự", "yỳýỷỹỵ",
    ];

    private const int TableStart = 'a', TableEnd = 'ỹ' + 1;

    /// <summary>For each lower-case character: 1 + row × 6 + tone, or 0 when it is no vowel.</summary>
    private static readonly byte[] Table = BuildTable();

    private static byte[] BuildTable()
    {
        var table = new byte[TableEnd - TableStart];
        for (var row = 0; row < Vowels.Length; row++)
            for (var tone = 0; tone < 6; tone++)
                table[Vowels[row][tone] - TableStart] = (byte)(1 + row * 6 + tone);
        return table;
    }

    private static int Entry(char lower) =>
        lower is >= (char)TableStart and < (char)TableEnd ? Table[lower - TableStart] : 0;

    public static bool IsVowel(char lower) => Entry(lower) != 0;

    /// <summary>The vowel without its tone mark (<c>ấ</c> → <c>â</c>) and the tone; other characters come back as they are.</summary>
    public static (char Letter, Tone Tone) Split(char lower)
    {
        var entry = Entry(lower);
        return entry == 0 ? (lower, Tone.Level) : (Vowels[(entry - 1) / 6][0], (Tone)((entry - 1) % 6));
    }

    /// <summary>Puts a tone mark on a vowel that has none.</summary>
    public static char Join(char letter, Tone tone)
    {
        var entry = Entry(letter);
        return entry == 0 ? letter : Vowels[(entry - 1) / 6][(int)tone];
    }

    /// <summary>True for letters that English text does not use: <c>ă â đ ê ô ơ ư</c> and every vowel with a tone mark.</summary>
    public static bool IsMarked(char lower) => lower == 'đ' || (lower > 'z' && Entry(lower) != 0);

    /// <summary>The ASCII letter that remains when an outlet drops the marks: <c>ấ</c> → <c>a</c>, <c>đ</c> → <c>d</c>.</summary>
    public static char Unmarked(char lower) => lower switch
    {
        <= 'z' => lower,
        'đ' => 'd',
        _ => Split(lower).Letter switch { 'ă' or 'â' => 'a', 'ê' => 'e', 'ô' or 'ơ' => 'o', 'ư' => 'u', var letter => letter },
    };
}
