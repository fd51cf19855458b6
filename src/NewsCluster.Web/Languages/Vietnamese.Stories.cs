using NewsCluster.Clustering.Dates;
using NewsCluster.Data.Articles;

namespace NewsCluster.Web.Languages;

internal sealed partial class VietnameseTexts
{
    public override string StoriesIntro => "Các bài báo tiếng Việt và tiếng Anh viết về cùng một sự kiện được gom lại. Mở một dòng sự kiện để theo dõi diễn biến theo thời gian.";
    public override string FilterLanguage => "Ngôn ngữ bài viết";
    public override string FilterAnyLanguage => "Tất cả";
    public override string FilterHasVietnamese => "Có bài tiếng Việt";
    public override string FilterHasEnglish => "Có bài tiếng Anh";
    public override string FilterHasBoth => "Có cả hai thứ tiếng";
    public override string Topic => "Chủ đề";
    public override string FilterAnyTopic => "Mọi chủ đề";
    public override string FilterFrom => "Từ ngày";
    public override string FilterTo => "Đến ngày";
    public override string FilterApply => "Lọc";
    public override string FilterClear => "Xem tất cả";
    public override string StoryCount(int count) => Count(count, "dòng sự kiện");
    public override string WithTag(string tag) => $"gắn thẻ {tag}";
    public override string NoStoriesForFilter => "Không có dòng sự kiện nào khớp với bộ lọc. Hãy nới khoảng thời gian hoặc xem tất cả.";
    public override string NoStoriesYet => "Chưa có dòng sự kiện nào. Danh sách sẽ hiện ra ngay khi có bài báo được nạp.";
    public override string DateUnknown => "không rõ ngày";
    public override string ArticleCount(int count) => Count(count, "bài");
    public override string OutletCount(int count) => Count(count, "nguồn báo");
    public override string LanguagesOf(int vietnamese, int english) => (vietnamese, english) switch
    {
        ( > 0, > 0) => $"{Number(vietnamese)} bài tiếng Việt, {Number(english)} bài tiếng Anh",
        ( > 0, _) => "tiếng Việt",
        (_, > 0) => "tiếng Anh",
        _ => "ngôn ngữ khác",
    };
    public override string Tags => "Thẻ";
    public override string Paging => "Chuyển trang";
    public override string NewerStories => "Mới hơn";
    public override string OlderStories => "Cũ hơn";
    public override string PageOf(int page, int pages) => $"Trang {Number(page)}/{Number(pages)}";
    public override string Untitled => "Không có tiêu đề";
    public override string Activity(int articles, int days, DateOnly busiest) =>
        days == 1 ? $"{ArticleCount(articles)} trong ngày {ShortDay(busiest)}" : $"{ArticleCount(articles)} trong {Count(days, "ngày")}, nhiều nhất vào ngày {ShortDay(busiest)}";

    public override string Sample => "bài mẫu";
    public override string SampleExplained => "Bài do dự án NewsCluster viết để dùng thử, không phải tin của một tòa soạn.";
    public override string Articles => "Các bài báo";
    public override string People => "Nhân vật";
    public override string Places => "Địa danh";
    public override string Organisations => "Tổ chức";
    public override string OtherNames => "Tên riêng khác";
    public override string KeyTerms => "Từ khóa chính";
    public override string UnknownOutlet => "không rõ nguồn báo";

    public override string WhyHere => "Vì sao bài này thuộc dòng sự kiện";
    public override string WhyOpened => "Bài mở đầu dòng sự kiện: trước đó chưa có bài nào đủ giống về nội dung.";
    public override string WhyNearest => "Bài có nội dung gần nhất";
    public override string WhyNames => "Tên riêng có ở cả hai bài";
    public override string WhyTerms => "Từ khóa có ở cả hai bài";
    public override string WhyConcepts => "Cả hai bài cùng nhắc tới";
    public override string WhyNumbers => "Con số và ngày tháng có ở cả hai bài";
    public override string WhyProbability(double probability) => $"Mức độ chắc chắn của hệ thống: {Percent(probability)}";
    public override string WhySimilarity => "Gần nghĩa";
    public override string Similarity(double similarity) => $"{Percent(similarity)} theo mô hình ngôn ngữ (hai bài không liên quan là 0%)";
    public override string WhyDays => "Thời điểm đăng";
    public override string DaysApart(double days) => Math.Abs(days) < 1 ? "cách nhau chưa đến một ngày" : $"cách nhau {Count((long)Math.Round(Math.Abs(days)), "ngày")}";
    public override string WhyAlone => "Chưa có bài nào khác cùng dòng sự kiện.";
    public override string WhyDigest => "Bài điểm qua nhiều sự kiện nên được để riêng, không gộp vào dòng sự kiện nào.";
    public override string WhyOtherLanguage => "Bài không viết bằng tiếng Việt hay tiếng Anh nên hệ thống không so sánh với các bài khác.";
    public override string WhyByEditor(string name) => $"Do {name} xếp vào đây.";

    public override string InStory => "Thuộc dòng sự kiện";
    public override string Published => "Ngày đăng";
    public override string Outlet => "Nguồn báo";
    public override string Author => "Tác giả";
    public override string BylineRole(BylineRole role) => role switch
    {
        Data.Articles.BylineRole.Translated => "dịch",
        Data.Articles.BylineRole.TranslatedAndAbridged => "lược dịch",
        Data.Articles.BylineRole.Compiled => "tổng hợp",
        Data.Articles.BylineRole.Photographs => "ảnh",
        _ => "tác giả",
    };
    public override string LanguageLabel => "Ngôn ngữ";
    public override string Original => "Trang gốc";
    public override string Basis(Basis basis) => basis switch
    {
        Data.Articles.Basis.Metadata => "theo thông tin của nguồn",
        Data.Articles.Basis.Text => "đọc được trong bài",
        Data.Articles.Basis.Manifest => "theo tệp kê khai, không có trong bài",
        Data.Articles.Basis.Editor => "do biên tập viên đặt",
        _ => "không rõ",
    };
    public override string YearNotStated => "không nêu năm";
    public override string Keywords => "Từ khóa";
    public override string Captions => "Chú thích ảnh";
    public override string CaptionsExplained => "Những dòng dưới ảnh và giữa các phần của bài, không thuộc nội dung chính.";
    public override string RelatedHeadlines => "Tin đăng kèm";
    public override string RelatedExplained => "Tiêu đề của những bài khác được đăng cùng bài này. Chúng không thuộc nội dung bài và không ảnh hưởng tới việc xếp bài vào dòng sự kiện.";
    public override string DatesInText => "Ngày tháng trong bài";
    public override string DatesInTextExplained => "Mọi mốc thời gian được nhắc tới trong bài và cách hiểu từng mốc.";
    public override string InTheText => "Trong bài viết";
    public override string ReadAs => "Được hiểu là";
    public override string ReckonedFrom => "Tính từ";
    public override string Anchor(Anchor anchor) => anchor switch
    {
        Clustering.Dates.Anchor.Publication => "ngày đăng bài",
        Clustering.Dates.Anchor.Dateline => "ngày ghi ở đầu bài",
        Clustering.Dates.Anchor.PreviousDate => "mốc thời gian nhắc tới trước đó",
        _ => "nêu đầy đủ trong bài",
    };
}
