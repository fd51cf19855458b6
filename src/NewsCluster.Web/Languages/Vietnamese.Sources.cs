using NewsCluster.Data.Sources;

namespace NewsCluster.Web.Languages;

internal sealed partial class VietnameseTexts
{
    public override string Sources => "Nguồn tin";
    public override string SourcesIntro => "Nguồn cấp tin, sơ đồ trang, trang web và thư mục được quét định kỳ.";
    public override string NoSources => "Chưa có nguồn tin nào. Hãy thêm địa chỉ của một tờ báo ở bên dưới.";
    public override string SourceName => "Tên";
    public override string SourceAddress => "Địa chỉ";
    public override string Kind => "Loại";
    public override string SourceKind(SourceKind kind) => kind switch
    {
        Data.Sources.SourceKind.Feed => "nguồn cấp tin (RSS, Atom)",
        Data.Sources.SourceKind.Sitemap => "sơ đồ trang",
        Data.Sources.SourceKind.Page => "trang đơn lẻ",
        _ => "thư mục",
    };

    public override string Health => "Tình trạng";
    public override string SourceWell => "hoạt động tốt";
    public override string SourceFailing(int times) => times == 1 ? "vừa lỗi một lần" : $"lỗi {Number(times)} lần liên tiếp";
    public override string SourceOff => "đang tắt";
    public override string SourceNotTried => "chưa quét lần nào";
    public override string LastSuccess => "Lần quét thành công gần nhất";
    public override string NextTry => "Lần quét tới";
    public override string PerDay => "Số bài mỗi ngày";
    public override string NothingLately => "không có bài nào trong hai tuần qua";

    public override string AddSource => "Thêm nguồn tin";
    public override string AddSourceHint => "Địa chỉ của một tờ báo, một chuyên mục, một nguồn RSS hay sơ đồ trang, hoặc một thư mục trên máy chủ.";
    public override string FindSources => "Tìm";
    public override string Found => "Những gì tìm thấy ở địa chỉ này";
    public override string FoundText => "Nên chọn nguồn RSS hoặc Atom vì chúng cho biết bài nào mới. Chỉ chọn trang đơn lẻ khi nội dung mới được cập nhật ngay tại địa chỉ đó.";
    public override string Add => "Thêm";
    public override string AlreadyASource => "Địa chỉ này đã có trong danh sách nguồn tin.";
    public override string FolderNotAllowed => "Thư mục này không nằm trong những thư mục mà cấu hình cho phép (Sources:Folders).";

    public override string Settings => "Thiết lập";
    public override string Interval => "Số phút giữa hai lần quét";
    public override string IntervalHint => "Khi nguồn bị lỗi, khoảng cách giữa các lần quét tự động giãn ra.";
    public override string IntervalWrong(int least, int most) => $"Hãy nhập số phút từ {Number(least)} đến {Number(most)}.";
    public override string LanguageHint => "Ngôn ngữ, khi bài không cho biết";
    public override string LanguageDetected => "tự nhận biết";
    public override string SourceOutlet => "Nguồn báo";
    public override string SourceOutletHint => "Cơ quan xuất bản các bài này. Nếu để trống, hệ thống lấy theo bài, nếu bài không ghi thì lấy tên nguồn tin.";
    public override string SourceFullText => "Đọc toàn văn trang của từng tin";
    public override string SourceFullTextHint => "Dành cho nguồn chỉ đăng tóm tắt. Mỗi lúc chỉ đọc một trang, theo đúng robots.txt của trang báo.";
    public override string SourceEnabled => "Đang bật";
    public override string Save => "Lưu";
    public override string PollNow => "Quét ngay";
    public override string PollNowText => "Quét nguồn này ngay, không chờ đến giờ.";
    public override string PollSoon => "Nguồn sẽ được quét trong vài giây tới.";
    public override string RemoveSource => "Bỏ nguồn tin này";
    public override string RemoveSourceText => "Nguồn sẽ không được quét nữa. Các bài đã nạp từ nguồn này vẫn còn.";
    public override string SourceRuns => "Những lượt nạp gần đây của nguồn này";

    public override string ListsOfFeeds => "Danh sách nguồn (OPML)";
    public override string ListsOfFeedsText => "Các phần mềm đọc tin trao đổi danh sách với nhau theo định dạng này.";
    public override string ImportFile => "Tệp OPML";
    public override string Import => "Nhập";
    public override string Export => "Tải danh sách nguồn dưới dạng OPML";
    public override string Imported(int added, int known) =>
        $"Đã thêm {Count(added, "nguồn tin")}." + (known > 0 ? $" {Count(known, "địa chỉ")} đã có từ trước." : "");
    public override string FileMissing => "Hãy chọn một tệp.";
    public override string NoSuchSource(long id) => $"Không có nguồn tin số {Number(id)}.";
}
