using System.Text;

namespace NewsCluster.Clustering.Text;

/// <summary>Letters without any diacritics, for Latin names that English text writes bare (<c>Erdoğan</c>, <c>Nguyễn</c>).</summary>
public static class BareLetters
{
    private const int End = 0x1F00; // Latin with diacritics ends with Latin Extended Additional

    private static readonly char[] Table = Enumerable.Range(0, End).Select(c => Strip((char)c)).ToArray();

    public static char Of(char lower) => lower < End ? Table[lower] : lower;

    private static char Strip(char c) => c switch
    {
        'đ' => 'd',
        'ø' => 'o',
        'ł' => 'l',
        'ı' => 'i',
        _ when c < 0xC0 => c,
        _ => c.ToString().Normalize(NormalizationForm.FormD)[0],
    };
}
