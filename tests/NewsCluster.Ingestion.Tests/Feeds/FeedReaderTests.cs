using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using NewsCluster.Ingestion.Feeds;

namespace NewsCluster.Ingestion.Tests.Feeds;

public sealed class FeedReaderTests
{
    private static readonly Uri Address = new("https://news.example/feeds/all.xml");

    private static Feed Read(string text, string? contentType = null) => Read(Encoding.UTF8.GetBytes(text), contentType);

    private static Feed Read(byte[] bytes, string? contentType = null)
    {
        var (feed, problem) = FeedReader.Read(bytes, contentType, Address);
        Assert.Null(problem);
        return feed!;
    }

    private static ProblemKind? Problem(string text) => FeedReader.Read(Encoding.UTF8.GetBytes(text)).Problem?.Kind;

    private static FeedItem RssItem(string parts) => Read($"<rss version='2.0'><channel><item>{parts}</item></channel></rss>").Items.Single();

    [Fact]
    public void Rss_2()
    {
        var feed = Read("""
            <?xml version="1.0" encoding="utf-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">
            <channel><title>Tin &amp;amp; bài</title><link>https://news.example/</link><atom:link rel="self" href="https://news.example/feed"/><language>vi_VN</language>
            <lastBuildDate>Tue, 05 Dec 2017 10:00:00 +0700</lastBuildDate>
            <item><title><![CDATA[Giá <b>xăng</b> tăng]]></title><link>/tin/1.html</link><guid isPermaLink="false">1</guid><pubDate>Tue, 05 Dec 2017 09:30:00 +0700</pubDate>
            <description>&lt;p&gt;Tóm tắt&lt;/p&gt;&lt;p&gt;hai&lt;/p&gt;</description><content:encoded><![CDATA[<p>Toàn văn</p>]]></content:encoded><dc:creator>An Bình</dc:creator><category>Kinh tế</category><category>Xăng</category></item>
            </channel></rss>
            """);
        Assert.Equal((FeedKind.Rss, "2.0", "Tin & bài", "https://news.example/", "vi-VN", "utf-8", true), (feed.Kind, feed.Version, feed.Title, feed.Link, feed.Language, feed.Encoding, feed.WellFormed));
        var item = Assert.Single(feed.Items);
        Assert.Equal(("Giá xăng tăng", "https://news.example/tin/1.html", "1", "An Bình"), (item.Title, item.Link, item.Id, item.Author));
        Assert.Equal("2017-12-05T09:30:00+07:00", item.Published.ToString());
        Assert.Equal(("Tóm tắt\nhai", "<p>Toàn văn</p>"), (item.Summary, item.Content));
        Assert.Equal(["Kinh tế", "Xăng"], item.Categories);
        Assert.False(item.CarriesFullText);
    }

    [Fact]
    public void Rss_1()
    {
        var feed = Read("""
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel rdf:about="https://news.example/"><title>News</title><link>https://news.example/</link></channel>
            <item rdf:about="https://news.example/1"><title>One</title><link>https://news.example/1</link><dc:date>2017-12-05T09:30Z</dc:date></item></rdf:RDF>
            """);
        Assert.Equal((FeedKind.Rss, "1.0", "News"), (feed.Kind, feed.Version, feed.Title));
        Assert.Equal(("One", "https://news.example/1", "2017-12-05T09:30:00+00:00"), (feed.Items[0].Title, feed.Items[0].Id, feed.Items[0].Published.ToString()));
    }

    [Fact]
    public void Old_rss_with_its_document_type() =>
        Assert.Equal("A", Read("<?xml version=\"1.0\"?><!DOCTYPE rss PUBLIC \"-//Netscape Communications//DTD RSS 0.91//EN\" \"http://my.netscape.com/publish/formats/rss-0.91.dtd\"><rss version=\"0.91\"><channel><title>A</title></channel></rss>").Title);

    [Fact]
    public void Atom_1()
    {
        var feed = Read("""
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="https://other.example/blog/">
            <title type="html">AT&amp;amp;T &lt;em&gt;news&lt;/em&gt;</title><link rel="self" href="feed.xml"/><link href="./"/><author><name>Desk</name></author>
            <entry xml:base="2017/"><title type="text">The &lt;b&gt; tag</title><id>tag:x,1</id><link rel="edit" href="edit"/><link type="text/html" href="1.html"/>
            <published>2017-12-05T09:30:00.5+07:00</published><updated>2017-12-06T00:00:00Z</updated>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Whole &amp; sound</p></div></content></entry></feed>
            """);
        Assert.Equal((FeedKind.Atom, "1.0", "AT&T news", "https://other.example/blog/", "en"), (feed.Kind, feed.Version, feed.Title, feed.Link, feed.Language));
        var item = Assert.Single(feed.Items);
        Assert.Equal(("The <b> tag", "https://other.example/blog/2017/1.html", "tag:x,1", "Desk"), (item.Title, item.Link, item.Id, item.Author));
        Assert.Equal(("2017-12-05T09:30:00.5+07:00", "2017-12-06T00:00:00+00:00"), (item.Published.ToString(), item.Updated.ToString()));
        Assert.Equal("<div><p>Whole &amp; sound</p></div>", item.Content);
    }

    [Theory]
    [InlineData("<title mode='escaped' type='text/html'>A &lt;b&gt;b&lt;/b&gt;</title>", "A b")]
    [InlineData("<title mode='base64' type='text/html'>QSA8Yj5iPC9iPg==</title>", "A b")]
    [InlineData("<title>A b</title>", "A b")]
    [InlineData("<title type='application/xhtml+xml'><div xmlns='http://www.w3.org/1999/xhtml'>A <b>b</b></div></title>", "A b")]
    public void Atom_03_says_how_its_text_is_written(string title, string text) =>
        Assert.Equal(text, Read($"<feed version='0.3' xmlns='http://purl.org/atom/ns#'>{title}</feed>").Title);

    [Fact]
    public void Json_feed()
    {
        var feed = Read("""{"version":"https://jsonfeed.org/version/1.1","title":"News","home_page_url":"https://news.example/","language":"en","items":[{"id":7,"url":"/7","title":"Seven","content_html":"<p>Text</p>","date_published":"2017-12-05T09:30:00+07:00","authors":[{"name":"Ann"}],"tags":["a"]}]}""");
        Assert.Equal((FeedKind.Json, "1.1", "News"), (feed.Kind, feed.Version, feed.Title));
        var item = Assert.Single(feed.Items);
        Assert.Equal(("Seven", "7", "https://news.example/7", "Ann", "Text"), (item.Title, item.Id, item.Link, item.Author, item.Summary));
    }

    [Theory]
    [InlineData("<link>https://a.example/1</link><guid>https://a.example/guid</guid>", "https://a.example/1")]
    [InlineData("<guid>https://a.example/guid</guid>", "https://a.example/guid")]
    [InlineData("<guid isPermaLink='false'>https://a.example/guid</guid>", null)]
    [InlineData("<guid>7</guid>", null)]
    [InlineData("<link>\n https://a.example/a\n  b?x=1&amp;y=2 \n</link>", "https://a.example/ab?x=1&y=2")]
    [InlineData("<link>javascript:alert(1)</link>", null)]
    [InlineData("<link>https://t.example/r</link><feedburner:origLink xmlns:feedburner='http://rssnamespace.org/feedburner/ext/1.0'>https://a.example/1</feedburner:origLink>", "https://a.example/1")]
    [InlineData("<atom:link xmlns:atom='http://www.w3.org/2005/Atom' rel='enclosure' href='https://a.example/x.mp3'/><atom:link xmlns:atom='http://www.w3.org/2005/Atom' href='https://a.example/1'/>", "https://a.example/1")]
    public void Links_of_rss(string parts, string? link) => Assert.Equal(link, RssItem(parts).Link);

    [Theory]
    [InlineData("<title>1 &lt; 2 &amp; 3 &gt; 2</title>", "1 < 2 & 3 > 2")]
    [InlineData("<title>List&lt;int&gt; explained</title>", "List<int> explained")]
    [InlineData("<title>Kh&amp;ocirc;ng&amp;nbsp;c&amp;#243;</title>", "Không có")]
    [InlineData("<title>don&#146;t \u0092</title>", "don’t ’")]
    [InlineData("<title>?a=1&amp;copy=2</title>", "?a=1&copy=2")]
    [InlineData("<title>A<script>alert('x')</script> b<br/>c</title>", "A b c")]
    public void Titles_are_text(string title, string text) => Assert.Equal(text, RssItem(title).Title);

    [Theory]
    [InlineData("a@b.example (Ann Bo)", "Ann Bo")]
    [InlineData("Ann Bo <a@b.example>", "Ann Bo")]
    [InlineData("Ann Bo", "Ann Bo")]
    public void Authors_are_names(string author, string name) => Assert.Equal(name, RssItem($"<author><![CDATA[{author}]]></author>").Author);

    [Fact]
    public void A_vietnamese_feed_without_zones_means_its_own() =>
        Assert.Equal("2017-12-05T10:00:00+07:00", Read("<rss><channel><language>vi</language><item><pubDate>Thứ Ba, 05/12/2017 10:00</pubDate></item></channel></rss>").Items[0].Published.ToString());

    [Fact]
    public void Full_text_is_told_from_beginnings()
    {
        var text = string.Concat(Enumerable.Repeat("Đây là một câu của bài báo. ", 60));
        Assert.True(RssItem($"<description>{text}</description>").CarriesFullText);
        Assert.False(RssItem($"<description>{text} Xem tiếp...</description>").CarriesFullText);
        Assert.False(RssItem("<description>Tóm tắt.</description>").CarriesFullText);
    }

    [Theory]
    [InlineData("<rss><channel><title>A&nbsp;&B &hellip; &c; &</title></channel></rss>", "A &B … &c; &")]
    [InlineData("\n\n  <?xml version='1.0'?><rss><channel><title>A</title></channel></rss>", "A")]
    [InlineData("<br /><b>Warning</b>: in x.php\n<?xml version='1.0'?><rss><channel><title>A</title></channel></rss>", "A")]
    [InlineData("<rss><channel><title>A\u0001\u000Bb</title></channel></rss>", "Ab")]
    [InlineData("<rss><channel><title>A</tilte></title></channel></rss> trailing", "A")]
    [InlineData("<rss version=2.0><channel attr><title>A</title></channel></rss>", "A")]
    [InlineData("<rss><channel><title>A < B</title></channel></rss>", "A < B")]
    [InlineData("<?xml version='1.1'?><rss><channel><title>A</title></channel></rss>", "A")]
    [InlineData("<rss><channel><itunes:author>x</itunes:author><title>A</title></channel></rss>", "A")]
    [InlineData("<RSS><Channel><Title>A</Title></Channel></RSS>", "A")]
    public void Broken_xml_is_read_and_said_to_be_broken(string xml, string title)
    {
        var feed = Read(xml);
        Assert.Equal(title, feed.Title);
        Assert.Equal(xml.StartsWith("<RSS", StringComparison.Ordinal), feed.WellFormed);
    }

    [Fact]
    public void Items_nobody_closed_and_html_nobody_escaped() =>
        Assert.Equal(["A", "B"], Read("<rss><channel><item><title>A</title><description><p>x<br>y</description><item><title>B</title></item></channel></rss>").Items.Select(i => i.Title));

    [Fact]
    public void A_feed_cut_in_the_middle_gives_its_whole_items()
    {
        var feed = Read("<rss><channel><item><title>A</title></item><item><title>B</title><link>https://a.exam");
        Assert.True(feed.Truncated);
        Assert.Equal(["A"], feed.Items.Select(i => i.Title));
    }

    [Theory]
    [InlineData("<rss><channel><item><title>A", ProblemKind.Truncated)]
    [InlineData("<!DOCTYPE html><html><body>x</body></html>", ProblemKind.WebPage)]
    [InlineData("<html><body>x<p></body></html>", ProblemKind.WebPage)]
    [InlineData("<note><to>you</to></note>", ProblemKind.NotFeed)]
    [InlineData("plain words", ProblemKind.NotXml)]
    [InlineData("", ProblemKind.Empty)]
    [InlineData("  \n", ProblemKind.Empty)]
    [InlineData("{\"items\":", ProblemKind.Json)]
    [InlineData("{\"a\":1}", ProblemKind.NotFeed)]
    [InlineData("<!DOCTYPE rss [<!ENTITY a \"b\">]><rss><channel><title>&a;</title></channel></rss>", ProblemKind.XmlForbidden)]
    [InlineData("<rss><channel><title>&a;</title><!ENTITY a 'b'></channel>", ProblemKind.XmlForbidden)]
    [InlineData("<!DOCTYPE rss SYSTEM \"file:///etc/passwd\" [ %x; ]><rss/>", ProblemKind.XmlForbidden)]
    public void What_is_no_feed_says_why(string text, ProblemKind kind) => Assert.Equal(kind, Problem(text));

    [Fact]
    public void A_feed_without_items_is_a_feed() => Assert.Empty(Read("<rss><channel><title>A</title></channel></rss>").Items);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Depth_is_bounded(bool broken) =>
        Assert.Equal(ProblemKind.XmlTooComplex, Problem("<rss>" + string.Concat(Enumerable.Repeat("<a>", 5_000)) + (broken ? "&" : "") + string.Concat(Enumerable.Repeat("</a>", 5_000)) + "</rss>"));

    /// <summary>Each would take minutes if it cost the square of its size.</summary>
    [Theory]
    [InlineData("<rss ", "a{0}=\"1\" ", "/>")]
    [InlineData("<rss ", "xmlns:a{0}=\"u\" ", "/>")]
    [InlineData("<rss><channel><title>", "<", "</title></channel></rss>")]
    [InlineData("<rss><channel><title>", "</a", "</title></channel></rss>")]
    [InlineData("<rss><channel><title>", "&lt;script>", "</title></channel></rss>")]
    [InlineData("<rss><channel><title>", "&lt;!-- &gt;", "</title></channel></rss>")]
    [InlineData("<rss><channel><title>", "&lt;a '", "</title></channel></rss>")]
    [InlineData("<rss><channel>", "<item><title>a", "")]
    public void Rubbish_costs_no_more_than_its_size(string before, string piece, string after)
    {
        var text = new StringBuilder(before);
        for (var i = 0; text.Length < 3_000_000; i++) text.AppendFormat(CultureInfo.InvariantCulture, piece, i);
        var (feed, problem) = FeedReader.Read(Encoding.UTF8.GetBytes(text.Append(after).ToString()));
        Assert.True(feed is null != problem is null);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    [InlineData("utf-8")]
    public void Marks_decide_the_encoding(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        Assert.Equal("Tiếng Việt", Read([.. encoding.GetPreamble(), .. encoding.GetBytes("<?xml version='1.0' encoding='iso-8859-1'?><rss><channel><title>Tiếng Việt</title></channel></rss>")]).Title);
    }

    [Theory]
    [InlineData("windows-1258", null, "đươ\u0300ng đi")]
    [InlineData("iso-8859-1", "text/xml; charset=windows-1252", "“café”")]
    [InlineData("big5", null, "新聞")]
    [InlineData("no-such-thing", "text/xml; charset=\"windows-1258\"", "đươ\u0300ng")]
    public void Http_then_the_declaration_says_the_encoding(string declared, string? contentType, string title)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(contentType is null ? declared : contentType.Split('=')[1].Trim('"'))!;
        Assert.Equal(title.Normalize(), Read(encoding.GetBytes($"<?xml version='1.0' encoding='{declared}'?><rss><channel><title>{title}</title></channel></rss>"), contentType).Title);
    }

    [Fact]
    public void Utf8_that_calls_itself_latin_is_utf8() =>
        Assert.Equal("Tiếng Việt", Read("<?xml version='1.0' encoding='iso-8859-1'?><rss><channel><title>Tiếng Việt</title></channel></rss>", "text/xml; charset=us-ascii").Title);

    /// <summary>Whatever a feed is turned into, it is read or refused; no exception, no endless loop.</summary>
    [Fact]
    public void No_mutation_throws()
    {
        const string sound = "<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>A &amp; b</title><item><title><![CDATA[<b>x</b>]]></title><link>https://a.example/</link><pubDate>Tue, 05 Dec 2017 10:00 +7</pubDate><dc:date/></item><!-- c --></channel></rss>";
        const string pieces = "<>&;/=\"'![]-?:x#\u0000\u0092 CDATA";
        var mutations = from count in Gen.Choose(1, 12)
                        from edits in Gen.ArrayOf(from at in Gen.Choose(0, sound.Length - 1) from piece in Gen.Choose(0, pieces.Length - 1) from remove in Gen.Choose(0, 6) select (at, piece, remove), count)
                        select edits;
        Prop.ForAll(mutations.ToArbitrary(), edits =>
        {
            var text = new StringBuilder(sound);
            foreach (var (at, piece, remove) in edits)
            {
                var start = Math.Min(at, text.Length);
                text.Remove(start, Math.Min(remove, text.Length - start)).Insert(start, pieces[piece]);
            }
            var (feed, problem) = FeedReader.Read(Encoding.UTF8.GetBytes(text.ToString()), null, Address);
            return feed is null != problem is null;
        }).QuickCheckThrowOnFailure();
    }
}
