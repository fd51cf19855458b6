using NewsCluster.Clustering;
using NewsCluster.Clustering.Text;

namespace NewsCluster.Ingestion.Parsing;

/// <summary>
/// Takes pasted or scraped plain text apart by general rules, none written for one file. What no rule recognises
/// is body text: nothing is lost, nothing is said twice, the order stays.
/// </summary>
public static class ArticleParser
{
    /// <summary>The first line is the title.</summary>
    public static ParsedArticle Parse(string text)
    {
        var lines = Lines.Of(text);
        return lines.Count == 0 ? Parse("", [], null) : Parse(lines[0], lines[1..], null);
    }

    /// <param name="language">The language where the source states it, else null.</param>
    /// <param name="isDated">Whether the source states the day, so that it need not be looked for in the text.</param>
    public static ParsedArticle Parse(string title, string text, string? language, bool isDated) =>
        Parse(string.Join(' ', Lines.Of(title)), Lines.Of(text), language, isDated: isDated);

    /// <summary>An article whose captions are told apart already, as markup does: short lines of <paramref name="text"/> are headings and list items.</summary>
    public static ParsedArticle Parse(string title, string text, IReadOnlyList<string> captions, string? language) =>
        Parse(string.Join(' ', Lines.Of(title)), Lines.Of(text), language, captions);

    private static ParsedArticle Parse(string title, List<string> lines, string? language, IReadOnlyList<string>? known = null, bool isDated = false)
    {
        lines = Repeats.Drop(title, lines);
        var ending = Ending.Find(lines);
        var (paragraphs, captions) = known is null ? Captions.Part(lines[..ending.Start]) : (lines[..ending.Start], known);
        var opening = Opening.Of(paragraphs.FirstOrDefault() ?? "");
        if (paragraphs.Count > 0) paragraphs[0] = opening.Rest;

        language = language is ArticleText.Vietnamese or ArticleText.English
            ? language
            : LanguageDetector.Detect(title, string.Join('\n', paragraphs));
        var dateline = ReportDay.Dateline(opening, language);
        var published = dateline ?? (isDated ? null : ReportDay.Find(paragraphs, language));
        return new ParsedArticle
        {
            Title = title,
            Paragraphs = paragraphs,
            Language = language,
            Outlet = opening.Outlet is { } outlet ? new(outlet, Source.Text) : null,
            Byline = ending.Byline,
            Dateline = dateline,
            Published = published is { } day ? new(day, Source.Text) : null,
            Captions = captions,
            Keywords = ending.Keywords is { } keywords ? KeywordPhrases.Split(keywords, [title, .. captions, .. paragraphs, ending.Byline?.Name ?? ""]) : [],
            Related = ending.Related,
        };
    }
}
