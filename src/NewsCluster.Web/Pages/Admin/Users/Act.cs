namespace NewsCluster.Web.Pages.Admin.Users;

/// <summary>Something an admin can do to an account by one button.</summary>
internal sealed record Act(string Handler, string Name, string Text, bool IsGrave = false);
