using NewsCluster.Clustering.Dates;
using NewsCluster.Clustering.Timelines;

namespace NewsCluster.Web.Languages;

/// <summary>A story's timeline.</summary>
public abstract partial class Texts
{
    public abstract string Timeline { get; }
    public abstract string TimelineIntro { get; }
    public abstract string TimelineShow { get; }
    public abstract string KeyEvents(int count);
    public abstract string AllEvents(int count);
    public abstract string TimelinePeriod { get; }
    public abstract string WholeTime { get; }
    public abstract string TakeAlong { get; }
    public abstract string NoTimeline { get; }
    public abstract string OnlyLatest(int count);
    public abstract string PublishedThatDay(int count);
    public abstract string EntryKind(EntryKind kind);
    public abstract string EntryChange(EntryChange change);
    public abstract string NeedsContext { get; }
    public abstract string AlsoTold(int sentences, int outlets);
    public abstract string SourcesDisagree { get; }
    /// <summary>What one source says of a thing that another source says differently: a day, or a number of something.</summary>
    public string DisputedValue(bool isDate, string value) => isDate && PartialDate.TryParse(value, out var date) ? Date(date) : value;
    public abstract string MovedTo(DateMention date);
    public abstract string Permalink { get; }
    /// <summary>Days without any event between two that the list shows.</summary>
    public abstract string Gap(int days);
    public abstract string YearInferred(int year);
    public abstract string TimeAxis { get; }
    public abstract string LongGap { get; }

    /// <summary>A date as short as it can be without losing what is known.</summary>
    public abstract string AxisLabel(DateMention date);
    public abstract string WhoAndWhere { get; }
}
