namespace NewsCluster.Data.Accounts;

/// <summary>Who did what, when and from where. The database itself refuses to change or delete an entry.</summary>
public sealed class AuditEntry
{
    public long Id { get; init; }
    public required DateTimeOffset At { get; init; }
    public required AuditAct Act { get; init; }

    /// <summary>The name of the account that acted; null when nobody was signed in.</summary>
    public string? Actor { get; init; }

    /// <summary>The account or thing acted upon, where it is not the actor.</summary>
    public string? Subject { get; init; }

    /// <summary>The client's network address, <c>terminal</c> for the verbs.</summary>
    public required string From { get; init; }

    /// <summary>What the act's sentence leaves open: a role before and after, a count.</summary>
    public string? Detail { get; init; }
}

/// <summary>Stored by number: append only.</summary>
public enum AuditAct
{
    SignedIn = 0,
    SignInFailed = 1,
    LockedOut = 2,
    SignedOut = 3,
    SignedOutEverywhere = 4,
    PasswordChanged = 5,
    PasswordReset = 6,
    TwoFactorOn = 7,
    TwoFactorOff = 8,
    RecoveryCodesMade = 9,
    RecoveryCodeUsed = 10,
    AccountCreated = 11,
    Invited = 12,
    InvitationWithdrawn = 13,
    ResetLinkMade = 14,
    RoleChanged = 15,
    Disabled = 16,
    Enabled = 17,
    ForcedSignOut = 18,
    AuditExported = 19,
    SamplesRemoved = 20,
    SourceAdded = 21,
    SourceChanged = 22,
    SourceRemoved = 23,
    UploadRead = 24,
    RunCancelled = 25,
    RerunPlanned = 26,
    RerunApplied = 27,
    DateSet = 28,
    DateTakenBack = 29,
}
