namespace NewsCluster.Web.Languages;

internal sealed partial class VietnameseTexts
{
    public override string Tagline => "Theo dõi dòng sự kiện qua tin tức tiếng Việt và tiếng Anh";
    public override string SkipToContent => "Tới nội dung chính";
    public override string MainMenu => "Trình đơn chính";
    public override string Stories => "Dòng sự kiện";
    public override string About => "Giới thiệu";
    public override string ReadInThisLanguage => "Đọc trang này bằng tiếng Việt";
    public override string NotFoundHeading => "Không tìm thấy trang";
    public override string NotFoundText => "Có thể địa chỉ bị gõ nhầm hoặc nội dung đã được gỡ bỏ.";
    public override string ErrorHeading => "Đã xảy ra lỗi";
    public override string ErrorText(string requestId) => $"Lỗi đã được ghi lại. Khi báo lỗi, vui lòng gửi kèm mã số này: {requestId}";
    public override string DatabaseAwayHeading => "Cơ sở dữ liệu không phản hồi";
    public override string DatabaseAwayText => "Dữ liệu vẫn an toàn. Vui lòng thử lại sau ít phút.";
    public override string BackToStories => "Về danh sách dòng sự kiện";
}
