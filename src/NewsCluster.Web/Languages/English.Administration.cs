using NewsCluster.Data.Accounts;

namespace NewsCluster.Web.Languages;

internal sealed partial class EnglishTexts
{
    public override string Accounts => "Accounts";
    public override string Status => "Status";
    public override string StatusActive => "Active";
    public override string StatusDisabled => "Disabled";
    public override string StatusLockedUntil(string instant) => $"Locked until {instant}";
    public override string Failures => "Failed sign-ins";
    public override string FailuresInARow(int count) => $"{Number(count)} in a row";
    public override string CreatedOn => "Created";

    public override string Invite => "Invite";
    public override string InviteText => "You get a link to pass on. It works once, for three days; the invited person chooses the password.";
    public override string OpenInvitations => "Open invitations";
    public override string ValidUntil => "Valid until";
    public override string Withdraw => "Withdraw";
    public override string LinkReady(string name) => $"The link for {name}";
    public override string LinkReadyText => "Copy it now and pass it on by a way you trust: it is shown only this once. Whoever has it chooses the password.";

    public override string SetRole => "Set role";
    public override string Disable => "Disable account";
    public override string DisableText => "Ends all sessions and lets nobody sign in with this account. What it did stays on record.";
    public override string Enable => "Enable account";
    public override string EnableText => "Lets this account sign in again.";
    public override string ForceSignOut => "Sign out everywhere";
    public override string ForceSignOutText => "Ends the account's sessions on all devices at once.";
    public override string MakeResetLink => "Make a reset link";
    public override string MakeResetLinkText => "For someone who forgot the password or is locked out. The link works once, for a day.";
    public override string LostPhone => "Turn off two-factor sign-in";
    public override string LostPhoneText => "For someone who lost the phone and the recovery codes. Make sure first that it is really them.";
    public override string Saved => "Done.";

    public override string Audit => "Activity log";
    public override string AuditText => "Sign-ins, and what was done to accounts, sources, runs and articles’ dates. Entries cannot be changed or deleted.";
    public override string AuditWhen => "When";
    public override string AuditWho => "Who";
    public override string AuditWhat => "What";
    public override string AuditOnWhom => "Concerning";
    public override string AuditFrom => "From";
    public override string AuditName => "Name";
    public override string AuditAnyAct => "Everything";
    public override string AuditSince => "From day";
    public override string AuditUntil => "To day";
    public override string AuditStranger => "not signed in";
    public override string AuditNone => "There are no such entries.";
    public override string AuditFilter => "Filter";
    public override string AuditDownload => "Download as CSV";
    public override string AuditOlder => "Older";
    public override string Act(AuditAct act) => act switch
    {
        AuditAct.SignedIn => "Signed in",
        AuditAct.SignInFailed => "Sign-in failed",
        AuditAct.LockedOut => "Account locked after failures",
        AuditAct.SignedOut => "Signed out",
        AuditAct.SignedOutEverywhere => "Signed out everywhere",
        AuditAct.PasswordChanged => "Changed own password",
        AuditAct.PasswordReset => "Password reset",
        AuditAct.TwoFactorOn => "Turned two-factor sign-in on",
        AuditAct.TwoFactorOff => "Turned two-factor sign-in off",
        AuditAct.RecoveryCodesMade => "Made recovery codes",
        AuditAct.RecoveryCodeUsed => "Used a recovery code",
        AuditAct.AccountCreated => "Account created",
        AuditAct.Invited => "Invited",
        AuditAct.InvitationWithdrawn => "Withdrew an invitation",
        AuditAct.ResetLinkMade => "Made a reset link",
        AuditAct.RoleChanged => "Changed role",
        AuditAct.Disabled => "Disabled account",
        AuditAct.Enabled => "Enabled account",
        AuditAct.ForcedSignOut => "Ended all sessions of account",
        AuditAct.AuditExported => "Downloaded the activity log",
        AuditAct.RerunPlanned => "Asked what a re-run would change",
        AuditAct.RerunApplied => "Applied a re-run",
        AuditAct.SamplesRemoved => "Removed the sample articles",
        AuditAct.SourceAdded => "Added a source",
        AuditAct.SourceChanged => "Changed a source",
        AuditAct.SourceRemoved => "Removed a source",
        AuditAct.UploadRead => "Sent files to be read in",
        AuditAct.RunCancelled => "Called off a run",
        AuditAct.DateSet => "Set an article’s date",
        AuditAct.DateTakenBack => "Took back an article’s date",
        _ => act.ToString(),
    };

    public override string BadRequestHeading => "This could not be accepted";
    public override string BadRequestText => "The page may have stood open too long, or someone signed in or out meanwhile. Go back, reload the page and try again.";
    public override string ForbiddenHeading => "This is not open to your account";
    public override string ForbiddenText => "If you need it, ask an administrator for the role.";
    public override string TooLargeHeading => "That is too large";
    public override string TooLargeText => "The server does not accept so much in one go.";
    public override string TooManyHeading => "Too many tries";
    public override string TooManyText => "Please wait a minute and try again.";
}
