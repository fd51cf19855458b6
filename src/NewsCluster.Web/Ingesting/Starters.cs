namespace NewsCluster.Web.Ingesting;

/// <summary>Who starts a run when no account does; stored in its record, put into words when shown.</summary>
internal static class Starters
{
    public const string FirstStart = "first start";
    public const string CommandLine = "command line";
}
