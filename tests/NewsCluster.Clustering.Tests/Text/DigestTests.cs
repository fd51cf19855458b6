using NewsCluster.Clustering.Text;

namespace NewsCluster.Clustering.Tests.Text;

public sealed class DigestTests
{
    [Theory]
    [InlineData("Điểm tin 8h: Phê duyệt mở rộng cao tốc; Sắp có robot mang thai hộ")]
    [InlineData("Điểm báo ngày 3/4")]
    [InlineData("Xem nhanh 12h ngày 8.10: Thực hư chuyện cụ ông | KOL phải dùng sản phẩm")]
    [InlineData("Toàn cảnh 17h: Bão số 11 đang mạnh nhất | Nữ sinh ở Huế bị đánh")]
    [InlineData("Tin tức thế giới 13-8: Ông Putin và ông Kim điện đàm; Brazil bơm tiền")]
    [InlineData("Tin tức sáng 10-8: Tuyển 4.800 giáo viên; Có nhà dưỡng lão miễn phí")]
    [InlineData("Tin tức đặc biệt trên báo in hôm nay: …")]
    [InlineData("Ngày mới với tin tức sức khỏe: Uống cà phê lúc nào tốt nhất?")]
    [InlineData("Morning Briefing: Trump meets Kim; storm nears Florida")]
    [InlineData("AP News in Brief at 6:04 p.m. EST")]
    [InlineData("Five things to know today")]
    public void Runs_through_the_events_of_a_day(string title) => Assert.True(Digest.Is(title));

    [Theory]
    [InlineData("Toàn cảnh vụ cháy chung cư mini ở Hà Nội")]
    [InlineData("Toàn cảnh: Cháy lớn ở chung cư mini")]
    [InlineData("Bản tin lạm phát của Mỹ làm rung chuyển thị trường")]
    [InlineData("Tin tức giá xe: Xe điện giảm giá mạnh")]
    [InlineData("Giá vàng hôm nay 12-8: Tăng trở lại")]
    [InlineData("Chiến sự Ukraine ngày 1.265: Nga đánh vào Pokrovsk")]
    [InlineData("Điểm tựa của người nghèo")]
    [InlineData("Tin thế giới đồ hiệu: mẫu túi mới")]
    [InlineData("World Cup 2026: nước chủ nhà")]
    [InlineData("World headquarters of the bank moves to Paris")]
    [InlineData("White House briefing turns into a shouting match")]
    [InlineData("Five things we learnt from the match")]
    public void Tells_of_one(string title) => Assert.False(Digest.Is(title));
}
