using System.Text;
using NewsCluster.Ingestion.Feeds;

namespace NewsCluster.Ingestion.Tests.Feeds;

public sealed class OpmlTests
{
    private static readonly OpmlFeed[] Feeds =
    [
        new("Báo & “Mới”", "https://a.example/feed?x=1&y=2", "https://a.example/", "vi", ["Việt Nam", "Kinh tế"]),
        new("World", "https://b.example/feed", null, null, ["Việt Nam"]),
        new("Alone", "https://c.example/feed", null, null, []),
    ];

    [Fact]
    public void What_is_written_is_read_again()
    {
        var (read, problem) = Opml.Read(Encoding.UTF8.GetBytes(Opml.Write("My\u0001 list", new DateTimeOffset(2026, 11, 21, 8, 0, 0, TimeSpan.Zero), Feeds)));
        Assert.Null(problem);
        Assert.Equal(Feeds.Select(f => f with { Folders = null }), read!.Select(f => f with { Folders = null }));
        Assert.Equal(Feeds.Select(f => string.Join('/', f.Folders!)).Order(), read!.Select(f => string.Join('/', f.Folders!)).Order());
    }

    [Fact]
    public void Lists_of_other_readers() =>
        Assert.Equal([("A", "https://a.example/"), ("https://b.example/", "https://b.example/")], Opml.Read("""
            <opml version="1.0"><head><title>x</title></head><body><outline text="Folder"><outline text="A & B" title="A" type="rss" xmlUrl="https://a.example/"/>
            <outline xmlurl="https://b.example/"/><outline text="again" xmlUrl="https://a.example/"/><outline text="none" xmlUrl="feed://x"/></outline></body></opml>
            """u8).Feeds!.Select(f => (f.Title, f.Address)));

    [Fact]
    public void Other_xml_is_no_list() => Assert.Equal(ProblemKind.NotFeed, Opml.Read("<rss/>"u8).Problem?.Kind);

    [Fact]
    public void A_list_of_no_feeds_is_said_to_be_one() =>
        Assert.Equal(ProblemKind.NoFeeds, Opml.Read("<opml version='2.0'><body><outline text='News'/></body></opml>"u8).Problem?.Kind);

    [Fact]
    public void A_list_that_breaks_off_before_its_first_feed_is_said_to_be_broken() =>
        Assert.Equal(ProblemKind.Truncated, Opml.Read("<opml version='2.0'><body><outline text='News'><outl"u8).Problem?.Kind);
}
