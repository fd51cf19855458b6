namespace NewsCluster.Web.Languages;

/// <summary>What editors do.</summary>
public abstract partial class Texts
{
    public abstract string SetDate { get; }
    public abstract string DateOfPublication { get; }
    public abstract string DateForm { get; }
    public abstract string NoSuchDate { get; }
    public abstract string DateAhead { get; }
    public abstract string Decisions { get; }
    public abstract string DateWasSet(string date, string? before, string by, string when);
    public abstract string WasUndone(string by, string when);
    public abstract string Undo { get; }
}
