using NewsCluster.Data.Sources;

namespace NewsCluster.Web.Languages;

/// <summary>Where articles come from, and how well that goes.</summary>
public abstract partial class Texts
{
    public abstract string Sources { get; }
    public abstract string SourcesIntro { get; }
    public abstract string NoSources { get; }
    public abstract string SourceName { get; }
    public abstract string SourceAddress { get; }
    public abstract string Kind { get; }
    public abstract string SourceKind(SourceKind kind);
    public abstract string Health { get; }
    public abstract string SourceWell { get; }
    public abstract string SourceFailing(int times);
    public abstract string SourceOff { get; }
    public abstract string SourceNotTried { get; }
    public abstract string LastSuccess { get; }
    public abstract string NextTry { get; }
    public abstract string PerDay { get; }
    public abstract string NothingLately { get; }

    public abstract string AddSource { get; }
    public abstract string AddSourceHint { get; }
    public abstract string FindSources { get; }
    public abstract string Found { get; }
    public abstract string FoundText { get; }
    public abstract string Add { get; }
    public abstract string AlreadyASource { get; }
    public abstract string FolderNotAllowed { get; }

    public abstract string Settings { get; }
    public abstract string Interval { get; }
    public abstract string IntervalHint { get; }
    public abstract string IntervalWrong(int least, int most);
    public abstract string LanguageHint { get; }
    public abstract string LanguageDetected { get; }
    public abstract string SourceOutlet { get; }
    public abstract string SourceOutletHint { get; }
    public abstract string SourceFullText { get; }
    public abstract string SourceFullTextHint { get; }
    public abstract string SourceEnabled { get; }
    public abstract string Save { get; }
    public abstract string PollNow { get; }
    public abstract string PollNowText { get; }
    public abstract string PollSoon { get; }
    public abstract string RemoveSource { get; }
    public abstract string RemoveSourceText { get; }
    public abstract string SourceRuns { get; }

    public abstract string ListsOfFeeds { get; }
    public abstract string ListsOfFeedsText { get; }
    public abstract string ImportFile { get; }
    public abstract string Import { get; }
    public abstract string Export { get; }
    public abstract string Imported(int added, int known);
    public abstract string FileMissing { get; }
    public abstract string NoSuchSource(long id);
}
