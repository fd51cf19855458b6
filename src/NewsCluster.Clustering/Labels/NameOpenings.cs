using System.Collections.Frozen;

namespace NewsCluster.Clustering.Labels;

/// <summary>Words that open a sentence before a name and are no part of it: forms of address, prepositions, conjunctions.</summary>
internal static class NameOpenings
{
    private static readonly FrozenSet<string> Words =
        """
        ông bà anh chị em cô chú bác thầy cụ cháu ngài bé theo trước sau với dù tại trong khi nhưng và từ đến do về ở còn đối cùng hiện
        tuy nếu được như trên dưới ngày sáng trưa chiều tối đêm mới là có cho để vì bởi giữa riêng ngoài nhờ chính cả các những một
        tin tết nay vậy thì mà hay hoặc lúc bên nơi vào ra khoảng hôm năm tháng cũng đã đang sẽ không chỉ
        the a an as but in at on when if and i it he she they we you for after before this that these those what why how who where while
        mr mrs ms dr said with from by to of since although though because however now then there here his her their our my its not no yes
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool Has(string word) => Words.Contains(word);
}
