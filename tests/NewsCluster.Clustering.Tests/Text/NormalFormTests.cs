using FsCheck;
using FsCheck.Fluent;
using NewsCluster.Clustering.Text;

namespace NewsCluster.Clustering.Tests.Text;

public class NormalFormTests
{
    [Theory]
    [InlineData("hoà", "hòa")]
    [InlineData("Hoà", "hòa")]
    [InlineData("khoẻ", "khỏe")]
    [InlineData("thuý", "thúy")]
    [InlineData("quý", "quý")]
    [InlineData("qúy", "quý")]
    [InlineData("hoàn", "hoàn")]
    [InlineData("ĐỨC", "đức")]
    [InlineData("đúc", "đúc")]
    [InlineData("O’Neill", "o'neill")]
    public void Key_folds_case_and_tone_placement_only(string word, string key) => Assert.Equal(key, NormalForm.Key(word));

    [Fact]
    public void Normal_form_is_composed_and_free_of_invisible_characters() =>
        Assert.Equal("Việt Nam\nhọp", NormalForm.Normalise("Vie\u0323\u0302t Nam\r\nho\u0323\u00ADp\u200B"));

    [Fact]
    public void Broken_surrogates_go_and_whole_ones_stay() =>
        Assert.Equal("a😀b", NormalForm.Normalise("a😀\uD83Db"));

    [Fact]
    public void Normalising_twice_changes_nothing() =>
        Prop.ForAll<string>(text => NormalForm.Normalise(NormalForm.Normalise(text ?? "")) == NormalForm.Normalise(text ?? ""))
            .QuickCheckThrowOnFailure();
}
