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
        nameof(ProblemKind.UnknownKind) => $"Không đọc loại tệp này: {detail}. Chỉ đọc văn bản (.txt), trang web (.html, .htm) và JSON Lines (.jsonl); trang web và JSON Lines có thể nén bằng gzip (.gz).",
        nameof(ProblemKind.Damaged) => $"Tệp nén bị hỏng hoặc không trọn vẹn: {detail}",
        nameof(ProblemKind.Json) => detail is null ? "Dòng này không phải là một đối tượng JSON." : $"Dòng này không phải là đối tượng JSON trọn vẹn, lỗi ở ký tự thứ {detail}. Có thể dòng đã bị cắt cụt.",
        nameof(ProblemKind.Fields) => $"Thiếu trường dữ liệu hoặc trường sai kiểu: {detail}.",
        nameof(ProblemKind.Manifest) => $"Không dùng được tệp kê khai, các tệp được đọc mà không có thông tin trong đó: {detail}",
        nameof(ProblemKind.NoArticle) => "Trang không có bài viết: trang trống hoặc chỉ là danh sách tin.",
        _ => detail ?? kind,
    };

    public override string SamplesRemoved(int count) => count == 0 ? "Không có bài mẫu nào." : $"Đã gỡ {Count(count, "bài mẫu")}.";
    public override string Administration => "Quản trị";
    public override string Runs => "Các lượt nạp tin";
    public override string RunsIntro => "Các lần nạp bài báo vào hệ thống, kèm kết quả của từng tài liệu.";
    public override string Run(long id) => $"Lượt nạp số {id}";
    public override string RunInput => "Dữ liệu vào";
    public override string RunStarted => "Bắt đầu";
    public override string RunStartedBy => "Người khởi chạy";
    public override string RunTook => "Thời gian chạy";
    public override string RunUnfinished => "chưa hoàn tất";
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
