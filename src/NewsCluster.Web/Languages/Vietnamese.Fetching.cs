using System.Net.Sockets;
using NewsCluster.Ingestion;

namespace NewsCluster.Web.Languages;

internal sealed partial class VietnameseTexts
{
    private static string FetchingProblem(string kind, string? detail) => kind switch
    {
        nameof(ProblemKind.WebPage) => "Đây là trang web, không phải nguồn tin (feed).",
        nameof(ProblemKind.NotFeed) => $"Đây không phải nguồn tin (feed), sơ đồ trang hay danh sách nguồn tin; phần tử đầu là “{detail}”.",
        nameof(ProblemKind.NoFeeds) => "Danh sách này không có nguồn tin nào.",
        nameof(ProblemKind.NotXml) => "Nội dung không phải XML, cũng không phải JSON.",
        nameof(ProblemKind.XmlForbidden) => "Tệp XML tự khai báo thực thể hoặc kiểu tài liệu. Tệp loại này thường dùng để tấn công nên bị từ chối.",
        nameof(ProblemKind.XmlTooComplex) => "Tệp XML lồng quá sâu hoặc có quá nhiều phần tử so với mọi tài liệu thật nên bị từ chối.",
        nameof(ProblemKind.Truncated) => "Tệp bị đứt giữa chừng. Những phần trọn vẹn đã được đọc.",
        nameof(ProblemKind.Address) => "Địa chỉ web chưa đầy đủ. Địa chỉ đúng có dạng https://example.com/feed.",
        nameof(ProblemKind.Scheme) => $"Chỉ tải địa chỉ http và https, không tải {detail}.",
        nameof(ProblemKind.NotPublic) => $"{detail} không phải địa chỉ công khai trên Internet. Quản trị viên có thể cho phép trong mục Fetching:Allow.",
        nameof(ProblemKind.Port) => $"Trang web không dùng cổng {detail}. Quản trị viên có thể cho phép trong mục Fetching:Ports.",
        nameof(ProblemKind.UnknownHost) => $"Không có trang nào tên {detail}, hoặc hiện chưa tra được tên này.",
        nameof(ProblemKind.Connection) => detail switch
        {
            nameof(SocketError.ConnectionRefused) => "Không kết nối được tới trang: máy chủ từ chối kết nối.",
            nameof(SocketError.ConnectionReset) or nameof(SocketError.ConnectionAborted) => "Trang đã ngắt kết nối giữa chừng.",
            nameof(SocketError.HostUnreachable) or nameof(SocketError.NetworkUnreachable) => "Không kết nối được tới trang: từ đây không có đường tới máy chủ.",
            nameof(SocketError.TimedOut) => "Không kết nối được tới trang: máy chủ không phản hồi.",
            _ => $"Không kết nối được tới trang: {detail}",
        },
        nameof(ProblemKind.Certificate) => $"Chứng chỉ của {detail} không đáng tin cậy.",
        nameof(ProblemKind.Timeout) => $"{detail} quá chậm hoặc không trả lời.",
        nameof(ProblemKind.CutOff) => "Kết nối bị ngắt khi chưa nhận hết nội dung.",
        nameof(ProblemKind.Redirects) => $"Địa chỉ chuyển hướng liên tục ({detail} lần) mà không tới đâu.",
        nameof(ProblemKind.HttpStatus) => detail switch
        {
            "401" or "403" => $"Trang không cho xem nội dung này ({detail}).",
            "404" => "Địa chỉ này không có nội dung (404).",
            "429" => "Trang yêu cầu truy cập thưa hơn (429).",
            _ => $"Trang báo lỗi ({detail}).",
        },
        nameof(ProblemKind.Gone) => "Trang cho biết nội dung đã bị gỡ hẳn (410).",
        nameof(ProblemKind.Robots) => $"{detail} không muốn phần mềm tự động đọc nội dung này (robots.txt).",
        nameof(ProblemKind.RobotsUnknown) => $"Không đọc được robots.txt của {detail} nên chưa biết trang cho phép những gì. Hệ thống sẽ hỏi lại sau.",
        _ => detail ?? kind,
    };
}
