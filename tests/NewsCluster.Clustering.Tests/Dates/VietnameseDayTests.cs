using NewsCluster.Clustering.Dates;

namespace NewsCluster.Clustering.Tests.Dates;

/// <summary>Vietnamese days that share a month, holidays and terms. All are read on Wednesday, 8 May 2019.</summary>
public class VietnameseDayTests
{
    private static string Values(string text)
    {
        Assert.True(ReferenceTime.TryParse("2019-05-08", out var reference));
        return string.Join(' ', DateTagger.Tag(text, "vi", reference).Select(m => m.Value));
    }

    [Theory]
    [InlineData("Hội nghị diễn ra các ngày 5, 6 và 7/12/2017.", "2017-12-05 2017-12-06 2017-12-07")]
    [InlineData("Mưa lớn ngày 8 và 9 tháng 4.", "2019-04-08 2019-04-09")]
    [InlineData("Họp ngày 2 và 3-5.", "2019-05-02 2019-05-03")]
    public void Days_of_a_list_share_their_month(string text, string values) => Assert.Equal(values, Values(text));

    [Theory]
    [InlineData("Trận đấu diễn ra lúc 19 giờ 30 hôm nay (9.5).", "2019-05-09T19:30")]
    [InlineData("Hội nghị khai mạc hôm nay (9-5) tại Huế.", "2019-05-09")]
    [InlineData("Ngày mai (10.5) trời mưa.", "2019-05-10")]
    [InlineData("Điểm trung bình hôm nay (9.5 điểm) cao hơn.", "2019-05-08")]
    public void A_day_in_brackets_says_which_day_is_meant(string text, string values) => Assert.Equal(values, Values(text));

    [Theory]
    [InlineData("Ông bị bắt ngày 28 tháng trước.", "2019-04-28")]
    [InlineData("Vụ án xảy ra hồi 28 tháng trước.", "2017-01")]
    public void A_day_of_last_month_is_no_count_of_months(string text, string value) => Assert.Equal(value, Values(text));

    [Theory]
    [InlineData("Cuộc gặp sẽ được chuẩn bị sau đợt trao đổi tù nhân hôm 9/12.", "2018-12-09")]
    [InlineData("Cuộc gặp sẽ diễn ra ngày 9/12.", "2019-12-09")]
    public void Hom_tells_of_days_that_are_over(string text, string value) => Assert.Equal(value, Values(text));

    [Theory]
    [InlineData("Diễu binh mừng Quốc khánh 2-9.", "2018-09-02")]
    [InlineData("Pháo hoa mừng Quốc khánh Pháp.", "")]
    [InlineData("Chợ mở từ mùng 2 Tết.", "XXXX-01-02")]
    [InlineData("Chuyến bay đêm 29 Tết.", "XXXX-12-29")]
    [InlineData("Lễ tế ngày mùng 5 tháng 5 năm Ất Mùi.", "XXXX-05-05")]
    public void Holidays(string text, string value) => Assert.Equal(value, Values(text).Replace("T20:00/XXXX-12-30T00:00", "", StringComparison.Ordinal));

    [Theory]
    [InlineData("Vụ việc xảy ra lúc 8h30' sáng 7/5.", "2019-05-07T08:30")]
    [InlineData("08/05/2019 - 09:15", "2019-05-08T09:15")]
    [InlineData("Lợi nhuận quý đầu năm 2019 tăng.", "2019-Q1")]
    [InlineData("Nhạc những năm 80 của thế kỷ 19.", "188X")]
    [InlineData("Nộp trong 3 ngày.", "2019-05-11")]
    [InlineData("Cầu đã hoàn thành trong 2 năm.", "")]
    [InlineData("Cuộc họp được dời sang ngày 20/6, Nhà Trắng cho biết.", "2019-06-20")]
    public void Other_ways_to_say_when(string text, string value) => Assert.Equal(value, Values(text));
}
