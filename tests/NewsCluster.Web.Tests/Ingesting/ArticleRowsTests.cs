using NewsCluster.Clustering.Dates;
using NewsCluster.Data.Articles;
using NewsCluster.Ingestion;
using NewsCluster.Web.Ingesting;

namespace NewsCluster.Web.Tests.Ingesting;

public sealed class ArticleRowsTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 20, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2026-11-20", true)]
    [InlineData("2026-11-22", true)] // the day after, in a zone ahead of the clock's
    [InlineData("2026-11-23", false)]
    [InlineData("2999-01-01", false)]
    [InlineData("2099", false)]
    [InlineData("2026-12", false)]
    [InlineData("2026-11", true)] // which day is not said
    [InlineData("1998-05-03", true)]
    public void A_date_that_lies_ahead_is_no_date(string date, bool believed)
    {
        Assert.True(PartialDate.TryParse(date, out var day));
        var row = ArticleRows.Of(Parsed with { Published = new Stated<PartialDate>(day, Source.Metadata) }, Now);
        Assert.Equal((believed ? date : null, believed ? Basis.Metadata : Basis.Unknown), (row.PublishedDate, row.DateBasis));
    }

    [Fact]
    public void An_instant_that_lies_ahead_takes_its_day_along()
    {
        var at = Now.AddYears(1);
        Assert.True(PartialDate.TryParse("2027-11-20", out var day));
        var row = ArticleRows.Of(Parsed with { PublishedAt = at, Published = new Stated<PartialDate>(day, Source.Metadata) }, Now);
        Assert.Null(row.PublishedAt);
        Assert.Null(row.PublishedDate);
    }

    [Fact]
    public void An_instant_that_lies_ahead_leaves_a_day_that_somebody_else_states()
    {
        Assert.True(PartialDate.TryParse("2026-11-19", out var day));
        var row = ArticleRows.Of(Parsed with { PublishedAt = Now.AddYears(1), Published = new Stated<PartialDate>(day, Source.Manifest) }, Now);
        Assert.Null(row.PublishedAt);
        Assert.Equal("2026-11-19", row.PublishedDate);
    }

    [Fact]
    public void An_outlet_that_is_not_known_is_not_counted()
    {
        var (tally, story) = (new StoryTally(), new Data.Stories.Story { Id = 1, CreatedAt = Now, UpdatedAt = Now });
        tally.Add("vi", null, "2026-11-19", "Lũ ở miền Trung");
        tally.Add("vi", "Báo Mới", "2026-11-19", "Lũ lên nhanh");
        tally.AddOutlet(null);
        tally.WriteTo(story);
        Assert.Equal((2, 1), (story.ArticleCount, story.OutletCount));
    }

    private static ParsedArticle Parsed => new() { Title = "Lũ ở miền Trung", Paragraphs = ["Nước lũ lên nhanh."], Language = "vi" };
}
