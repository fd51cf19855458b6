using FsCheck;
using FsCheck.Fluent;
using NewsCluster.Clustering.Text;

namespace NewsCluster.Clustering.Tests.Text;

public class TokenizerTests
{
    private static string[] Words(string text) => [.. Tokenizer.Tokenize(text).Select(token => token.Of(text).ToString())];

    [Fact]
    public void Words_and_numbers_come_out_in_order() =>
        Assert.Equal(["Ông", "Kim", "Jong", "un", "gặp", "1.600", "người", "ở", "U", "S"], Words("Ông Kim Jong-un gặp 1.600 người ở U.S."));

    [Theory]
    [InlineData("1.600", "1,600")]
    [InlineData("40,3", "40.3")]
    [InlineData("1.234.567", "1234567")]
    public void Numbers_are_equal_by_value(string one, string other) =>
        Assert.Equal(Tokenizer.Tokenize(one)[0].Key, Tokenizer.Tokenize(other)[0].Key);

    [Fact]
    public void Thousands_and_decimals_differ() =>
        Assert.NotEqual(Tokenizer.Tokenize("1.600")[0].Key, Tokenizer.Tokenize("1.60")[0].Key);

    [Fact]
    public void Sentence_start_capitals_are_not_names()
    {
        var tokens = Tokenizer.Tokenize("Ngoại trưởng Lavrov đến. Hôm nay ông gặp Pompeo");
        Assert.Equal([false, false, true, false, false, false, false, false, true], tokens.Select(token => token.IsNameLike));
    }

    [Fact]
    public void Names_are_equal_without_their_marks() =>
        Assert.Equal(Tokenizer.Tokenize("nguyen phu trong").Select(t => t.Bare), Tokenizer.Tokenize("Nguyễn Phú Trọng").Select(t => t.Bare));

    [Fact]
    public void Spans_lie_in_order_within_any_text() =>
        Prop.ForAll<string>(raw =>
        {
            var text = raw ?? "";
            var end = 0;
            foreach (var token in Tokenizer.Tokenize(text))
            {
                if (token.Start < end || token.Length < 1 || token.End > text.Length) return false;
                end = token.End;
            }
            return true;
        }).QuickCheckThrowOnFailure();
}
