using NewsCluster.Data.Accounts;

namespace NewsCluster.Web.Languages;

internal sealed partial class VietnameseTexts
{
    public override string Accounts => "Tài khoản";
    public override string Status => "Trạng thái";
    public override string StatusActive => "Đang hoạt động";
    public override string StatusDisabled => "Đã vô hiệu hóa";
    public override string StatusLockedUntil(string instant) => $"Tạm khóa đến {instant}";
    public override string Failures => "Đăng nhập sai";
    public override string FailuresInARow(int count) => $"{Number(count)} lần liên tiếp";
    public override string CreatedOn => "Ngày tạo";

    public override string Invite => "Mời";
    public override string InviteText => "Bạn sẽ nhận được một liên kết để gửi cho người được mời. Liên kết chỉ dùng được một lần và có hiệu lực trong ba ngày; người được mời tự đặt mật khẩu.";
    public override string OpenInvitations => "Lời mời đang chờ";
    public override string ValidUntil => "Có hiệu lực đến";
    public override string Withdraw => "Thu hồi";
    public override string LinkReady(string name) => $"Liên kết cho {name}";
    public override string LinkReadyText => "Hãy sao chép ngay và gửi qua kênh bạn tin cậy: liên kết chỉ hiện một lần duy nhất. Bất kỳ ai có liên kết này đều đặt được mật khẩu.";

    public override string SetRole => "Đổi vai trò";
    public override string Disable => "Vô hiệu hóa tài khoản";
    public override string DisableText => "Kết thúc mọi phiên và không cho đăng nhập bằng tài khoản này nữa. Những việc tài khoản đã làm vẫn được lưu.";
    public override string Enable => "Mở lại tài khoản";
    public override string EnableText => "Cho phép tài khoản này đăng nhập trở lại.";
    public override string ForceSignOut => "Đăng xuất khỏi mọi thiết bị";
    public override string ForceSignOutText => "Kết thúc ngay mọi phiên đăng nhập của tài khoản.";
    public override string MakeResetLink => "Tạo liên kết đặt lại mật khẩu";
    public override string MakeResetLinkText => "Dành cho người quên mật khẩu hoặc đang bị tạm khóa. Liên kết chỉ dùng được một lần và có hiệu lực trong một ngày.";
    public override string LostPhone => "Tắt xác thực hai lớp";
    public override string LostPhoneText => "Dành cho người mất cả điện thoại lẫn mã khôi phục. Trước hết hãy xác minh đó đúng là chủ tài khoản.";
    public override string Saved => "Đã thực hiện.";

    public override string Audit => "Nhật ký hoạt động";
    public override string AuditText => "Các lần đăng nhập và những thay đổi về tài khoản, nguồn tin, lượt nạp và ngày đăng của bài. Không ai sửa hay xóa được các mục đã ghi.";
    public override string AuditWhen => "Thời điểm";
    public override string AuditWho => "Người thực hiện";
    public override string AuditWhat => "Hoạt động";
    public override string AuditOnWhom => "Đối tượng";
    public override string AuditFrom => "Từ địa chỉ";
    public override string AuditName => "Tên";
    public override string AuditAnyAct => "Mọi hoạt động";
    public override string AuditSince => "Từ ngày";
    public override string AuditUntil => "Đến ngày";
    public override string AuditStranger => "chưa đăng nhập";
    public override string AuditNone => "Không có mục nào phù hợp.";
    public override string AuditFilter => "Lọc";
    public override string AuditDownload => "Tải về dạng CSV";
    public override string AuditOlder => "Cũ hơn";
    public override string Act(AuditAct act) => act switch
    {
        AuditAct.SignedIn => "Đăng nhập",
        AuditAct.SignInFailed => "Đăng nhập không thành công",
        AuditAct.LockedOut => "Tài khoản bị tạm khóa vì nhập sai nhiều lần",
        AuditAct.SignedOut => "Đăng xuất",
        AuditAct.SignedOutEverywhere => "Đăng xuất khỏi mọi thiết bị",
        AuditAct.PasswordChanged => "Đổi mật khẩu của mình",
        AuditAct.PasswordReset => "Đặt lại mật khẩu",
        AuditAct.TwoFactorOn => "Bật xác thực hai lớp",
        AuditAct.TwoFactorOff => "Tắt xác thực hai lớp",
        AuditAct.RecoveryCodesMade => "Tạo mã khôi phục",
        AuditAct.RecoveryCodeUsed => "Dùng một mã khôi phục",
        AuditAct.AccountCreated => "Tạo tài khoản",
        AuditAct.Invited => "Tạo lời mời",
        AuditAct.InvitationWithdrawn => "Thu hồi lời mời",
        AuditAct.ResetLinkMade => "Tạo liên kết đặt lại mật khẩu",
        AuditAct.RoleChanged => "Đổi vai trò",
        AuditAct.Disabled => "Vô hiệu hóa tài khoản",
        AuditAct.Enabled => "Mở lại tài khoản",
        AuditAct.ForcedSignOut => "Kết thúc mọi phiên của tài khoản",
        AuditAct.AuditExported => "Tải về nhật ký hoạt động",
        AuditAct.RerunPlanned => "Chạy thử việc xử lý lại",
        AuditAct.RerunApplied => "Áp dụng kết quả xử lý lại",
        AuditAct.SamplesRemoved => "Gỡ các bài mẫu",
        AuditAct.SourceAdded => "Thêm nguồn tin",
        AuditAct.SourceChanged => "Sửa nguồn tin",
        AuditAct.SourceRemoved => "Bỏ nguồn tin",
        AuditAct.UploadRead => "Gửi tệp để nạp",
        AuditAct.RunCancelled => "Hủy lượt nạp",
        AuditAct.DateSet => "Đặt ngày đăng của bài",
        AuditAct.DateTakenBack => "Hoàn tác ngày đăng của bài",
        _ => act.ToString(),
    };

    public override string BadRequestHeading => "Không thực hiện được yêu cầu";
    public override string BadRequestText => "Có thể trang đã mở quá lâu, hoặc có người vừa đăng nhập hay đăng xuất. Hãy quay lại, tải lại trang rồi thử lần nữa.";
    public override string ForbiddenHeading => "Tài khoản của bạn không có quyền vào đây";
    public override string ForbiddenText => "Nếu cần, hãy nhờ quản trị viên cấp vai trò phù hợp.";
    public override string TooLargeHeading => "Nội dung quá lớn";
    public override string TooLargeText => "Dữ liệu gửi lên vượt quá mức máy chủ cho phép trong một lần.";
    public override string TooManyHeading => "Bạn đã thử quá nhiều lần";
    public override string TooManyText => "Vui lòng đợi một phút rồi thử lại.";
}
