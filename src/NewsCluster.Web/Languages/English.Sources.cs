using NewsCluster.Data.Sources;

namespace NewsCluster.Web.Languages;

internal sealed partial class EnglishTexts
{
    public override string Sources => "Sources";
    public override string SourcesIntro => "Feeds, sitemaps, pages and folders that are looked at again and again.";
    public override string NoSources => "There are no sources yet. Add the address of a newspaper below.";
    public override string SourceName => "Name";
    public override string SourceAddress => "Address";
    public override string Kind => "Kind";
    public override string SourceKind(SourceKind kind) => kind switch
    {
        Data.Sources.SourceKind.Feed => "feed",
        Data.Sources.SourceKind.Sitemap => "sitemap",
        Data.Sources.SourceKind.Page => "single page",
        _ => "folder",
    };

    public override string Health => "Health";
    public override string SourceWell => "working";
    public override string SourceFailing(int times) => times == 1 ? "failed once" : $"failed {Number(times)} times in a row";
    public override string SourceOff => "switched off";
    public override string SourceNotTried => "not looked at yet";
    public override string LastSuccess => "Last success";
    public override string NextTry => "Next look";
    public override string PerDay => "Articles a day";
    public override string NothingLately => "none in the last two weeks";

    public override string AddSource => "Add a source";
    public override string AddSourceHint => "The address of a newspaper, of one of its sections, of a feed or a sitemap, or a folder on the server.";
    public override string FindSources => "Look";
    public override string Found => "What there is at this address";
    public override string FoundText => "Feeds are best: they say what is new. Choose a single page only for one that is rewritten in place.";
    public override string Add => "Add";
    public override string AlreadyASource => "This address is a source already.";
    public override string FolderNotAllowed => "This folder is not among those the configuration allows (Sources:Folders).";

    public override string Settings => "Settings";
    public override string Interval => "Minutes between two looks";
    public override string IntervalHint => "When a source fails, the time between looks grows by itself.";
    public override string IntervalWrong(int least, int most) => $"Give a number of minutes from {Number(least)} to {Number(most)}.";
    public override string LanguageHint => "Language, where an article does not show it";
    public override string LanguageDetected => "recognise it";
    public override string SourceOutlet => "Outlet";
    public override string SourceOutletHint => "Who publishes these articles. Left empty, the articles say so themselves, or else the source's name is taken.";
    public override string SourceFullText => "Read the page behind each item";
    public override string SourceFullTextHint => "For feeds that carry summaries only. One page at a time, as the site's robots.txt allows.";
    public override string SourceEnabled => "Switched on";
    public override string Save => "Save";
    public override string PollNow => "Look now";
    public override string PollNowText => "Looks at the source at once, without waiting for its time.";
    public override string PollSoon => "It will be looked at within seconds.";
    public override string RemoveSource => "Remove this source";
    public override string RemoveSourceText => "It is not looked at any more. The articles it brought stay.";
    public override string SourceRuns => "What it brought lately";

    public override string ListsOfFeeds => "Lists of feeds (OPML)";
    public override string ListsOfFeedsText => "Feed readers exchange their lists in this format.";
    public override string ImportFile => "OPML file";
    public override string Import => "Import";
    public override string Export => "Download all feeds as OPML";
    public override string Imported(int added, int known) =>
        $"Added {Count(added, "source", "sources")}." + (known > 0 ? $" {Count(known, "address was", "addresses were")} there already." : "");
    public override string FileMissing => "Choose a file.";
    public override string NoSuchSource(long id) => $"There is no source {Number(id)}.";
}
