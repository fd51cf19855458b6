using NewsCluster.Data.Accounts;

namespace NewsCluster.Web.Languages;

/// <summary>The admin's pages about accounts, and the audit log.</summary>
public abstract partial class Texts
{
    public abstract string Accounts { get; }
    public abstract string Status { get; }
    public abstract string StatusActive { get; }
    public abstract string StatusDisabled { get; }
    public abstract string StatusLockedUntil(string instant);
    public abstract string Failures { get; }
    public abstract string FailuresInARow(int count);
    public abstract string CreatedOn { get; }

    public abstract string Invite { get; }
    public abstract string InviteText { get; }
    public abstract string OpenInvitations { get; }
    public abstract string ValidUntil { get; }
    public abstract string Withdraw { get; }
    public abstract string LinkReady(string name);
    public abstract string LinkReadyText { get; }

    public abstract string SetRole { get; }
    public abstract string Disable { get; }
    public abstract string DisableText { get; }
    public abstract string Enable { get; }
    public abstract string EnableText { get; }
    public abstract string ForceSignOut { get; }
    public abstract string ForceSignOutText { get; }
    public abstract string MakeResetLink { get; }
    public abstract string MakeResetLinkText { get; }
    public abstract string LostPhone { get; }
    public abstract string LostPhoneText { get; }
    public abstract string Saved { get; }

    public abstract string Audit { get; }
    public abstract string AuditText { get; }
    public abstract string AuditWhen { get; }
    public abstract string AuditWho { get; }
    public abstract string AuditWhat { get; }
    public abstract string AuditOnWhom { get; }
    public abstract string AuditFrom { get; }
    public abstract string AuditName { get; }
    public abstract string AuditAnyAct { get; }
    public abstract string AuditSince { get; }
    public abstract string AuditUntil { get; }
    public abstract string AuditStranger { get; }
    public abstract string AuditNone { get; }
    public abstract string AuditFilter { get; }
    public abstract string AuditDownload { get; }
    public abstract string AuditOlder { get; }
    public abstract string Act(AuditAct act);

    public abstract string BadRequestHeading { get; }
    public abstract string BadRequestText { get; }
    public abstract string ForbiddenHeading { get; }
    public abstract string ForbiddenText { get; }
    public abstract string TooLargeHeading { get; }
    public abstract string TooLargeText { get; }
    public abstract string TooManyHeading { get; }
    public abstract string TooManyText { get; }
}
