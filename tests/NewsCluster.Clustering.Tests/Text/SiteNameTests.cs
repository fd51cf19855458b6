using NewsCluster.Clustering.Text;

namespace NewsCluster.Clustering.Tests.Text;

public sealed class SiteNameTests
{
    [Theory]
    [InlineData("Two dead after floods hit Texas", " | Reuters")]
    [InlineData("Two dead after floods hit Texas", " - BBC News")]
    [InlineData("Four shot in Memphis", " - WMC Action News 5 - Memphis, Tennessee")]
    [InlineData("Teen dies after crash", " - LEX18.com | Continuous News and StormTracker Weather")]
    [InlineData("Teen dies after crash", " - WXOW News 19 La Crosse, WI – News, Weather and Sports |")]
    [InlineData("Teen dies after crash", " - FOX5 Vegas - KVVU")]
    [InlineData("Teen dies after crash", " - wave3.com-Louisville News, Weather & Sports")]
    [InlineData("1 dead, 4 hurt in Vallejo", " « CBS San Francisco")]
    [InlineData("Bão số 3 đổ bộ Quảng Ninh", " - VnExpress")]
    [InlineData("Bão số 3 đổ bộ Quảng Ninh", " | Báo Dân trí")]
    [InlineData("Bão số 3 đổ bộ Quảng Ninh", " - Tuổi Trẻ Online")]
    [InlineData("Bão số 3 đổ bộ Quảng Ninh", " – Báo điện tử Chính phủ")]
    [InlineData("Bão số 3 đổ bộ Quảng Ninh", " | VTV.VN")]
    [InlineData("Việt Nam - Ấn Độ: hợp tác quốc phòng", " - Báo Quân đội nhân dân")]
    public void What_names_the_site_is_left_out(string headline, string site) => Assert.Equal(headline, SiteName.Without(headline + site));

    [Theory]
    [InlineData("Hà Nội - Báo động đỏ về ô nhiễm không khí")]
    [InlineData("Thủ tướng thăm Nhật - Đài Loan theo dõi sát")]
    [InlineData("Việt Nam - Ấn Độ lần thứ VI")]
    [InlineData("Trump attacks the press - New York Times responds with facts")]
    [InlineData("Man United 2 - 1 Arsenal")]
    [InlineData("Doping tests of swimmers - WADA")]
    [InlineData("MAN KILLED AT HOME - WIFE HELD IN CUSTODY")]
    [InlineData("Sport | BBC News")]
    [InlineData("BBC News")]
    [InlineData(" | ")]
    [InlineData("-")]
    [InlineData("")]
    public void What_says_something_stays(string title) => Assert.Equal(title, SiteName.Without(title));

    [Fact]
    public async Task A_page_that_makes_a_book_of_its_title_takes_no_time()
    {
        var title = string.Concat(Enumerable.Repeat("WXOW|", 400_000));
        Assert.Same(title, await Task.Run(() => SiteName.Without(title)).WaitAsync(TimeSpan.FromSeconds(15), TestContext.Current.CancellationToken));
    }
}
