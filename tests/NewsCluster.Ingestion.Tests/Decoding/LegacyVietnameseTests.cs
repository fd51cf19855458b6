using FsCheck;
using FsCheck.Fluent;
using NewsCluster.Ingestion.Decoding;

namespace NewsCluster.Ingestion.Tests.Decoding;

public sealed class LegacyVietnameseTests
{
    private static readonly string[] All = [.. Sentences.Vietnamese, .. Sentences.Others];

    private static Arbitrary<string> Texts(string[] sentences) =>
        Gen.Elements(sentences).NonEmptyListOf().Select(list => string.Join('\n', list)).ToArbitrary();

    [Fact]
    public void No_text_that_is_right_is_ever_changed()
    {
        Prop.ForAll(Texts(All), text => LegacyVietnamese.Recover(text) == (text, null)).QuickCheckThrowOnFailure();
        // Nor a piece of one: titles and captions are short.
        foreach (var sentence in All)
        {
            var words = sentence.Split(' ');
            for (var start = 0; start < words.Length; start++)
                for (var end = start + 1; end <= words.Length; end++)
                    Assert.Null(LegacyVietnamese.Recover(string.Join(' ', words[start..end])).Encoding);
        }
    }

    [Theory]
    [InlineData("tcvn3"), InlineData("vni"), InlineData("viqr")]
    public void What_was_written_for_old_fonts_comes_back_as_Unicode(string encoding)
    {
        Func<string, string> write = encoding switch { "tcvn3" => LegacyEncoder.Tcvn3, "vni" => LegacyEncoder.Vni, _ => LegacyEncoder.Viqr };
        foreach (var sentence in Sentences.Vietnamese)
            Assert.Equal((sentence, encoding), LegacyVietnamese.Recover(write(sentence)));
        Prop.ForAll(Texts(Sentences.Vietnamese), text => LegacyVietnamese.Recover(write(text)) == (text, encoding)).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("Hµ Néi cã m­a to", "Hà Nội có mưa to")]
    [InlineData("Xin chµo c¸c b¹n", "Xin chào các bạn")]
    [InlineData("Xin chaøo caùc baïn", "Xin chào các bạn")]
    [InlineData("Haø Noäi coù möa to", "Hà Nội có mưa to")]
    [InlineData("Xin cha`o ca'c ba.n", "Xin chào các bạn")]
    [InlineData("Ha` No^.i co' mu+a to", "Hà Nội có mưa to")]
    [InlineData("§Êt n­íc vµ con ng­êi ViÖt Nam", "Đất nước và con người Việt Nam")]
    [InlineData("ÑAÁT NÖÔÙC VAØ CON NGÖÔØI", "ĐẤT NƯỚC VÀ CON NGƯỜI")]
    public void Short_texts_are_recovered_too(string legacy, string unicode) => Assert.Equal(unicode, LegacyVietnamese.Recover(legacy).Text);

    [Fact]
    public void In_a_mixed_text_only_the_legacy_lines_change()
    {
        var legacy = LegacyEncoder.Tcvn3(Sentences.Vietnamese[0]);
        var mixed = string.Join('\n', Sentences.Vietnamese[1], legacy, Sentences.Others[0], Sentences.Others[2], Sentences.Vietnamese[2], Sentences.Others[5]);
        Assert.Equal(mixed.Replace(legacy, Sentences.Vietnamese[0], StringComparison.Ordinal), LegacyVietnamese.Recover(mixed).Text);
    }
}
