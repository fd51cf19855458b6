using Microsoft.Extensions.Configuration;
using NewsCluster.Web.Embeddings;

namespace NewsCluster.Web.Tests.Embeddings;

public sealed class EmbeddingOptionsTests
{
    private const string Endpoint = "Embeddings:Endpoint", Local = "http://localhost:11434/v1";

    [Fact]
    public void Without_an_endpoint_they_are_off()
    {
        Assert.Null(Read(("Embeddings:Model", "bge-m3")));
        Assert.Null(Read((Endpoint, " "), ("Embeddings:BatchSize", "0")));
    }

    [Theory]
    [InlineData(Local)]
    [InlineData(Local + "/")]
    public void The_endpoint_is_what_stands_before_embeddings(string endpoint)
    {
        var options = Read((Endpoint, endpoint), ("Embeddings:Model", "bge-m3"), ("Embeddings:Timeout", "00:00:10"), ("Embeddings:Dimensions", "256"))!;
        Assert.Equal(Local + "/embeddings", options.Address.ToString());
        Assert.Equal(("bge-m3/256", TimeSpan.FromSeconds(10)), (options.StoredModel, options.Timeout));
    }

    [Theory]
    [InlineData("Embeddings:Endpoint", "localhost:11434")]
    [InlineData("Embeddings:Endpoint", "ftp://localhost/v1")]
    [InlineData("Embeddings:Endpoint", "http://user:word@localhost/v1")]
    [InlineData("Embeddings:Model", "")]
    [InlineData("Embeddings:BatchSize", "0")]
    [InlineData("Embeddings:BatchSize", "many")]
    [InlineData("Embeddings:Timeout", "00:00:00")]
    [InlineData("Embeddings:Timeout", "1.00:00:00")]
    [InlineData("Embeddings:Dimensions", "9000")]
    [InlineData("Embeddings:ApiKey", "sk-secret\nX-Other: 1")]
    public void A_setting_that_cannot_be_used_is_named_and_the_key_is_not(string setting, string value)
    {
        var problem = Assert.Throws<ArgumentException>(() => Read((Endpoint, Local), ("Embeddings:Model", "bge-m3"), (setting, value)));
        Assert.Contains(setting.Split(':')[1], problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("sk-secret", problem.Message, StringComparison.Ordinal);
    }

    private static EmbeddingOptions? Read(params (string Key, string Value)[] settings) => EmbeddingOptions.Read(new ConfigurationBuilder()
        .AddInMemoryCollection(settings.GroupBy(s => s.Key).Select(s => KeyValuePair.Create(s.Key, (string?)s.Last().Value))).Build());
}
