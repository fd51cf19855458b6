using NewsCluster.Clustering;
using NewsCluster.Clustering.Text;
using NewsCluster.Ingestion.Decoding;

namespace NewsCluster.Ingestion.Extraction;

/// <summary>Runs the stages of extraction over one page.</summary>
internal static class PageReader
{
    private const int MostKeywords = 30;

    private static readonly TimeSpan Vietnam = TimeSpan.FromHours(7);

    public static ArticlePage Read(string html, Uri? address)
    {
        var markup = Markup.Of(html);
        var meta = new Metadata(markup.Head);
        var json = JsonLd.Read(markup.JsonLd);
        var outlet = json.Publisher ?? meta.First("og:site_name", "application-name", "twitter:app:name:iphone", "dc.publisher") ?? json.Site;
        var title = NormalForm.Normalise(LegacyVietnamese.Recover(Headline.Find(markup, meta, json, outlet, address)).Text);

        Pruning.Prune(markup.Body, title);
        var content = MainContent.Find(markup.Body);
        var blocks = BodyText.Of(content, title);
        var paragraphs = NormalForm.Normalise(string.Join('\n', blocks.Select(b => b.Text))).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        var description = meta.First("og:description", "description", "twitter:description");
        var language = LanguageDetector.Detect(title, string.Join('\n', paragraphs));
        if (Lead.Find(markup.Body, content, language, paragraphs, description) is { } lead) paragraphs = [lead, .. paragraphs];
        var declared = markup.DeclaredLanguage ?? meta.First("content-language", "language", "og:locale");
        var zone = language == ArticleText.Vietnamese || declared?.StartsWith("vi", StringComparison.OrdinalIgnoreCase) == true ? Vietnam : TimeSpan.Zero;
        var monthFirst = declared is "en-US" or "en_US" || (language == ArticleText.English && declared is not ("en-GB" or "en_GB" or "en-AU" or "en-IE" or "en-NZ" or "en-IN"));
        return new ArticlePage
        {
            Kind = Kinds.Of(markup, meta, json, address, title, blocks),
            Title = title,
            Paragraphs = paragraphs,
            Language = language,
            DeclaredLanguage = declared,
            Author = Authors.Find(markup, meta, json),
            Published = new PublicationDate(html, markup, meta, json, address, content, zone, monthFirst).Find(),
            Outlet = outlet,
            Description = description,
            Url = PageLinks.Canonical(markup.Head, meta, json, address),
            Keywords = KeywordsOf(meta, json),
            Captions = PictureCaptions.Of(content),
            Feeds = PageLinks.Feeds(markup.Head, address),
        };
    }

    private static IReadOnlyList<string> KeywordsOf(Metadata meta, JsonLd json)
    {
        IEnumerable<string> stated = meta.All("article:tag") is { Count: > 0 } tags ? tags : json.Keywords.Count > 0 ? json.Keywords : (meta.First("news_keywords", "keywords") ?? "").Split(',', ';');
        return [.. stated.Select(NormalForm.Normalise).Select(Whitespace.Fold).Where(word => word.Length is > 1 and < 80).Distinct(StringComparer.Ordinal).Take(MostKeywords)];
    }
}
