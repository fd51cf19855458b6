using NewsCluster.Data.Reruns;

namespace NewsCluster.Web.Languages;

internal sealed partial class EnglishTexts
{
    public override string Reruns => "Re-runs";
    public override string RerunsIntro => "Has articles that are there already read and grouped again, as the program does it today. First you see what would change; nothing changes until you say so.";
    public override string RerunInputs(int days) => "Files that are still on this server are read again" + (days == 0 ? "" : $", and so is what came by upload or from a source in the last {Count(days, "day", "days")}")
        + ". Articles whose original is gone are grouped again by the text that is stored.";
    public override string NoReruns => "Nothing has been re-run yet.";
    public override string Rerun(long id) => $"Re-run {id}";

    public override string RerunWhat => "What";
    public override string RerunOfAll => "everything";
    public override string RerunOfRun(long run) => $"articles of run {run}";
    public override string RerunOfSource(string name) => $"articles of {name}";
    public override string RerunOfPeriod(DateOnly from, DateOnly to) => $"articles of {Days(from, to)}";

    public override string RerunARun => "A run";
    public override string RerunASource => "A source";
    public override string RerunAPeriod => "A period";
    public override string RerunEverything => "Everything";
    public override string RerunEverythingText => "Takes about as long as reading everything in did. New articles wait meanwhile.";
    public override string RerunRunNumber => "Number of the run";
    public override string RerunSource => "Source";
    public override string RerunFrom => "First day";
    public override string RerunTo => "Last day";
    public override string RerunPeriodHint => "The day of publication; where it is not known, the day the article came in.";
    public override string RerunDry => "See what would change";
    public override string RerunNothingOfThat => "There is no such run, source or period.";

    public override string RerunAsked => "Asked for";
    public override string RerunState => "State";
    public override string RerunStateName(RerunState state) => state switch
    {
        Data.Reruns.RerunState.Waiting => "waiting",
        Data.Reruns.RerunState.Computing => "being worked out",
        Data.Reruns.RerunState.Ready => "ready",
        Data.Reruns.RerunState.Applying => "being applied",
        Data.Reruns.RerunState.Applied => "applied",
        Data.Reruns.RerunState.Stale => "out of date",
        _ => "failed",
    };
    public override string RerunWait => "This page renews itself until it is done.";

    public override string RerunTotals(bool isApplied, int articles, int texts, int moves, int joined, int parted, int begun, int dissolved)
    {
        var looked = articles == 1 ? "One article was looked at again" : $"{Count(articles, "article was", "articles were")} looked at again";
        var changes = new[] { Part(texts, "article gets another text, date or detail", "articles get another text, date or details"), Part(moves, "article goes to another story", "articles go to another story"),
            Part(joined, "story joins another", "stories join others"), Part(parted, "story loses articles", "stories lose articles"),
            Part(begun, "story begins", "stories begin"), Part(dissolved, "story is dissolved", "stories are dissolved") }.OfType<string>().ToList();
        return changes.Count == 0 ? $"{looked}: nothing changes."
            : $"{looked}. {(isApplied ? "What changed" : "What would change")}: {string.Join("; ", changes)}.";

        string? Part(int count, string one, string many) => count == 0 ? null : Count(count, one, many);
    }

    public override string RerunUnread(int runs) => $"The files of {Count(runs, "run", "runs")} are gone or lie on another machine; what is stored of {(runs == 1 ? "its" : "their")} articles was used.";
    public override string RerunStale => "Articles or stories have changed since this was worked out, so it cannot be applied. See anew what would change.";
    public override string RerunFailed(string detail) => $"It failed, and nothing was changed: {detail}";
    public override string RerunApply => "Apply these changes";
    public override string RerunApplyText => "All of them are made together. Replaced texts are kept as earlier versions, and every article keeps the record of where it was.";
    public override string RerunAppliedBy => "Applied by";
    public override string RerunAgain => "See again what would change";

    public override string RerunStories => "Stories that change";
    public override string RerunStory => "Story";
    public override string RerunFate => "What becomes of it";
    public override string Fate(StoryFate fate) => fate switch
    {
        StoryFate.Parted => "loses articles",
        StoryFate.Joined => "joins another story",
        StoryFate.Dissolved => "is dissolved",
        StoryFate.Begun => "begins",
        _ => "gains articles",
    };
    public override string RerunBefore => "Articles before";
    public override string RerunAfter => "Articles after";
    public override string RerunNewStory => "a new story";

    public override string RerunMoves => "Articles that go to another story";
    public override string RerunArticle => "Article";
    public override string RerunFromStory => "From";
    public override string RerunToStory => "To";

    public override string RerunTexts => "Articles that read differently now";
    public override string RerunNewTitle => "Title now";
    public override string RerunChanges => "What differs";
    public override string Changes(ArticleChanges changes) => string.Join(", ", new[] { (ArticleChanges.Title, "title"), (ArticleChanges.Text, "text"), (ArticleChanges.Date, "date"), (ArticleChanges.Details, "language, byline, keywords, captions or the like") }
        .Where(part => changes.HasFlag(part.Item1)).Select(part => part.Item2).DefaultIfEmpty("nothing"));
    public override string RerunFirst(int shown, int all) => $"The first {Number(shown)} of {Number(all)}.";
    public override string RerunThis => "See what reading it again would change";
}
