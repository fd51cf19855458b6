using Microsoft.Extensions.Configuration;
using NewsCluster.Clustering.Stories;
using NewsCluster.Web.Ingesting;

namespace NewsCluster.Web.Tests.Ingesting;

public class ClusteringSettingsTests
{
    [Fact]
    public void Without_settings_the_engine_has_its_own() => Assert.Equal(new StoryEngineOptions(), Read());

    [Fact]
    public void What_is_set_is_used() => Assert.Equal(
        new StoryEngineOptions { Window = TimeSpan.FromDays(30), Resident = 500, Capacity = 1_000 }, Read(("WindowDays", "30"), ("ResidentArticles", "500"), ("MostArticles", "1000")));

    [Theory]
    [InlineData("WindowDays", "0")]
    [InlineData("WindowDays", "two weeks")]
    [InlineData("ResidentArticles", "-1")]
    [InlineData("MostArticles", "100")]
    public void What_cannot_be_used_is_named(string key, string value) =>
        Assert.Contains(key, Assert.Throws<ArgumentException>(() => Read((key, value))).Message, StringComparison.Ordinal);

    private static StoryEngineOptions Read(params (string Key, string Value)[] settings) => ClusteringSettings.Read(new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create("Clustering:" + setting.Key, (string?)setting.Value))).Build());
}
