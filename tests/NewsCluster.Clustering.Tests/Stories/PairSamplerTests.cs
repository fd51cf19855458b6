using NewsCluster.Clustering.Features;
using NewsCluster.Clustering.Stories;

namespace NewsCluster.Clustering.Tests.Stories;

public sealed class PairSamplerTests
{
    private static LabelledArticle Sochi(string id, string? story, DateTimeOffset? time) =>
        new(Featuriser.Shipped.Read(News.SochiEnglish with { Id = id, Published = time, Title = $"{News.SochiEnglish.Title} {id}" }), story);

    [Fact]
    public void Only_what_is_known_of_two_articles_is_learnt()
    {
        var first = Sochi("first", "sochi", News.Monday);
        Assert.True(Assert.Single(PairSampler.Draw([first, Sochi("second", "sochi", News.Monday.AddDays(1))], 1)).Together);
        Assert.False(Assert.Single(PairSampler.Draw([first, Sochi("other", "another", News.Monday)], 1)).Together);
        Assert.Empty(PairSampler.Draw([first, Sochi("unlabelled", null, News.Monday.AddDays(100))], 1));
        Assert.Empty(PairSampler.Draw([first, Sochi("undated", null, null)], 1));
        Assert.False(Assert.Single(PairSampler.Draw([first, Sochi("far", null, News.Monday.AddYears(6))], 1)).Together);
    }
}
