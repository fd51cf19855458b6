using System.Collections.Frozen;

namespace NewsCluster.Ingestion.Parsing;

/// <summary>Lines that say nothing new: the title again (pictures' captions do that), a line seen before, the page's own furniture.</summary>
internal static class Repeats
{
    /// <summary>Whole lines that pages print around articles, by <see cref="Lines.Key"/>.</summary>
    private static readonly FrozenSet<string> Furniture = new[]
    {
        "Đang cập nhật dữ liệu", "Quảng cáo", "Bình luận", "Chia sẻ", "Chia sẻ bài viết", "Lưu bài viết", "In bài viết", "Gửi bình luận",
        "Xem tất cả bình luận", "Về trang chủ", "Nghe đọc bài", "Bấm để nghe", "Trở lại chủ đề", "Báo lỗi",
        "Advertisement", "Share", "Share this article", "Comments", "Print", "Subscribe", "Read more", "Story continues below advertisement",
        "Sign up for our newsletter", "Back to top", "Loading",
    }.Select(Lines.Key).ToFrozenSet(StringComparer.Ordinal);

    public static List<string> Drop(string title, List<string> lines)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { Lines.Key(title) };
        return lines.Where(line => Lines.Key(line) is var key && !Furniture.Contains(key) && seen.Add(key)).ToList();
    }
}
