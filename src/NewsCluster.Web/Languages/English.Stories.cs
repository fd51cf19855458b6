using NewsCluster.Clustering.Dates;
using NewsCluster.Data.Articles;

namespace NewsCluster.Web.Languages;

internal sealed partial class EnglishTexts
{
    public override string StoriesIntro => "Articles on the same event, gathered from Vietnamese and English outlets. Open a story to follow its timeline.";
    public override string FilterLanguage => "Told in";
    public override string FilterAnyLanguage => "Any language";
    public override string FilterHasVietnamese => "Vietnamese";
    public override string FilterHasEnglish => "English";
    public override string FilterHasBoth => "Both languages";
    public override string Topic => "Topic";
    public override string FilterAnyTopic => "Any topic";
    public override string FilterFrom => "From";
    public override string FilterTo => "To";
    public override string FilterApply => "Filter";
    public override string FilterClear => "Show all";
    public override string StoryCount(int count) => Count(count, "story", "stories");
    public override string WithTag(string tag) => $"tagged {tag}";
    public override string NoStoriesForFilter => "No story matches these filters. Widen the period or show all.";
    public override string NoStoriesYet => "There are no stories yet. They appear as soon as articles have been read in.";
    public override string DateUnknown => "date unknown";
    public override string ArticleCount(int count) => Count(count, "article", "articles");
    public override string OutletCount(int count) => Count(count, "outlet", "outlets");
    public override string LanguagesOf(int vietnamese, int english) => (vietnamese, english) switch
    {
        ( > 0, > 0) => $"{Number(vietnamese)} in Vietnamese, {Number(english)} in English",
        ( > 0, _) => "in Vietnamese",
        (_, > 0) => "in English",
        _ => "in another language",
    };
    public override string Tags => "Tags";
    public override string Paging => "Pages";
    public override string NewerStories => "Newer stories";
    public override string OlderStories => "Older stories";
    public override string PageOf(int page, int pages) => $"Page {Number(page)} of {Number(pages)}";
    public override string Untitled => "Untitled";
    public override string Activity(int articles, int days, DateOnly busiest) =>
        days == 1 ? $"{ArticleCount(articles)} on {ShortDay(busiest)}" : $"{ArticleCount(articles)} on {Count(days, "day", "days")}, most on {ShortDay(busiest)}";

    public override string Sample => "sample";
    public override string SampleExplained => "Written by the NewsCluster project so that there is something to try. Not a newsroom's report.";
    public override string Articles => "Articles";
    public override string People => "People";
    public override string Places => "Places";
    public override string Organisations => "Organisations";
    public override string OtherNames => "Other names";
    public override string KeyTerms => "Key terms";
    public override string UnknownOutlet => "outlet unknown";

    public override string WhyHere => "Why it is in this story";
    public override string WhyOpened => "It opened the story: nothing before it was close enough.";
    public override string WhyNearest => "Closest article";
    public override string WhyNames => "Names in both";
    public override string WhyTerms => "Key terms in both";
    public override string WhyConcepts => "Both name";
    public override string WhyNumbers => "Figures and days in both";
    public override string WhyProbability(double probability) => $"The engine's confidence: {Percent(probability)}";
    public override string WhySimilarity => "Alike in meaning";
    public override string Similarity(double similarity) => $"{Percent(similarity)}, by the language model, where two unrelated articles have 0%";
    public override string WhyDays => "Published";
    public override string DaysApart(double days) => Math.Abs(days) < 1 ? "within a day of each other" : $"{Count((long)Math.Round(Math.Abs(days)), "day", "days")} apart";
    public override string WhyAlone => "No other article has joined it yet.";
    public override string WhyDigest => "It runs through many events, so it is kept apart from the story of each.";
    public override string WhyOtherLanguage => "It is in neither Vietnamese nor English, so it is not compared with other articles.";
    public override string WhyByEditor(string name) => $"Placed here by {name}.";

    public override string InStory => "In the story";
    public override string Published => "Published";
    public override string Outlet => "Outlet";
    public override string Author => "By";
    public override string BylineRole(BylineRole role) => role switch
    {
        Data.Articles.BylineRole.Translated => "translated",
        Data.Articles.BylineRole.TranslatedAndAbridged => "translated and abridged",
        Data.Articles.BylineRole.Compiled => "compiled",
        Data.Articles.BylineRole.Photographs => "photographs",
        _ => "author",
    };
    public override string LanguageLabel => "Language";
    public override string Original => "Original page";
    public override string Basis(Basis basis) => basis switch
    {
        Data.Articles.Basis.Metadata => "given by the source",
        Data.Articles.Basis.Text => "read in the text",
        Data.Articles.Basis.Manifest => "stated in the manifest, not in the text",
        Data.Articles.Basis.Editor => "set by an editor",
        _ => "unknown",
    };
    public override string YearNotStated => "year not stated";
    public override string Keywords => "Keywords";
    public override string Captions => "Captions";
    public override string CaptionsExplained => "Lines under pictures and between sections. They are not part of the text.";
    public override string RelatedHeadlines => "Printed alongside";
    public override string RelatedExplained => "Headlines of other articles that came with this one. They are not part of its text and do not decide its story.";
    public override string DatesInText => "Dates in the text";
    public override string DatesInTextExplained => "Every date the text mentions, and how it was read.";
    public override string InTheText => "In the text";
    public override string ReadAs => "Read as";
    public override string ReckonedFrom => "Reckoned from";
    public override string Anchor(Anchor anchor) => anchor switch
    {
        Clustering.Dates.Anchor.Publication => "the day of publication",
        Clustering.Dates.Anchor.Dateline => "the date at the head of the article",
        Clustering.Dates.Anchor.PreviousDate => "a date mentioned before",
        _ => "said in full",
    };
}
