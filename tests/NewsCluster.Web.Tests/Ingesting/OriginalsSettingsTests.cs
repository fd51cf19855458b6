using Microsoft.Extensions.Configuration;
using NewsCluster.Web.Ingesting;

namespace NewsCluster.Web.Tests.Ingesting;

public class OriginalsSettingsTests
{
    [Fact]
    public void A_month_unless_something_else_is_set() => Assert.Equal((30, 0), (Read(null), Read("0")));

    [Theory]
    [InlineData("-1")]
    [InlineData("always")]
    public void What_cannot_be_used_is_named(string value) => Assert.Contains("KeepDays", Assert.Throws<ArgumentException>(() => Read(value)).Message, StringComparison.Ordinal);

    private static int Read(string? value) => OriginalsSettings.Read(new ConfigurationBuilder()
        .AddInMemoryCollection(value is null ? [] : [KeyValuePair.Create("Originals:KeepDays", (string?)value)]).Build()).KeepDays;
}
