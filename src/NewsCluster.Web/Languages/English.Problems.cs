namespace NewsCluster.Web.Languages;

internal sealed partial class EnglishTexts
{
    public override string SqliteLocked => "The database file is locked by another program. Close that program and try again.";
    public override string SqliteReadOnly => "The database file cannot be written. Check the permissions of the file and of its folder.";
    public override string SqliteCorrupt => "The database file is damaged or is not an SQLite database.";
    public override string SqliteCannotOpen => "The database file cannot be opened. Check that its folder exists and may be written.";
    public override string DiskFull => "The disk is full. Nothing that was stored before is lost; make room and try again.";
    public override string PostgresUnreachable => "The PostgreSQL server cannot be reached. Check its address and that it is running.";
    public override string PostgresNotReady => "The PostgreSQL server is starting up or shutting down. Try again in a moment.";
    public override string PostgresRefusedLogin => "The PostgreSQL server refused the user name or password in the connection string.";
    public override string PostgresNoDatabase => "The PostgreSQL server has no database of the name in the connection string. Create it first.";
    public override string PostgresNotAllowed(string message) => $"The PostgreSQL user lacks a permission: {message}.";
    public override string DatabaseFailed(string message) => $"The database reported a problem: {message}";
    public override string IngestionWaits(int minutes, string problem) => $"Ingestion pauses and goes on by itself if the database comes back within {minutes} minutes. {problem}";
    public override string ConfigurationProblem(string message) => $"The configuration cannot be used: {message}";
    public override string AddressInUse(string address) => $"Another program already serves on {address}. Stop it, or set another address in Urls.";
    public override string FileProblem(string message) => $"A file or folder cannot be used: {message}";
}
