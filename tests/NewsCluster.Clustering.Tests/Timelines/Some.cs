using NewsCluster.Clustering.Dates;
using NewsCluster.Clustering.Timelines;

namespace NewsCluster.Clustering.Tests.Timelines;

/// <summary>Articles for the tests of this folder.</summary>
internal static class Some
{
    public static TimelineArticle Article(string id, string language, string published, string text, string outlet = "", string title = "")
    {
        Assert.True(ReferenceTime.TryParse(published, out var reference));
        return new TimelineArticle(id, language, title, text.Split('\n'), outlet, reference);
    }

    /// <summary>The two seed articles, with what ingestion takes off already gone.</summary>
    public static TimelineArticle Vienna(string published = "2017-12-08") => Article("vienna", "vi", published, """
        Ngày 8/12, Ngoại trưởng Nga Sergey Lavrov và người đồng cấp Mỹ Rex Tillerson đã có cuộc hội đàm bên lề hội nghị Hội đồng Ngoại trưởng các nước thành viên Tổ chức An ninh và Hợp tác châu Âu (OSCE) tại Vienna (Áo).
        Tại cuộc gặp, Ngoại trưởng Nga Sergei Lavrov cho biết, Triều Tiên muốn đàm phán trực tiếp với Mỹ để có được những bảo đảm của Washington đối với an ninh của Bình Nhưỡng
        Trước đó hôm 5/12, Thứ trưởng Ngoại giao Nga Igor Morgulov khẳng định nước này có nhiều kênh liên lạc với Triều Tiên và Moskva sẵn sàng gây ảnh hưởng đối với Bình Nhưỡng
        Những tuyên bố trên được đưa ra trong bối cảnh tình hình Bán đảo Triều Tiên đang căng thẳng sau khi Bình Nhưỡng hồi cuối tháng trước đã tiến hành vụ phóng tên lửa đạn đạo liên lục địa (ICBM) Hwasong-15 mới
        Hai nhà lãnh đạo ngành ngoại giao cũng thảo luận về vấn đề Ukraine, trong đó Ngoại trưởng Nga nhấn mạnh tính chất không thể thay thế của thỏa thuận Minsk năm 2015
        """, "ANTD.VN", "Ngoại trưởng Nga khẳng định Triều Tiên muốn đàm phán trực tiếp với Mỹ");

    public static TimelineArticle Sochi() => Article("sochi", "vi", "2019-05-07", """
        Cuộc hội đàm song phương giữa Bộ trưởng Ngoại giao Nga, ông Sergei Lavrov và Ngoại trưởng Hoa Kỳ Mike Pompeo sẽ diễn ra vào ngày 14/5 tới tại thành phố Sochi, Nga.
        Ria Novosti dẫn một nguồn tin trong Bộ Ngoại giao Nga ngày 7/5 cho biết, Ngoại trưởng nước này Sergei Lavrov và người đồng cấp Mỹ Mike Pompeo đã nhất trí hội đàm song phương vào ngày 14/5 tới tại thành phố Sochi thuộc miền Nam Nga.
        Trong khi đó, Điện Kremlin ngày 7/5 thông báo, Tổng thống Nga Vladimir Putin có thể gặp Ngoại trưởng Mỹ Mike Pompeo tại thành phố Sochi, miền Nam nước Nga vào ngày 14/5 tới.
        Trước đó, Ngoại trưởng Lavrov đã có cuộc gặp kéo dài gần một giờ với Ngoại trưởng Mỹ bên lề cuộc họp cấp bộ trưởng Hội đồng Bắc Cực tại Phần Lan.
        """, "Infonet");
}
