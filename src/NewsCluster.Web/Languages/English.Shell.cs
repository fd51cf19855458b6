namespace NewsCluster.Web.Languages;

internal sealed partial class EnglishTexts
{
    public override string Tagline => "News stories and their timelines, in Vietnamese and English";
    public override string SkipToContent => "Skip to content";
    public override string MainMenu => "Main menu";
    public override string Stories => "Stories";
    public override string About => "About";
    public override string ReadInThisLanguage => "Read this page in English";
    public override string NotFoundHeading => "There is nothing here";
    public override string NotFoundText => "The address may be mistyped, or what was here has been removed.";
    public override string ErrorHeading => "Something went wrong";
    public override string ErrorText(string requestId) => $"It has been logged. When you report it, please give this number: {requestId}";
    public override string DatabaseAwayHeading => "The database does not answer";
    public override string DatabaseAwayText => "Nothing is lost. Please try again in a moment.";
    public override string BackToStories => "Back to the stories";
}
