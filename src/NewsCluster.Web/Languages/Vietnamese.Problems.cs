namespace NewsCluster.Web.Languages;

internal sealed partial class VietnameseTexts
{
    public override string SqliteLocked => "Tệp cơ sở dữ liệu đang bị một chương trình khác khóa. Hãy đóng chương trình đó rồi thử lại.";
    public override string SqliteReadOnly => "Không ghi được vào tệp cơ sở dữ liệu. Hãy kiểm tra quyền của tệp và của thư mục chứa tệp.";
    public override string SqliteCorrupt => "Tệp cơ sở dữ liệu bị hỏng hoặc không phải là cơ sở dữ liệu SQLite.";
    public override string SqliteCannotOpen => "Không mở được tệp cơ sở dữ liệu. Hãy kiểm tra thư mục chứa tệp có tồn tại và cho phép ghi hay không.";
    public override string DiskFull => "Ổ đĩa đã đầy. Dữ liệu đã lưu vẫn còn nguyên; hãy giải phóng dung lượng rồi thử lại.";
    public override string PostgresUnreachable => "Không kết nối được tới máy chủ PostgreSQL. Hãy kiểm tra địa chỉ và xem máy chủ có đang chạy không.";
    public override string PostgresNotReady => "Máy chủ PostgreSQL đang khởi động hoặc đang tắt. Hãy thử lại sau ít phút.";
    public override string PostgresRefusedLogin => "Máy chủ PostgreSQL không chấp nhận tên người dùng hoặc mật khẩu trong chuỗi kết nối.";
    public override string PostgresNoDatabase => "Máy chủ PostgreSQL không có cơ sở dữ liệu mang tên ghi trong chuỗi kết nối. Hãy tạo trước.";
    public override string PostgresNotAllowed(string message) => $"Người dùng PostgreSQL thiếu quyền: {message}.";
    public override string DatabaseFailed(string message) => $"Cơ sở dữ liệu báo lỗi: {message}";
    public override string IngestionWaits(int minutes, string problem) => $"Lượt nạp tạm dừng và sẽ tự chạy tiếp nếu cơ sở dữ liệu hoạt động trở lại trong vòng {minutes} phút. {problem}";
    public override string ConfigurationProblem(string message) => $"Cấu hình không dùng được: {message}";
    public override string AddressInUse(string address) => $"Một chương trình khác đang dùng địa chỉ {address}. Hãy tắt chương trình đó hoặc đặt địa chỉ khác trong mục Urls.";
    public override string FileProblem(string message) => $"Không dùng được tệp hoặc thư mục: {message}";
}
