using NewsCluster.Web.Accounts;

namespace NewsCluster.Web.Tests.Accounts;

public sealed class TotpTests
{
    // RFC 6238, appendix B: the secret is "12345678901234567890"; six of its eight digits.
    private const string Key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code)
    {
        var at = DateTimeOffset.FromUnixTimeSeconds(seconds);
        Assert.Equal(code, Totp.CodeAt(Key, at));
        Assert.Equal(seconds / 30, Totp.MatchingStep(Key, code, at));
        Assert.Equal(seconds / 30, Totp.MatchingStep(Key, code, at.AddSeconds(30)));
        Assert.Null(Totp.MatchingStep(Key, code, at.AddSeconds(90)));
        Assert.Null(Totp.MatchingStep(Key, "", at));
        Assert.Null(Totp.MatchingStep(Key, "１２３４５６", at));
    }
}
