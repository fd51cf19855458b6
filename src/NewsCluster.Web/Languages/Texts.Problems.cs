namespace NewsCluster.Web.Languages;

/// <summary>What can go wrong, said to the person who can mend it.</summary>
public abstract partial class Texts
{
    public abstract string SqliteLocked { get; }
    public abstract string SqliteReadOnly { get; }
    public abstract string SqliteCorrupt { get; }
    public abstract string SqliteCannotOpen { get; }
    public abstract string DiskFull { get; }
    public abstract string PostgresUnreachable { get; }
    public abstract string PostgresNotReady { get; }
    public abstract string PostgresRefusedLogin { get; }
    public abstract string PostgresNoDatabase { get; }
    public abstract string PostgresNotAllowed(string message);
    public abstract string DatabaseFailed(string message);
    public abstract string IngestionWaits(int minutes, string problem);
    public abstract string ConfigurationProblem(string message);
    public abstract string AddressInUse(string address);
    public abstract string FileProblem(string message);
}
