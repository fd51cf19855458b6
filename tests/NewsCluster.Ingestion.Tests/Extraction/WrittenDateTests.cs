using NewsCluster.Ingestion.Extraction;

namespace NewsCluster.Ingestion.Tests.Extraction;

public sealed class WrittenDateTests
{
    [Theory]
    [InlineData("2026-03-07T08:06:00+07:00", "2026-03-07 08:06 +07:00")]
    [InlineData("2026-03-07T08:52:11.000 +07:00", "2026-03-07 08:52 +07:00")]
    [InlineData("2019-11-20T13:38:00Z", "2019-11-20 13:38 +00:00")]
    [InlineData("Sat, 07 Mar 2026 08:06:00 GMT", "2026-03-07 08:06 +00:00")]
    [InlineData("Thứ bảy, 7/3/2026, 08:47 (GMT+7)", "2026-03-07 08:47 +07:00")]
    [InlineData("07/03/2026 08:47", "2026-03-07 08:47")]
    [InlineData("08:47 | 07/03/2026", "2026-03-07 08:47")]
    [InlineData("Cập nhật lúc 20h15, ngày 7 tháng 3 năm 2026", "2026-03-07 20:15")]
    [InlineData("3/7/2026 9:05 PM", "2026-07-03 21:05")]
    [InlineData("March 7th, 2026", "2026-03-07")]
    [InlineData("7 March 2026", "2026-03-07")]
    [InlineData("Sept. 9, 2019 5:30 p.m.", "2019-09-09 17:30")]
    [InlineData("12. Dezember 2021, 15:41 Uhr", "2021-12-12 15:41")]
    [InlineData("le 1er août 2020", "2020-08-01")]
    [InlineData("15 de febrero de 2022", "2022-02-15")]
    [InlineData("5 maja 2021", "2021-05-05")]
    [InlineData("20191120", "2019-11-20")]
    [InlineData("1574257080", "2019-11-20 13:38 +00:00")]
    [InlineData("29.02.2021", null)]
    [InlineData("call 555-12-2019 now", null)]
    [InlineData("1812-12-24", null)]
    [InlineData("version 1.2.3", null)]
    [InlineData("", null)]
    public void A_date_is_read_as_pages_write_it(string text, string? expected)
    {
        var date = WrittenDate.Value(text);
        Assert.Equal(expected, date is null ? null : FormattableString.Invariant($"{date.Value.Day:yyyy-MM-dd}{(date.Value.Time is { } time ? $" {time:HH:mm}" : "")}{(date.Value.Zone is { } zone ? $" +{zone:hh\\:mm}" : "")}"));
    }

    [Fact]
    public void American_pages_put_the_month_first() =>
        Assert.Equal(new DateOnly(2026, 3, 7), WrittenDate.Value("3/7/2026", monthFirst: true)?.Day);
}
