using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using NewsCluster.Data.Accounts;
using NewsCluster.Web.Accounts;

namespace NewsCluster.Web.Tests.Accounts;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("correct horse battery staple")]
    [InlineData("vườn cau sau mưa")]
    [InlineData("tôi thích phở bò tái")]
    [InlineData("kJ8#fq0!vXz2mW")]
    [InlineData("lighthouse keeper's notes")]
    [InlineData("ааббввггддее жж")]
    public void Good_passwords_need_no_kinds_of_characters(string password) =>
        Assert.Null(PasswordRules.Problem(password, "lan.anh"));

    [Theory]
    [InlineData("")]
    [InlineData("elevenchars")]
    [InlineData("😀😀😀😀😀😀😀😀")]
    public void Short_ones_are_refused_by_characters_not_by_bytes(string password) =>
        Assert.Equal(PasswordRules.TooShort, PasswordRules.Problem(password, "lan.anh"));

    [Theory]
    [InlineData("password1234")]
    [InlineData("P@ssw0rd1234")]
    [InlineData("passwordpassword")]
    [InlineData("Mật khẩu 123456")]
    [InlineData("anhyeuem123456")]
    [InlineData("123456789012")]
    [InlineData("abcdefghijkl")]
    [InlineData("qwertyuiop[]")]
    [InlineData("1qaz2wsx3edc")]
    [InlineData("aaaaaaaaaaaa")]
    [InlineData("abcabcabcabc")]
    [InlineData("iloveyouiloveyou")]
    [InlineData("newscluster2026")]
    [InlineData("NewsCluster NewsCluster")]
    [InlineData("lan.anh lan.anh")]
    [InlineData("lananh19901231")]
    [InlineData("!!!!!!!!!!!!")]
    public void What_is_guessed_first_is_refused(string password) =>
        Assert.Equal(PasswordRules.TooCommon, PasswordRules.Problem(password, "lan.anh"));

    [Fact]
    public void Very_long_ones_are_refused() =>
        Assert.Equal(PasswordRules.TooLong, PasswordRules.Problem(string.Concat(Enumerable.Range(0, 300)), "lan.anh"));

    [Fact]
    public void Two_ways_to_compose_a_letter_are_one_password()
    {
        var hash = new PasswordHash(Options.Create(new PasswordHasherOptions { IterationCount = 1000 }));
        var user = new User();
        var stored = hash.HashPassword(user, "vườn cau sau mưa".Normalize(System.Text.NormalizationForm.FormC));
        Assert.Equal(PasswordVerificationResult.Success, hash.VerifyHashedPassword(user, stored, "vườn cau sau mưa".Normalize(System.Text.NormalizationForm.FormD)));
        Assert.Equal(PasswordVerificationResult.Failed, hash.VerifyHashedPassword(user, stored, "vuon cau sau mua"));
        Assert.Equal(PasswordVerificationResult.Failed, hash.VerifyHashedPassword(user, stored, "lone \uD800 surrogate"));
    }
}
