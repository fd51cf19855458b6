using System.Globalization;
using System.Text;

namespace NewsCluster.Ingestion.Tests.Sites;

/// <summary>One site: its articles over time and how it behaves.</summary>
public sealed class GeneratedSite
{
    private static readonly TimeSpan FeedReach = TimeSpan.FromHours(12);

    public required int Number { get; init; }
    public required Behaviour Behaviour { get; init; }

    /// <summary>Everything it will ever publish, oldest first.</summary>
    public IReadOnlyList<GeneratedArticle> Articles { get; internal set; } = [];

    /// <summary>Known once the site is up.</summary>
    public Uri Home { get; internal set; } = new("http://127.0.0.1/");

    /// <summary>The address a source would be given.</summary>
    public Uri Feed => new(Home, "/feed");

    /// <summary><c>vi</c> or <c>en</c>.</summary>
    public string Language => Behaviour == Behaviour.VietnameseDates || Number % 2 == 0 ? "vi" : "en";

    public bool IsReadable => Behaviour < Behaviour.RedirectLoop;

    /// <summary>The link its feed gives for the article.</summary>
    public string AddressOf(GeneratedArticle article) => new Uri(Home, article.Path).AbsoluteUri + Query;

    private string Query => Behaviour == Behaviour.BrokenXml ? "?a=1&b=2" : "";

    public IEnumerable<GeneratedArticle> PublishedBy(DateTimeOffset now) => Articles.Where(a => a.Published <= now);

    /// <summary>The hours in which sites that fail at times fail.</summary>
    public bool IsBadHour(DateTimeOffset now) => (now.Hour + Number) % 3 == 0;

    /// <summary>As feeds do it: the newest first, back to half a day ago.</summary>
    internal List<GeneratedArticle> InFeed(DateTimeOffset now) => [.. PublishedBy(now).Where(a => a.Published > now - FeedReach).Reverse()];

    internal byte[] FeedBytes(DateTimeOffset now)
    {
        var text = Behaviour switch { Behaviour.Atom => AtomText(now), Behaviour.JsonFeed => JsonText(now), _ => RssText(now) };
        return Behaviour == Behaviour.Utf16 ? [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)] : Encoding.UTF8.GetBytes(text);
    }

    internal static string Page(GeneratedArticle article) => $$"""
        <!DOCTYPE html><html lang="{{article.Language}}"><head><meta charset="utf-8"><title>{{Escaped(article.Title)}}</title>
        <meta property="og:title" content="{{Escaped(article.Title)}}"><meta property="og:type" content="article"><meta property="article:published_time" content="{{article.Published:yyyy-MM-dd'T'HH:mm:sszzz}}"></head>
        <body><nav><a href="/">Home</a> <a href="/feed">RSS</a></nav><article><h1>{{Escaped(article.Title)}}</h1>
        {{string.Concat(article.Paragraphs.Select(p => $"<p>{Escaped(p)}</p>\n"))}}</article><footer>Generated</footer></body></html>
        """;

    internal static string HomePage => """<!DOCTYPE html><html><head><title>Generated</title><link rel="alternate" type="application/rss+xml" title="News" href="/feed"></head><body><p>News</p></body></html>""";

    private string RssText(DateTimeOffset now)
    {
        var broken = Behaviour == Behaviour.BrokenXml;
        var encoding = Behaviour switch { Behaviour.WrongCharset => "iso-8859-1", Behaviour.Utf16 => "utf-16", _ => "utf-8" };
        var rss = new StringBuilder($"{(broken ? "\n <br />" : "")}<?xml version=\"1.0\" encoding=\"{encoding}\"?>\n<rss version=\"2.0\"><channel><title>Site {Number}{(broken ? "&nbsp;&amp Co" : "")}</title><link>{Home}</link><language>{Language}</language>\n");
        foreach (var article in InFeed(now))
        {
            var date = Behaviour == Behaviour.VietnameseDates
                ? article.Published.ToOffset(TimeSpan.FromHours(7)).ToString("'Thứ Ba,' dd/MM/yyyy HH:mm:ss", CultureInfo.InvariantCulture)
                : article.Published.ToString("r", CultureInfo.InvariantCulture);
            rss.Append(CultureInfo.InvariantCulture, $"<item><title>{Escaped(article.Title)}{(broken ? " &hellip;\u0003" : "")}</title><link>{article.Path}{Query}</link><guid isPermaLink=\"false\">{article.Path}</guid><pubDate>{date}</pubDate><description>{Escaped(article.Paragraphs[0])}</description></item>\n");
        }
        return rss.Append(broken ? "</rss>" : "</channel></rss>").ToString();
    }

    private string AtomText(DateTimeOffset now) =>
        $"<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:base=\"{Home}\"><title>Site {Number}</title><id>{Home}</id><updated>{now:O}</updated>"
        + string.Concat(InFeed(now).Select(a => $"<entry><title>{Escaped(a.Title)}</title><id>{a.Path}</id><link href=\"{a.Path[1..]}\"/><published>{a.Published:O}</published><updated>{a.Published:O}</updated><summary>{Escaped(a.Paragraphs[0])}</summary></entry>\n"))
        + "</feed>";

    private string JsonText(DateTimeOffset now) => System.Text.Json.JsonSerializer.Serialize(new
    {
        version = "https://jsonfeed.org/version/1.1",
        title = $"Site {Number}",
        home_page_url = Home,
        items = InFeed(now).Select(a => new { id = a.Path, url = AddressOf(a), title = a.Title, content_text = a.Paragraphs[0], date_published = a.Published }),
    });

    private static string Escaped(string text) => System.Security.SecurityElement.Escape(text);
}
