using System.Text;
using NewsCluster.Ingestion.Decoding;

namespace NewsCluster.Ingestion.Tests.Decoding;

public sealed class TextDecoderTests
{
    private const string Text = "Ngày 8/12, Thủ tướng đã họp với các bộ, ngành về giá điện.";
    private const string French = "Le président s'est rendu à l'hôpital où il a été reçu par l'équipe médicale.";

    private static byte[] In(string charset, string text) => CodePagesEncodingProvider.Instance.GetEncoding(charset)!.GetBytes(text);

    public static TheoryData<byte[], string> WithMarks() => new()
    {
        { [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Text)], "utf-8" },
        { [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Text)], "utf-16" },
        { [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Text)], "utf-16BE" },
        { Encoding.Unicode.GetBytes(Text), "utf-16" },
        { Encoding.BigEndianUnicode.GetBytes(Text), "utf-16BE" },
        { Encoding.UTF8.GetBytes(Text), "utf-8" },
        { Encoding.UTF8.GetBytes(Text.Normalize(NormalizationForm.FormD)), "utf-8" },
        { Encoding.Latin1.GetBytes(LegacyEncoder.Tcvn3(Text)), "tcvn3" },
        { Encoding.Latin1.GetBytes(LegacyEncoder.Vni(Text)), "vni" },
        { Encoding.UTF8.GetBytes(LegacyEncoder.Tcvn3(Text)), "tcvn3" },
    };

    [Theory]
    [MemberData(nameof(WithMarks))]
    public void Vietnamese_is_read_whatever_is_declared(byte[] bytes, string encoding)
    {
        foreach (var declared in (string?[])[null, "iso-8859-1", "windows-1252", "utf-8", "UTF8", "nonsense"])
            Assert.Equal(new Decoded(Text, encoding, null), TextDecoder.Decode(bytes, declared));
    }

    [Fact]
    public void Windows_1258_spells_tones_as_combining_marks()
    {
        // The code page has no precomposed letters with tones: the test writes it as its editors do.
        var bytes = In("windows-1258", string.Concat(Text.Select(Spelt)));
        Assert.Equal(new Decoded(Text, "windows-1258", null), TextDecoder.Decode(bytes));
        Assert.Equal(Text, TextDecoder.Decode(bytes, "utf-8").Text);
    }

    private static string Spelt(char c)
    {
        var decomposed = c.ToString().Normalize(NormalizationForm.FormD);
        var tone = decomposed.FirstOrDefault(mark => mark is '\u0300' or '\u0301' or '\u0303' or '\u0309' or '\u0323');
        return tone == 0 ? c.ToString() : decomposed.Replace(tone.ToString(), "", StringComparison.Ordinal).Normalize(NormalizationForm.FormC) + tone;
    }

    [Theory]
    [InlineData(null, "windows-1252"), InlineData("iso-8859-1", "windows-1252"), InlineData("utf-8", "windows-1252"), InlineData("iso-8859-15", "iso-8859-15")]
    public void Western_text_stays_Western(string? declared, string encoding) =>
        Assert.Equal(new Decoded(French, encoding, null), TextDecoder.Decode(In("windows-1252", French), declared));

    [Theory]
    [InlineData("windows-1251", "Президент приехал в Москву на переговоры."), InlineData("shift_jis", "首相は東京で会見した。"), InlineData("gbk", "总理周一在北京会见了记者。"), InlineData("windows-1250", "Vláda schválila návrh zákona o dani z příjmů.")]
    public void Declared_charsets_are_used_from_headers_and_documents(string charset, string text)
    {
        Assert.Equal(text, TextDecoder.Decode(In(charset, text), charset).Text);
        var page = $"<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset={charset}\"><title>{text}</title>";
        Assert.Equal(page, TextDecoder.Decode(In(charset, page)).Text);
        var xml = $"<?xml version=\"1.0\" encoding='{charset}'?><rss>{text}</rss>";
        Assert.Equal(xml, TextDecoder.Decode(In(charset, xml)).Text);
    }

    [Fact]
    public void A_few_broken_characters_do_not_make_UTF8_something_else() =>
        Assert.StartsWith(Text, TextDecoder.Decode([.. Encoding.UTF8.GetBytes(Text), 0xE1, 0xBB]).Text, StringComparison.Ordinal);

    [Fact]
    public void What_is_no_text_is_refused()
    {
        Assert.Equal(ProblemKind.Empty, TextDecoder.Decode([]).Problem?.Kind);
        Assert.Equal(ProblemKind.Empty, TextDecoder.Decode("\r\n "u8).Problem?.Kind);
        Assert.Equal(ProblemKind.Binary, TextDecoder.Decode([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D]).Problem?.Kind);
        Assert.Equal(ProblemKind.Binary, TextDecoder.Decode([.. Enumerable.Range(0, 4000).Select(i => (byte)(i * 7919 >> 3 | 1))]).Problem?.Kind);
    }

    [Theory]
    [InlineData("text/html; charset=UTF-8", "UTF-8"), InlineData("text/html;charset=\"windows-1258\"", "windows-1258"), InlineData("text/html", null), InlineData(null, null)]
    public void A_content_type_names_its_charset(string? header, string? charset) => Assert.Equal(charset, DeclaredCharset.OfContentType(header));

    [Theory]
    [InlineData("<meta charset=utf-8>", "utf-8"), InlineData("<!-- <meta charset=big5> --><META CHARSET='Shift_JIS' />", "Shift_JIS"), InlineData("<meta name=a content=b><p>charset=koi8-r</p>", null)]
    public void A_document_names_its_charset(string document, string? charset) => Assert.Equal(charset, DeclaredCharset.In(Encoding.ASCII.GetBytes(document)));
}
