using System.Text;
using System.Text.Json;
using NewsCluster.Ingestion.Feeds;
using NewsCluster.Ingestion.Reading;
using NewsCluster.Ingestion.Tests.Extraction;

namespace NewsCluster.Ingestion.Tests.Reading;

public sealed class OriginalTests
{
    [Theory]
    [InlineData("storm.txt", "Bão số 12 đổ bộ Khánh Hòa\n\nBão số 12 đã đổ bộ vào Khánh Hòa sáng 4/11/2017, gây mưa lớn.")]
    [InlineData("storm.jsonl", """{"title":"Bão số 12","text":"Bão đã đổ bộ sáng 4/11.","date":"2017-11-04T08:30:00+07:00","source":"Báo","url":"https://bao.example/12"}""")]
    [InlineData("bridge.html", Pages.Vietnamese)]
    [InlineData("english.html", Pages.English)]
    public async Task What_is_kept_gives_the_same_article_again(string name, string content)
    {
        var document = await ReadAsync(name, content, keep: true);
        Assert.NotNull(document.Article);
        Same(document.Article, document.Original!.Read(document.Name, null).Article);
        Assert.InRange(document.Original.Packed.Length, 1, Encoding.UTF8.GetByteCount(content) - 1);
    }

    [Fact]
    public async Task Nothing_is_kept_of_what_gives_no_article_or_is_not_asked_for()
    {
        Assert.Null((await ReadAsync("a.html", "<title>Nothing here</title>", keep: true)).Original);
        Assert.Null((await ReadAsync("b.html", Pages.English, keep: false)).Original);
    }

    [Fact]
    public void An_item_keeps_its_markup_and_its_date_without_a_zone()
    {
        var item = Assert.Single(FeedReader.Read("""
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Báo</title><item>
            <title>Cầu thông xe</title><link>https://bao.example/cau</link><pubDate>21 Nov 2026 08:15:00</pubDate><category>Giao thông</category>
            <description>Cầu đã thông xe.</description><content:encoded><![CDATA[<p>Cầu đã thông xe sáng nay.</p><p>Người dân đi lại dễ dàng hơn trước.</p>]]></content:encoded>
            </item></channel></rss>
            """u8).Feed!.Items);
        Same(FeedArticle.Of(item, "vi"), Original.Of(item).Read("item", "vi").Article);
    }

    [Fact]
    public void A_page_keeps_where_it_was_what_its_server_and_its_source_said()
    {
        // No time of day on the page, no charset in it, no word for its language.
        var bytes = Encoding.Unicode.GetBytes("<html><head><title>Cầu thông xe</title></head><body><article><h1>Cầu thông xe</h1>"
            + string.Concat(Enumerable.Repeat("<p>Cây cầu bắc qua sông đã được thông xe sáng nay sau bốn năm thi công, nối hai bờ và rút ngắn quãng đường đi lại của người dân trong vùng.</p>", 4)) + "</article></body></html>");
        var stated = new FeedDate(new DateTime(2026, 11, 21, 8, 15, 0, DateTimeKind.Unspecified), TimeSpan.FromHours(7), HasTime: true);
        var address = new Uri("https://bao.example/2026/11/21/cau");
        var read = PageFile.Read("page", bytes, "text/html; charset=utf-16le", address, "vi", stated);
        var kept = Original.Of(OriginalKind.Page, bytes) with { ContentType = "text/html; charset=utf-16le", Address = address, Stated = stated };
        Assert.Equal(stated.Instant, read.Article!.PublishedAt);
        Same(read.Article, kept.Read("page", "vi").Article);
    }

    private static async Task<Document> ReadAsync(string name, string content, bool keep)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(content));
        return Assert.Single(await FileReader.ReadAsync(name, file, keep, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken));
    }

    private static void Same(ParsedArticle? expected, ParsedArticle? actual) => Assert.Equal(JsonSerializer.Serialize(expected), JsonSerializer.Serialize(actual));
}
