using System.Collections.Frozen;

namespace NewsCluster.Clustering.Text;

/// <summary>
/// Tells whether a word can be a Vietnamese syllable: a possible initial, a possible rhyme, and a tone that
/// rhyme can carry (syllables closed by c, ch, p or t are always sắc or nặng). Words that cannot
/// (<c>Lavrov</c>, <c>Sochi</c>) are written alike in both languages.
/// </summary>
public static class Syllable
{
    private const string Initials = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x";

    private const string Rhymes =
        """
        a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
        e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
        i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
        o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot
        ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
        u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uyên uyêt uynh uyt uyu
        ư ưa ưc ưi ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
        y yêm yên yêng yêt yêu
        """;

    private const string Alphabet = " abcdeghiklmnopqrstuvxyăâđêôơư";

    private const int Longest = 7; // nghiêng

    /// <summary>The place of a letter in the alphabet, 0 for none.</summary>
    private static readonly byte[] Places = [.. Enumerable.Range(0, 'ư' + 1).Select(c => (byte)Math.Max(0, Alphabet.IndexOf((char)c, StringComparison.Ordinal)))];

    /// <summary>Every initial with every rhyme and every rhyme alone, without tone, five bits a letter.</summary>
    private static readonly FrozenSet<ulong> Syllables = Words(Initials).Append("")
        .SelectMany(initial => Words(Rhymes).Select(rhyme => initial + rhyme))
        .Append("gi") // "gì" is g + i
        .Where(syllable => syllable.Length <= Longest)
        .Select(Pack).ToFrozenSet();

    private static string[] Words(string list) => list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static ulong Pack(string syllable) => syllable.Aggregate(0UL, (packed, letter) => packed << 5 | Places[letter]);

    /// <param name="key">A word in key form (<see cref="NormalForm.WriteKey"/>).</param>
    public static bool IsVietnamese(ReadOnlySpan<char> key)
    {
        if (key.Length is 0 or > Longest) return false;
        var (packed, tone) = (0UL, Tone.Level);
        foreach (var c in key)
        {
            var (letter, mark) = VietnameseLetters.Split(c);
            if (letter > 'ư' || Places[letter] == 0) return false;
            packed = packed << 5 | Places[letter];
            if (mark == Tone.Level) continue;
            if (tone != Tone.Level) return false;
            tone = mark;
        }
        var stopped = key[^1] is 'c' or 'p' or 't' || key is [.., 'c', 'h'];
        return (!stopped || tone is Tone.Acute or Tone.Dot) && Syllables.Contains(packed);
    }
}
