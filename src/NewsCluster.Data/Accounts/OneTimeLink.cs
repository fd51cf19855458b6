namespace NewsCluster.Data.Accounts;

/// <summary>A link that lets its bearer choose a password, once. Kept after use, with who used it up.</summary>
public sealed class OneTimeLink
{
    public long Id { get; init; }

    /// <summary>SHA-256 of the token in hexadecimal; the token itself is shown once and kept nowhere.</summary>
    public required string TokenHash { get; init; }
    public required LinkPurpose Purpose { get; init; }

    /// <summary>The name of the account it creates or resets; null when the bearer chooses it.</summary>
    public string? UserName { get; init; }

    /// <summary>The role of the account it creates.</summary>
    public Role Role { get; init; }
    public required string CreatedBy { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When it was used or withdrawn.</summary>
    public DateTimeOffset? SpentAt { get; set; }
}

/// <summary>Stored by number: append only.</summary>
public enum LinkPurpose
{
    FirstAdmin = 0,
    Invitation = 1,
    PasswordReset = 2,
}
