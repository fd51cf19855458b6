namespace NewsCluster.Web.Pages.Admin;

/// <summary>Something an admin can do to the thing at hand by one button.</summary>
internal sealed record Act(string Handler, string Name, string Text, bool IsGrave = false);
