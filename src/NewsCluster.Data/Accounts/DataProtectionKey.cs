namespace NewsCluster.Data.Accounts;

/// <summary>A key that cookies and form tokens are sealed with, as the data-protection system writes it.</summary>
public sealed class DataProtectionKey
{
    public long Id { get; init; }
    public required string Name { get; init; }
    public required string Xml { get; init; }
}
