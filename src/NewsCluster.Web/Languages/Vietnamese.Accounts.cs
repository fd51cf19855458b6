using NewsCluster.Data.Accounts;
using NewsCluster.Web.Accounts;

namespace NewsCluster.Web.Languages;

internal sealed partial class VietnameseTexts
{
    public override string Account => "Tài khoản";
    public override string YourAccount => "Tài khoản của bạn";
    public override string SignIn => "Đăng nhập";
    public override string SignOut => "Đăng xuất";
    public override string SignOutQuestion => "Bạn muốn đăng xuất khỏi thiết bị này?";
    public override string Continue => "Tiếp tục";
    public override string UserName => "Tên đăng nhập";
    public override string UserNameHint => "Từ 2 đến 64 ký tự: chữ cái từ a đến z không dấu, chữ số và các ký tự - . _ @ +";
    public override string Password => "Mật khẩu";
    public override string CurrentPassword => "Mật khẩu hiện tại";
    public override string NewPassword => "Mật khẩu mới";
    public override string RepeatPassword => "Nhập lại mật khẩu";
    public override string PasswordHint => "Ít nhất 12 ký tự. Vài từ không liên quan đến nhau ghép lại là một mật khẩu tốt; có thể dùng chữ hoa, chữ số, ký hiệu và dấu tiếng Việt nhưng không bắt buộc. Bạn có thể dán mật khẩu vào ô này.";
    public override string SignInRefused(int failures, int minutes) =>
        $"Đăng nhập không thành công. Hãy kiểm tra tên đăng nhập và mật khẩu. Sau {Number(failures)} lần nhập sai liên tiếp, tài khoản bị tạm khóa {Number(minutes)} phút.";
    public override string ForgotPassword => "Quên mật khẩu? Hãy nhờ quản trị viên gửi cho bạn một liên kết dùng một lần.";
    public override string SignInToRead => "Bạn cần đăng nhập để xem trang này.";

    public override string CodeHeading => "Nhập mã xác thực";
    public override string Code => "Mã xác thực";
    public override string CodeOrRecoveryHint => "Sáu chữ số đang hiện trong ứng dụng xác thực, hoặc một mã khôi phục của bạn.";
    public override string CodeRefused => "Mã không đúng hoặc đã được dùng. Hãy đợi mã tiếp theo rồi thử lại.";

    public override string Role => "Vai trò";
    public override string RoleName(Role role) => role switch
    {
        NewsCluster.Data.Accounts.Role.Admin => "Quản trị viên",
        NewsCluster.Data.Accounts.Role.Editor => "Biên tập viên",
        _ => "Phóng viên",
    };
    public override string RoleMeaning(Role role) => role switch
    {
        NewsCluster.Data.Accounts.Role.Admin => "vận hành hệ thống và có mọi quyền của biên tập viên",
        NewsCluster.Data.Accounts.Role.Editor => "biên tập các dòng sự kiện",
        _ => "đọc và theo dõi",
    };
    public override string LastSignIn => "Đăng nhập gần nhất";
    public override string Never => "Chưa lần nào";

    public override string ChangePassword => "Đổi mật khẩu";
    public override string PasswordChanged => "Đã đổi mật khẩu. Tài khoản đã được đăng xuất khỏi mọi thiết bị khác.";
    public override string SignOutEverywhere => "Đăng xuất khỏi mọi thiết bị";
    public override string SignOutEverywhereText => "Kết thúc mọi phiên đăng nhập của bạn, kể cả trên thiết bị này.";

    public override string TwoFactor => "Xác thực hai lớp";
    public override string TwoFactorWhy => "Ngoài mật khẩu, bạn nhập thêm một mã từ ứng dụng trên điện thoại. Kẻ xấu dù lấy được mật khẩu cũng không đăng nhập được.";
    public override string TwoFactorIsOn => "Xác thực hai lớp đang bật.";
    public override string TwoFactorIsOff => "Xác thực hai lớp đang tắt.";
    public override string TwoFactorScan => "Quét hình này bằng ứng dụng xác thực.";
    public override string TwoFactorPicture => "Mã QR chứa khóa ghi bên dưới";
    public override string TwoFactorByHand => "Hoặc nhập khóa này vào ứng dụng:";
    public override string TwoFactorCodeHint => "Sáu chữ số đang hiện trong ứng dụng.";
    public override string TurnOn => "Bật";
    public override string TurnOff => "Tắt";
    public override string RecoveryCodes => "Mã khôi phục";
    public override string RecoveryCodesKeep => "Hãy in các mã này ra hoặc lưu vào trình quản lý mật khẩu: mã chỉ hiện một lần duy nhất. Khi không có điện thoại, mỗi mã giúp bạn đăng nhập một lần.";
    public override string RecoveryCodesLeft(int count) => $"Còn {Count(count, "mã khôi phục")}.";
    public override string NewRecoveryCodes => "Tạo mã khôi phục mới";
    public override string ConfirmWithPassword => "Xác nhận bằng mật khẩu của bạn.";

    public override string LinkHeading(LinkPurpose purpose) => purpose switch
    {
        LinkPurpose.FirstAdmin => "Tạo quản trị viên đầu tiên",
        LinkPurpose.Invitation => "Chào mừng bạn đến với NewsCluster",
        _ => "Đặt mật khẩu mới",
    };
    public override string LinkText(LinkPurpose purpose, Role role) => purpose switch
    {
        LinkPurpose.FirstAdmin => "Tài khoản này dùng để vận hành hệ thống và mời những người khác.",
        LinkPurpose.Invitation => $"Bạn được mời với vai trò {RoleName(role).ToLower(Culture)} ({RoleMeaning(role)}). Hãy đặt mật khẩu để tạo tài khoản.",
        _ => "Sau khi đặt mật khẩu mới, tài khoản sẽ bị đăng xuất khỏi mọi thiết bị. Xác thực hai lớp được giữ nguyên.",
    };
    public override string LinkButton(LinkPurpose purpose) => purpose == LinkPurpose.PasswordReset ? "Lưu mật khẩu" : "Tạo tài khoản";
    public override string LinkDeadHeading => "Liên kết không còn dùng được";
    public override string LinkDeadText => "Liên kết đã được dùng, bị thu hồi hoặc hết hạn. Hãy nhờ quản trị viên gửi liên kết mới.";
    public override string FirstAdminOffer(string address) => $"Hệ thống chưa có quản trị viên. Hãy tạo tại địa chỉ sau (chỉ dùng được một lần, trong vòng một giờ):\n{address}";

    public override string FieldMissing(string label) => $"{label}: vui lòng điền vào ô này.";
    public override string AccountProblem(string code) => code switch
    {
        NameRules.BadName or "InvalidUserName" => $"Không dùng được tên đăng nhập này. {UserNameHint}.",
        NameRules.TakenName or "DuplicateUserName" => "Tên đăng nhập này đã có người sử dụng.",
        PasswordRules.TooShort => $"Mật khẩu ngắn hơn {PasswordRules.Shortest} ký tự.",
        PasswordRules.TooLong => $"Mật khẩu dài hơn {PasswordRules.Longest} ký tự.",
        PasswordRules.TooCommon => "Mật khẩu này nằm trong số những mật khẩu mà kẻ tấn công thử trước tiên: từ phổ biến, dãy phím liền nhau, tên của bạn. Hãy chọn vài từ không liên quan đến nhau.",
        AccountChanges.LastAdmin => "Đây là quản trị viên duy nhất. Hãy trao quyền quản trị cho người khác trước.",
        AccountChanges.LinkSpent => LinkDeadText,
        AccountProblems.PasswordsDiffer => "Hai mật khẩu không giống nhau.",
        AccountProblems.NoSuchAccount => "Không có tài khoản nào mang tên này.",
        AccountProblems.WrongPassword => "Mật khẩu hiện tại không đúng.",
        _ => "Có người vừa thay đổi nội dung này cùng lúc. Hãy xem lại và thực hiện lại nếu cần.",
    };
}
