using NewsCluster.Clustering.Dates;
using NewsCluster.Clustering.Timelines;

namespace NewsCluster.Web.Languages;

internal sealed partial class EnglishTexts
{
    public override string Timeline => "Timeline";
    public override string TimelineIntro => "What happened when, in the articles’ own sentences, by the date of the event.";
    public override string TimelineShow => "How much to show";
    public override string KeyEvents(int count) => $"Key events ({Number(count)})";
    public override string AllEvents(int count) => $"Everything ({Number(count)})";
    public override string TimelinePeriod => "Period";
    public override string WholeTime => "Whole time";
    public override string TakeAlong => "Take the timeline along";
    public override string NoTimeline => "None of the articles mentions a date that could be placed.";
    public override string OnlyLatest(int count) => $"This story is very large. The page is made from its latest {Number(count)} articles.";
    public override string PublishedThatDay(int count) => $"{Count(count, "article", "articles")} published";
    public override string EntryKind(EntryKind kind) => kind switch
    {
        Clustering.Timelines.EntryKind.Announced => "announced",
        Clustering.Timelines.EntryKind.Stated => "statement",
        Clustering.Timelines.EntryKind.Background => "background",
        Clustering.Timelines.EntryKind.Unconfirmed => "unconfirmed",
        _ => "happened",
    };
    public override string EntryChange(EntryChange change) => change switch
    {
        Clustering.Timelines.EntryChange.Confirmed => "has taken place",
        Clustering.Timelines.EntryChange.Moved => "moved",
        Clustering.Timelines.EntryChange.Cancelled => "cancelled",
        _ => "unchanged",
    };
    public override string MovedTo(DateMention date) => $"moved to {Mention(date)}";
    public override string Permalink => "link to this entry";
    public override string Gap(int days) => days < 730 ? $"{Number(days / 30)} {(days < 60 ? "month" : "months")} later" : $"{Number(days / 365)} years later";
    public override string YearInferred(int year) => $"does not state its year; {year} follows from:";
    public override string NeedsContext => "carries on from the sentence before it";
    public override string AlsoTold(int sentences, int outlets) =>
        outlets > 1 ? $"{Count(outlets, "outlet", "outlets")} tell of it" : $"{Count(sentences, "more sentence", "more sentences")} from this outlet";
    public override string SourcesDisagree => "The sources do not agree";
    public override string TimeAxis => "Time axis";
    public override string LongGap => "more than a month passes here";
    public override string AxisLabel(DateMention date) => date switch
    {
        { First: { Year: { } y, Month: { } m, Day: { } d } } when date.Value.StartsWith("../", StringComparison.Ordinal) => $"by {ShortDay(new DateOnly(y, m, d))}",
        { First: { Year: { } y, Month: { } m, Day: { } d }, Last: null } => ShortDay(new DateOnly(y, m, d)),
        { First: { Year: { } y, Month: { } m, Day: { } d }, Last: { Year: { } ly, Month: { } lm, Day: { } ld } } => Days(new DateOnly(y, m, d), new DateOnly(ly, lm, ld)),
        { Grain: Grain.Month or Grain.Season, First: { Year: { } y, Month: { } m }, Last: { Year: { } ly, Month: { } lm } } => $"{ShortMonth(m)}{(y == ly ? "" : $" {y}")} – {ShortMonth(lm)} {ly}",
        _ => Mention(date),
    };
    public override string WhoAndWhere => "Who and where";
}
