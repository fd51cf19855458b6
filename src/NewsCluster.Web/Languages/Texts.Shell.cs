namespace NewsCluster.Web.Languages;

/// <summary>What surrounds every page.</summary>
public abstract partial class Texts
{
    public abstract string Tagline { get; }
    public abstract string SkipToContent { get; }
    public abstract string MainMenu { get; }
    public abstract string Stories { get; }
    public abstract string About { get; }

    /// <summary>The link to this page in the other language, said in the other language.</summary>
    public abstract string ReadInThisLanguage { get; }
    public abstract string NotFoundHeading { get; }
    public abstract string NotFoundText { get; }
    public abstract string ErrorHeading { get; }
    public abstract string ErrorText(string requestId);
    public abstract string DatabaseAwayHeading { get; }
    public abstract string DatabaseAwayText { get; }
    public abstract string BackToStories { get; }
}
