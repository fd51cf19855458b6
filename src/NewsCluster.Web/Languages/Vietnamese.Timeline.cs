using NewsCluster.Clustering.Dates;
using NewsCluster.Clustering.Timelines;

namespace NewsCluster.Web.Languages;

internal sealed partial class VietnameseTexts
{
    public override string Timeline => "Diễn biến theo thời gian";
    public override string TimelineIntro => "Những gì đã và sẽ diễn ra, bằng chính câu văn trong các bài báo, xếp theo ngày diễn ra sự việc.";
    public override string TimelineShow => "Mức độ chi tiết";
    public override string KeyEvents(int count) => $"Mốc chính ({Number(count)})";
    public override string AllEvents(int count) => $"Tất cả ({Number(count)})";
    public override string TimelinePeriod => "Khoảng thời gian";
    public override string WholeTime => "Toàn bộ";
    public override string TakeAlong => "Tải diễn biến về";
    public override string NoTimeline => "Không bài nào nêu mốc thời gian đủ rõ để xếp vào diễn biến.";
    public override string OnlyLatest(int count) => $"Dòng sự kiện này có rất nhiều bài. Trang chỉ dựng từ {Number(count)} bài mới nhất.";
    public override string PublishedThatDay(int count) => $"{Count(count, "bài")} đăng trong ngày";
    public override string EntryKind(EntryKind kind) => kind switch
    {
        Clustering.Timelines.EntryKind.Announced => "dự kiến",
        Clustering.Timelines.EntryKind.Stated => "phát biểu",
        Clustering.Timelines.EntryKind.Background => "bối cảnh",
        Clustering.Timelines.EntryKind.Unconfirmed => "chưa xác nhận",
        _ => "đã xảy ra",
    };
    public override string EntryChange(EntryChange change) => change switch
    {
        Clustering.Timelines.EntryChange.Confirmed => "đã diễn ra",
        Clustering.Timelines.EntryChange.Moved => "đã đổi lịch",
        Clustering.Timelines.EntryChange.Cancelled => "đã hủy",
        _ => "không đổi",
    };
    public override string MovedTo(DateMention date) => $"dời sang {Mention(date)}";
    public override string Permalink => "liên kết tới mục này";
    public override string Gap(int days) => days < 730 ? $"{Number(days / 30)} tháng sau" : $"{Number(days / 365)} năm sau";
    public override string YearInferred(int year) => $"không ghi năm; năm {year} được suy ra từ:";
    public override string NeedsContext => "nối tiếp câu liền trước trong bài";
    public override string AlsoTold(int sentences, int outlets) =>
        outlets > 1 ? $"{Count(outlets, "nguồn báo")} cùng đưa tin" : $"{Count(sentences, "câu nữa")} của nguồn báo này";
    public override string SourcesDisagree => "Các nguồn không thống nhất";
    public override string TimeAxis => "Trục thời gian";
    public override string LongGap => "cách nhau hơn một tháng";
    public override string AxisLabel(DateMention date) => date switch
    {
        { First: { Year: { } y, Month: { } m, Day: { } d } } when date.Value.StartsWith("../", StringComparison.Ordinal) => $"đến {ShortDay(new DateOnly(y, m, d))}",
        { First: { Year: { } y, Month: { } m, Day: { } d }, Last: null } => ShortDay(new DateOnly(y, m, d)),
        { First: { Year: { } y, Month: { } m, Day: { } d }, Last: { Year: { } ly, Month: { } lm, Day: { } ld } } => Days(new DateOnly(y, m, d), new DateOnly(ly, lm, ld)),
        { Grain: Grain.Month or Grain.Season, First: { Year: { } y, Month: { } m }, Last: { Year: { } ly, Month: { } lm } } => y == ly ? $"tháng {m}–{lm}/{y}" : $"{m}/{y} – {lm}/{ly}",
        _ => Mention(date),
    };
    public override string WhoAndWhere => "Nhân vật, địa danh, tổ chức";
}
