using System.Text;
using FsCheck;
using FsCheck.Fluent;
using NewsCluster.Ingestion.Extraction;
using NewsCluster.Ingestion.Tests.Decoding;

namespace NewsCluster.Ingestion.Tests.Extraction;

/// <summary>Pages made to cost time or to break a parser. Each of these would run for minutes if a stage were quadratic.</summary>
public sealed class HostilePageTests
{
    private const string Paragraph = "<p>The harbour bridge will close to all traffic for nine weekends this spring, the city council said.</p>";

    private static string Times(int count, string text) => new StringBuilder().Insert(0, text, count).ToString();

    public static TheoryData<string, string> Pages() => new()
    {
        { "deep", Times(100_000, "<div>") + Paragraph },
        { "deep and unknown", Times(100_000, "<x-a>") + Paragraph },
        { "deep lists", Times(10_000, "<ul><li>") + Paragraph },
        { "deep tables", Times(6_000, "<table><tr><td>") + Paragraph },
        { "formatting", string.Concat(Enumerable.Range(0, 5_000).Select(i => $"<b class={i}><font size={i}>")) + Times(5_000, "<p>x") + Paragraph },
        { "links", Times(20_000, "<a href=x>y") + Paragraph },
        { "closing tags", Times(20_000, "</div></p></table>") + Paragraph },
        { "brackets", Paragraph + new string('<', 500_000) },
        { "quotes", Paragraph + Times(300_000, "<a b=\"") },
        { "comments", Paragraph + Times(300_000, "<!--") },
        { "scripts", Paragraph + Times(300_000, "<script>") },
        { "attributes", "<div " + string.Concat(Enumerable.Range(0, 100_000).Select(i => $"a{i}=1 ")) + ">" + Paragraph },
        { "references", Paragraph + Times(200_000, "&am") },
        { "json", "<script type='application/ld+json'>" + Times(200_000, "[{\"@graph\":") + "</script>" + Paragraph },
        { "paragraphs", Times(15_000, Paragraph) },
        { "one paragraph", "<p>" + Times(200_000, "bridge, ") + "</p>" + Paragraph },
        { "dates", Paragraph + Times(20_000, "<time>1/1/2020 </time>") },
        { "headlines", Times(6_000, "<h1>The harbour bridge</h1>") + Paragraph },
        { "line breaks", "<p>" + Times(150_000, "word<br>") + Paragraph },
        { "siblings", Times(140_000, "<p>x") + Paragraph },
        { "one word", "<p>" + new string('a', 1_000_000) + "</p>" + Paragraph },
        { "digits", "<p>" + new string('1', 1_000_000) + "</p>" + Paragraph },
        { "keywords", Times(30_000, "<p>Tags: one two three</p>") + Paragraph },
        { "one line of keywords", Paragraph + "<p>Tags: " + Times(100_000, "bridge harbour ") + "</p>" },
        { "signatures", Times(30_000, "<p>By Ann Morley and Tom Ash</p>") + Paragraph },
        { "articles", Times(4_000, "<article class='article-body comment share'>" + Paragraph) },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_hostile_page_is_read_in_bounded_time(string kind, string html)
    {
        var (page, problem) = ArticlePage.Read(Encoding.UTF8.GetBytes("<html><head><title>Bridge</title></head><body>" + html));
        Assert.True(page is not null || problem is not null, kind);
        page?.ToArticle();
    }

    [Fact]
    public void Text_beyond_the_deepest_level_is_still_read() =>
        Assert.Contains("harbour bridge", Extraction.Pages.Read("<body>" + Times(5_000, "<div>") + Paragraph + Paragraph).Body, StringComparison.Ordinal);

    [Fact]
    public void A_page_too_large_is_refused() =>
        Assert.Equal(ProblemKind.TooLarge, ArticlePage.Read(new byte[ArticlePage.LargestPage + 1]).Problem?.Kind);

    private static readonly string[] Scraps =
    [
        "<div class='article-body'>", "</div>", "<p>", "</p>", "<br>", "<br><br>", "<ul><li>", "</ul>", "<table><tr><td>", "</table>", "<a href='x'>", "</a>", "<h1>", "</h1>", "<article>", "</article>",
        "<script>", "</script>", "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":", "\"x\"}", "<!--", "-->", "<meta property='og:title' content='", "'>", "<title>", "</title>", "<pre>", "</pre>", "&#x110;", "&amp", "\0", "\uD800", "é", "<aside>", "<figure>", "<time datetime='2020-13-45'>", "<svg><path/>", "</svg>", "<textarea>", "<select><option>", "<html>", "<body>", "<head>",
        .. Sentences.Vietnamese, .. Sentences.Others,
    ];

    [Fact]
    public void No_markup_breaks_the_reader() =>
        Prop.ForAll(Gen.Elements(Scraps).ListOf().Select(string.Concat).ToArbitrary(), html =>
        {
            var (page, problem) = ArticlePage.Read(Encoding.UTF8.GetBytes(html), "text/html", new Uri("https://bao.example/a/b.html"));
            Assert.True(page is null != problem is null);
            page?.ToArticle();
        }).QuickCheckThrowOnFailure();
}
