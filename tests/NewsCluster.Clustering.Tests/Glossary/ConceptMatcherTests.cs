using NewsCluster.Clustering.Glossary;
using NewsCluster.Clustering.Text;

namespace NewsCluster.Clustering.Tests.Glossary;

public class ConceptMatcherTests
{
    private static readonly ConceptGlossary Glossary = new(ConceptGlossary.Read(new StringReader(
        """
        austria	country	Austria|Austrian	Áo
        moscow	place	Moscow	Mát-xcơ-va|Moskva
        north-korea	country	North Korea|N. Korea	Triều Tiên
        korea-peninsula	place	Korean Peninsula	bán đảo Triều Tiên
        shirt	word	shirt	áo
        united-states	country	US|U.S.|America	Mỹ|Hoa Kỳ
        ba-ria	place	Ba Ria - Vung Tau	Bà Rịa - Vũng Tàu
        st-petersburg	place	St. Petersburg|Saint Petersburg	Saint Petersburg
        bank	place	West Bank	Bờ Tây
        fuji	place	Mount Fuji|Mt. Fuji	núi Phú Sĩ
        roe	treaty	Roe v. Wade	vụ Roe v. Wade
        south-korea	country	South Korea|S. Korea|R.O.K.	Hàn Quốc
        west	place	the West|Western	phương Tây
        china	country	China	Trung Quốc
        assembly	office	national assembly	quốc hội
        who	institution	WHO|World Health Organization	Tổ chức Y tế Thế giới|WHO
        """)));

    private static string[] Ids(ConceptMatcher matcher, string text)
    {
        var mentions = new List<ConceptMention>();
        matcher.Match(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(Tokenizer.Tokenize(text)), mentions);
        return [.. mentions.Select(mention => mention.Concept.Id)];
    }

    [Theory]
    [InlineData("Thủ tướng Áo mặc áo mới", "austria shirt")]
    [InlineData("ở MÁT-XCƠ-VA, Mát xcơ va và Moscow", "moscow moscow moscow")]
    [InlineData("Bán đảo Triều Tiên và Triều Tiên", "korea-peninsula north-korea")]
    [InlineData("Ở Bà Rịa-Vũng Tàu. Bà Rịa – Vũng Tàu", "ba-ria ba-ria")]
    [InlineData("tổ chức y tế thế giới", "")]
    [InlineData("Phán quyết trong vụ Roe v. Wade", "roe")]
    [InlineData("bên Trung Quốc hội đàm", "china")]
    public void Vietnamese(string text, string ids) =>
        Assert.Equal(ids.Split(' ', StringSplitOptions.RemoveEmptyEntries), Ids(Glossary.Vietnamese, text));

    [Theory]
    [InlineData("The U.S. told us that the WHO, who else, left America.", "united-states who united-states")]
    [InlineData("North Koreans", "")]
    [InlineData("the U.S. and N. Korea, S. Korea (R.O.K.); in the U.S. The court", "united-states north-korea south-korea south-korea united-states")]
    [InlineData("climbing Mt. Fuji after Roe v. Wade. Mt. Everest", "fuji roe")]
    [InlineData("They climbed the mt. Fuji was near", "")]
    [InlineData("in the West Bank, in the West", "bank west")]
    [InlineData("N. Korea and St. Petersburg. North Korea", "north-korea st-petersburg north-korea")]
    public void English(string text, string ids) =>
        Assert.Equal(ids.Split(' ', StringSplitOptions.RemoveEmptyEntries), Ids(Glossary.English, text));
}
