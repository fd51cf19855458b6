using NewsCluster.Clustering.Features;
using NewsCluster.Clustering.Labels;

namespace NewsCluster.Clustering.Tests.Labels;

public class SharedTermsTests
{
    private static SharedTerms Shared(ArticleText one, ArticleText other) => new(one, Featuriser.Shipped.Read(one), Featuriser.Shipped.Read(other));

    private static SharedTerms SharedIn(string language, string one, string other) =>
        Shared(new("1", language, "", one, null), new("2", language, "", other, null));

    [Fact]
    public void Names_are_whole_and_named_once()
    {
        var shared = SharedIn("en",
            "Deputies of Habersham County met Anthony Giaquinta on Sunday. Giaquinta lived near Wylie Road, Habersham County.",
            "Police in Habersham County said Anthony Giaquinta fired first. Giaquinta was known on Wylie Road since Sunday.");

        Assert.Equal(["Anthony Giaquinta", "Habersham County", "Wylie Road"], shared.Names.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_family_name_of_another_is_no_shared_name()
    {
        var shared = SharedIn("vi",
            "Công an đã bắt Hoàng Thị Khuyên và Lý Văn Tòng khi đang giao hàng.",
            "Hoàng Thị Phượng khai đã gặp Lý Văn Tòng vào buổi sáng.");

        Assert.Equal(["Lý Văn Tòng"], shared.Names);
    }

    [Fact]
    public void What_a_shared_concept_says_is_not_said_again_as_a_name_or_a_term()
    {
        var shared = SharedIn("vi", "Ông Trump gặp ông Putin ở Alaska.", "Hôm qua, ông Putin và ông Trump đã hội đàm tại Alaska.");

        Assert.Equal(["person/donald-trump", "person/vladimir-putin", "place/alaska"], shared.Concepts.Order(StringComparer.Ordinal));
        Assert.Empty(shared.Names);
        Assert.Empty(shared.Terms);
    }

    [Fact]
    public void Vietnamese_terms_are_compounds_and_no_halves_of_two()
    {
        var shared = SharedIn("vi",
            "Nhiều lô hàng xuất khẩu thủy sản bị trả về vì dư lượng kháng sinh.",
            "Bộ kiểm tra các lô hàng xuất khẩu thủy sản có dư lượng kháng sinh.");

        Assert.Contains("thủy sản", shared.Terms);
        Assert.Contains("lô hàng", shared.Terms);
        Assert.DoesNotContain("khẩu thủy", shared.Terms);
        Assert.DoesNotContain("hàng xuất", shared.Terms);
    }

    [Fact]
    public void English_terms_say_something_and_a_word_of_a_pair_is_not_listed_again()
    {
        var shared = SharedIn("en",
            "The couple paid school tuition and dental bills, and said so to the court.",
            "He said the school tuition and the dental bills were paid by the couple.");

        Assert.Contains("dental bills", shared.Terms);
        Assert.Contains(shared.Terms, term => term.Contains("tuition", StringComparison.Ordinal));
        Assert.DoesNotContain("tuition", shared.Terms.Where(term => shared.Terms.Contains("school tuition")));
        Assert.DoesNotContain(shared.Terms, term => term.Split(' ').Intersect(["the", "and", "said", "was", "so"]).Any());
    }

    [Fact]
    public void Across_languages_names_and_numbers_are_shared_but_no_terms()
    {
        var shared = Shared(
            new("1", "en", "", "The trawler Hai Phong 17 sank near Con Dao with 42 people, the coast guard said.", null),
            new("2", "vi", "", "Tàu Hai Phong 17 chìm gần Côn Đảo, trên tàu có 42 người.", null));

        Assert.Contains("42", shared.Numbers);
        Assert.Empty(shared.Terms);
    }
}
