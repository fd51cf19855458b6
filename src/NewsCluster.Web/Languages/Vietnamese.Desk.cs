namespace NewsCluster.Web.Languages;

internal sealed partial class VietnameseTexts
{
    public override string SetDate => "Đặt ngày đăng";
    public override string DateOfPublication => "Ngày đăng bài";
    public override string DateForm => "Viết theo dạng 2019-05-07; biết đến đâu viết đến đó: 2019-05, 2019, hoặc XXXX-05-07 nếu chưa rõ năm. Mọi mốc thời gian trong bài tính từ ngày này sẽ thay đổi theo.";
    public override string NoSuchDate => "Không có ngày này. Hãy viết theo dạng 2019-05-07.";
    public override string DateAhead => "Ngày này chưa tới nên không thể là ngày đăng bài.";
    public override string Decisions => "Các quyết định";
    public override string DateWasSet(string date, string? before, string by, string when) => $"{when}: {by} đặt ngày đăng là {date} (trước đó: {before ?? "không rõ"}).";
    public override string WasUndone(string by, string when) => $"{by} đã hủy quyết định này lúc {when}.";
    public override string Undo => "Hủy quyết định";
}
