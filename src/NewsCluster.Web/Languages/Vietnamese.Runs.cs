using NewsCluster.Data.Runs;
using NewsCluster.Ingestion;

namespace NewsCluster.Web.Languages;

internal sealed partial class VietnameseTexts
{
    public override string RunSummary(string path, IReadOnlyDictionary<Outcome, int> outcomes) =>
        $"{path}: " + string.Join(", ", outcomes.Select(o => $"{Number(o.Value)} {Outcome(o.Key)}"));

    public override string Outcome(Outcome outcome) => outcome switch
    {
        Data.Runs.Outcome.New => "mới",
        Data.Runs.Outcome.Updated => "cập nhật",
        Data.Runs.Outcome.Duplicate => "đăng lại",
        Data.Runs.Outcome.Unchanged => "không đổi",
        Data.Runs.Outcome.Refused => "bị từ chối",
        _ => "lỗi",
    };

    public override string Problem(string kind, string? detail) => kind switch
    {
        nameof(ProblemKind.Missing) => "Không có tệp hoặc thư mục này.",
        nameof(ProblemKind.Unreadable) => $"Hệ thống không cho phép đọc: {detail}",
        nameof(ProblemKind.Empty) => "Tệp rỗng.",
        nameof(ProblemKind.Binary) => "Đây là dữ liệu nhị phân, không phải văn bản.",
        nameof(ProblemKind.TooLarge) => $"Dung lượng vượt quá {Number(long.Parse(detail ?? "0", System.Globalization.CultureInfo.InvariantCulture) / 1_000_000)} MB, mức tối đa cho một bài.",
        nameof(ProblemKind.Encoding) => "Không xác định được bảng mã. Hãy chuyển sang UTF-8 rồi nạp lại.",
        nameof(ProblemKind.UnknownKind) => $"Không đọc loại tệp này: {detail}. Chỉ đọc văn bản (.txt), trang web (.html, .htm) và JSON Lines (.jsonl); trang web và JSON Lines có thể nén bằng gzip (.gz). Tệp .zip chứa các loại trên cũng đọc được.",
        nameof(ProblemKind.Damaged) => $"Tệp nén bị hỏng hoặc không trọn vẹn{(detail is null ? "." : $": {detail}")}",
        nameof(ProblemKind.Json) => detail is null ? "Dòng này không phải là một đối tượng JSON." : $"Dòng này không phải là đối tượng JSON trọn vẹn, lỗi ở ký tự thứ {detail}. Có thể dòng đã bị cắt cụt.",
        nameof(ProblemKind.Fields) => $"Thiếu trường dữ liệu hoặc trường sai kiểu: {detail}.{(detail == "date" ? " Ngày phải viết theo dạng 2026-11-20 hoặc 2026-11-20T08:30:00+07:00." : "")}",
        nameof(ProblemKind.Manifest) => $"Không dùng được tệp kê khai, các tệp được đọc mà không có thông tin trong đó: {detail}",
        nameof(ProblemKind.TooManyEntries) => $"Tệp nén chứa hơn {detail} tệp. Hãy chia nhỏ rồi gửi lại.",
        nameof(ProblemKind.Bomb) => "Tệp này khi giải nén phình ra gấp hàng trăm lần, không văn bản nào như vậy, nên không được đọc.",
        nameof(ProblemKind.NoArticle) => "Trang không có bài viết: trang trống hoặc chỉ là danh sách tin.",
        _ => FetchingProblem(kind, detail),
    };

    public override string SamplesRemoved(int count) => count == 0 ? "Không có bài mẫu nào." : $"Đã gỡ {Count(count, "bài mẫu")}.";
    public override string Administration => "Quản trị";
    public override string Runs => "Các lượt nạp tin";
    public override string RunsIntro => "Các lần nạp bài báo vào hệ thống, kèm kết quả của từng tài liệu.";
    public override string Run(long id) => $"Lượt nạp số {id}";
    public override string RunInput => "Dữ liệu vào";
    public override string RunStarted => "Bắt đầu";
    public override string RunStartedBy => "Người khởi chạy";
    public override string Starter(string starter) => starter switch
    {
        Ingesting.Starters.FirstStart => "lần khởi động đầu tiên",
        Ingesting.Starters.CommandLine or Web.Audit.AuditLog.Terminal => "dòng lệnh",
        _ => starter,
    };

    public override string RunTook => "Thời gian chạy";
    public override string RunUnfinished => "chưa hoàn tất";
    public override string RunStateName(RunState state) => state switch
    {
        RunState.Waiting => "đang chờ",
        RunState.Running => "đang chạy",
        RunState.Finished => "đã xong",
        RunState.Cancelled => "đã hủy",
        _ => "bị lỗi",
    };

    public override string RunProgress(int done, int? total, double rate, TimeSpan? left) =>
        (total is { } all ? $"Đã xử lý {Number(done)} trong tổng số {Count(all, "tài liệu")}" : $"Đã xử lý {Count(done, "tài liệu")}")
        + (rate >= 0.5 ? $", {Number((long)Math.Round(rate))} tài liệu mỗi giây" : "")
        + (left is { } time ? time.TotalMinutes >= 1.5 ? $", còn khoảng {Number((long)Math.Round(time.TotalMinutes))} phút" : $", còn khoảng {Number((long)Math.Ceiling(time.TotalSeconds))} giây" : "") + ".";

    public override string RunCancel => "Hủy lượt nạp";
    public override string RunCancelText => "Lượt nạp dừng lại sau khi xử lý xong số tài liệu đang dở. Những gì đã lưu vẫn được giữ.";
    public override string RunStopping(string by) => $"{by} đã yêu cầu hủy; lượt nạp sẽ dừng sau khi xử lý xong số tài liệu đang dở.";
    public override string RunCancelledBy(string by) => $"Đã bị {by} hủy. Những gì lưu được trước đó vẫn được giữ.";
    public override string RunFailed(string? detail) => $"Lượt nạp dừng vì một lỗi ngoài dự kiến; những gì lưu được trước đó vẫn được giữ. Thông báo của hệ thống: {detail}";
    public override string RunUnembedded(int count, EmbeddingProblem problem, string? detail)
    {
        var why = problem switch
        {
            EmbeddingProblem.Unreachable => $"không kết nối được tới máy chủ tạo vectơ ngữ nghĩa ({detail})",
            EmbeddingProblem.TimedOut => $"máy chủ tạo vectơ ngữ nghĩa không trả lời kịp ({detail})",
            EmbeddingProblem.Refused => $"máy chủ tạo vectơ ngữ nghĩa từ chối yêu cầu ({detail})",
            _ => $"máy chủ tạo vectơ ngữ nghĩa trả về kết quả không dùng được ({detail})",
        };
        return $"{Count(count, "bài")} chỉ được gom theo từ ngữ vì {why}. Không bài nào bị mất; hệ thống sẽ thử lại sau ít phút.";
    }

    public override string RunRefreshes => "Trang tự làm mới vài giây một lần.";
    public override string Upload => "Nạp tệp";
    public override string UploadText => "Văn bản (.txt), trang web (.html), JSON Lines (.jsonl, .jsonl.gz) hoặc tệp .zip chứa các loại trên; tổng cộng tối đa 200 MB.";
    public override string UploadFiles => "Tệp";
    public override string UploadStart => "Nạp";
    public override string ShowAll => "Tất cả tài liệu";
    public override string AlsoPublishedBy => "Cũng được đăng trên";
    public override string AlsoPublishedText => "Cùng một nội dung này còn xuất hiện ở những nơi sau. Hệ thống chỉ giữ một bản.";
    public override string Versions => "Các bản trước";
    public override string VersionsText => "Tòa soạn đã sửa bài này sau khi đăng. Dòng sự kiện dùng bản mới nhất.";
    public override string VersionUntil(string instant) => $"đến {instant}";
    public override string SummaryOnly => "Mới có phần tóm tắt lấy từ nguồn tin; toàn văn nằm trên trang của tòa soạn.";
    public override string RunOutcome => "Kết quả";
    public override string RunDocument => "Tài liệu";
    public override string RunReason => "Lý do";
    public override string PreviousPage => "Trang trước";
    public override string NextPage => "Trang sau";
    public override string NoRuns => "Chưa nạp tài liệu nào.";
    public override string Seconds(double seconds) => $"{seconds.ToString("0.0", Culture)} giây";
    public override string Samples => "Bài mẫu";
    public override string SamplesPresent(int count) => $"Trong kho có {Count(count, "bài mẫu")} do dự án viết để dùng thử.";
    public override string SamplesNone => "Trong kho không có bài mẫu nào.";
    public override string SamplesRemove => "Gỡ các bài mẫu";
    public override string SamplesRemoveWarning => "Những dòng sự kiện chỉ gồm bài mẫu cũng sẽ biến mất. Nạp lại thư mục seeds thì bài mẫu sẽ trở lại.";
}
