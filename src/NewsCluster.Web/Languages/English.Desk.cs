namespace NewsCluster.Web.Languages;

internal sealed partial class EnglishTexts
{
    public override string SetDate => "Set the date";
    public override string DateOfPublication => "Date of publication";
    public override string DateForm => "As 2019-05-07; as much as you know: 2019-05, 2019, or XXXX-05-07 when the year is not known. Every date in the article that is reckoned from it follows.";
    public override string NoSuchDate => "There is no such date. Write it as 2019-05-07.";
    public override string DateAhead => "This day is still to come: an article cannot have been published then.";
    public override string Decisions => "Decisions";
    public override string DateWasSet(string date, string? before, string by, string when) => $"{when}: {by} set it to {date} (before: {before ?? "unknown"}).";
    public override string WasUndone(string by, string when) => $"Taken back by {by}, {when}.";
    public override string Undo => "Take it back";
}
