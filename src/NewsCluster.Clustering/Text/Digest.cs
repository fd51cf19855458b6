using System.Text.RegularExpressions;

namespace NewsCluster.Clustering.Text;

/// <summary>
/// Reports that run through the events of a day: <c>Điểm tin 8h: …</c>, <c>Toàn cảnh 17h: …</c>, <c>Morning Briefing: …</c>. Each belongs
/// to many stories and so to none; one is like the next by what the column always says. Columns on one subject (the price of gold,
/// a war) are none.
/// </summary>
public static partial class Digest
{
    /// <param name="title">Told by its beginning alone.</param>
    public static bool Is(string title) => Opening().IsMatch(title);

    [GeneratedRegex(
        @"^\s*(điểm (tin|báo)\b"
        + @"|(xem nhanh|toàn cảnh|bản tin|thời sự) \d{1,2}h\b|xem nhanh:|bản tin (sáng|trưa|chiều|tối|cuối ngày)\b"
        + @"|tin (tức )?(sáng|trưa|chiều|tối|thế giới|quốc tế|trong nước|24h|nổi bật)( ngày| hôm nay| qua| [\d./-]+)*\s*:|tin tức đặc biệt trên\b|tin (vắn|ngắn)\b|ngày mới với tin tức\b"
        + @"|(the )?(morning|midday|evening|daily|weekend|weekly|world|news|business|sports?) (briefing|briefs?|digest|round-?up|bulletin|headlines)\b"
        + @"|(the )?(ap )?(news|world|nation|business) in brief\b|(the )?week in (review|brief)\b|top (news )?(stories|headlines)\b"
        + @"|(\d+|five|six|seven|ten) things (you need )?to know (today|this|for)\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Opening();
}
