using System.Collections.Frozen;

namespace NewsCluster.Clustering.Text;

/// <summary>
/// Tells whether a word can be a Vietnamese syllable: a possible initial, a possible rhyme, and a tone that
/// rhyme can carry (syllables closed by c, ch, p or t are always sắc or nặng). Words that cannot
/// (<c>Lavrov</c>, <c>Sochi</c>) are written alike in both languages.
/// </summary>
public static class Syllable
{
    private static readonly FrozenSet<string> Initials = Words(
        "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x");

    private static readonly FrozenSet<string> Rhymes = Words(
        """
        a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
        e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
        i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
        o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot
        ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
        u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uyên uyêt uynh uyt uyu
        ư ưa ưc ưi ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
        y yêm yên yêng yêt yêu
        """);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> InitialLookup = Initials.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> RhymeLookup = Rhymes.GetAlternateLookup<ReadOnlySpan<char>>();

    private const int Longest = 7; // nghiêng

    private static FrozenSet<string> Words(string list) =>
        list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <param name="key">A word in key form (<see cref="NormalForm.WriteKey"/>).</param>
    public static bool IsVietnamese(ReadOnlySpan<char> key)
    {
        if (key.Length is 0 or > Longest) return false;
        Span<char> plain = stackalloc char[Longest];
        var tone = Tone.Level;
        for (var i = 0; i < key.Length; i++)
        {
            var (letter, mark) = VietnameseLetters.Split(key[i]);
            plain[i] = letter;
            if (mark == Tone.Level) continue;
            if (tone != Tone.Level) return false;
            tone = mark;
        }
        plain = plain[..key.Length];

        // The longest initial is not always the right one: "gì" is g + i, "gia" is gi + a.
        for (var initial = Math.Min(3, plain.Length - 1); initial >= 0; initial--)
            if ((initial == 0 || InitialLookup.Contains(plain[..initial])) && IsRhyme(plain[initial..], tone))
                return true;
        return false;
    }

    private static bool IsRhyme(ReadOnlySpan<char> rhyme, Tone tone)
    {
        var stopped = rhyme[^1] is 'c' or 'p' or 't' || rhyme is [.., 'c', 'h'];
        return (!stopped || tone is Tone.Acute or Tone.Dot) && RhymeLookup.Contains(rhyme);
    }
}
