using NewsCluster.Data.Reruns;

namespace NewsCluster.Web.Languages;

/// <summary>Re-runs: what would change, and what has.</summary>
public abstract partial class Texts
{
    public abstract string Reruns { get; }
    public abstract string RerunsIntro { get; }
    /// <param name="days">How long originals are kept.</param>
    public abstract string RerunInputs(int days);
    public abstract string NoReruns { get; }
    public abstract string Rerun(long id);

    public abstract string RerunWhat { get; }
    public abstract string RerunOfAll { get; }
    public abstract string RerunOfRun(long run);
    public abstract string RerunOfSource(string name);
    public abstract string RerunOfPeriod(DateOnly from, DateOnly to);

    public abstract string RerunARun { get; }
    public abstract string RerunASource { get; }
    public abstract string RerunAPeriod { get; }
    public abstract string RerunEverything { get; }
    public abstract string RerunEverythingText { get; }
    public abstract string RerunRunNumber { get; }
    public abstract string RerunSource { get; }
    public abstract string RerunFrom { get; }
    public abstract string RerunTo { get; }
    public abstract string RerunPeriodHint { get; }
    public abstract string RerunDry { get; }
    public abstract string RerunNothingOfThat { get; }

    public abstract string RerunAsked { get; }
    public abstract string RerunState { get; }
    public abstract string RerunStateName(RerunState state);
    public abstract string RerunWait { get; }

    /// <summary>The whole plan in a sentence or two.</summary>
    public abstract string RerunTotals(bool isApplied, int articles, int texts, int moves, int joined, int parted, int begun, int dissolved);
    public abstract string RerunUnread(int runs);
    public abstract string RerunStale { get; }
    public abstract string RerunFailed(string detail);
    public abstract string RerunApply { get; }
    public abstract string RerunApplyText { get; }
    public abstract string RerunAppliedBy { get; }
    public abstract string RerunAgain { get; }

    public abstract string RerunStories { get; }
    public abstract string RerunStory { get; }
    public abstract string RerunFate { get; }
    public abstract string Fate(StoryFate fate);
    public abstract string RerunBefore { get; }
    public abstract string RerunAfter { get; }
    public abstract string RerunNewStory { get; }

    public abstract string RerunMoves { get; }
    public abstract string RerunArticle { get; }
    public abstract string RerunFromStory { get; }
    public abstract string RerunToStory { get; }

    public abstract string RerunTexts { get; }
    public abstract string RerunNewTitle { get; }
    public abstract string RerunChanges { get; }
    public abstract string Changes(ArticleChanges changes);
    public abstract string RerunFirst(int shown, int all);
    public abstract string RerunThis { get; }
}
