namespace NewsCluster.Web.Languages;

/// <summary>The list of stories, a story's page, an article's page.</summary>
public abstract partial class Texts
{
    public abstract string StoriesIntro { get; }
    public abstract string FilterLanguage { get; }
    public abstract string FilterAnyLanguage { get; }
    public abstract string FilterHasVietnamese { get; }
    public abstract string FilterHasEnglish { get; }
    public abstract string FilterHasBoth { get; }
    public abstract string Topic { get; }
    public abstract string FilterAnyTopic { get; }
    public abstract string FilterFrom { get; }
    public abstract string FilterTo { get; }
    public abstract string FilterApply { get; }
    public abstract string FilterClear { get; }
    public abstract string StoryCount(int count);
    public abstract string WithTag(string tag);
    public abstract string NoStoriesForFilter { get; }
    public abstract string NoStoriesYet { get; }
    public abstract string DateUnknown { get; }
    public abstract string ArticleCount(int count);
    public abstract string OutletCount(int count);
    public abstract string LanguagesOf(int vietnamese, int english);
    public abstract string Tags { get; }
    public abstract string Paging { get; }
    public abstract string NewerStories { get; }
    public abstract string OlderStories { get; }
    public abstract string PageOf(int page, int pages);
    public abstract string Untitled { get; }
    public abstract string Activity(int articles, int days, DateOnly busiest);

    public abstract string Sample { get; }
    public abstract string SampleExplained { get; }
    public abstract string Articles { get; }
    public abstract string People { get; }
    public abstract string Places { get; }
    public abstract string Organisations { get; }
    public abstract string OtherNames { get; }
    public abstract string KeyTerms { get; }
    public abstract string UnknownOutlet { get; }

    public abstract string WhyHere { get; }
    public abstract string WhyOpened { get; }
    public abstract string WhyNearest { get; }
    public abstract string WhyNames { get; }
    public abstract string WhyTerms { get; }
    public abstract string WhyConcepts { get; }
    public abstract string WhyNumbers { get; }
    public abstract string WhyProbability(double probability);
    public abstract string WhySimilarity { get; }
    public abstract string Similarity(double similarity);
    public abstract string WhyDays { get; }
    public abstract string DaysApart(double days);
    public abstract string WhyAlone { get; }
    public abstract string WhyDigest { get; }
    public abstract string WhyOtherLanguage { get; }
    public abstract string WhyByEditor(string name);

    public abstract string InStory { get; }
    public abstract string Published { get; }
    public abstract string Outlet { get; }
    public abstract string Author { get; }
    public abstract string BylineRole(Data.Articles.BylineRole role);
    public abstract string LanguageLabel { get; }
    public abstract string Original { get; }
    public abstract string Basis(Data.Articles.Basis basis);
    public abstract string YearNotStated { get; }
    public abstract string Keywords { get; }
    public abstract string Captions { get; }
    public abstract string CaptionsExplained { get; }
    public abstract string RelatedHeadlines { get; }
    public abstract string RelatedExplained { get; }
    public abstract string DatesInText { get; }
    public abstract string DatesInTextExplained { get; }
    public abstract string InTheText { get; }
    public abstract string ReadAs { get; }
    public abstract string ReckonedFrom { get; }
    public abstract string Anchor(Clustering.Dates.Anchor anchor);
}
