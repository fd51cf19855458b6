using NewsCluster.Data.Accounts;

namespace NewsCluster.Web.Languages;

/// <summary>Signing in, and what people do with their own account.</summary>
public abstract partial class Texts
{
    public abstract string Account { get; }
    public abstract string YourAccount { get; }
    public abstract string SignIn { get; }
    public abstract string SignOut { get; }
    public abstract string SignOutQuestion { get; }
    public abstract string Continue { get; }
    public abstract string UserName { get; }
    public abstract string UserNameHint { get; }
    public abstract string Password { get; }
    public abstract string CurrentPassword { get; }
    public abstract string NewPassword { get; }
    public abstract string RepeatPassword { get; }
    public abstract string PasswordHint { get; }
    public abstract string SignInRefused(int failures, int minutes);
    public abstract string ForgotPassword { get; }
    public abstract string SignInToRead { get; }

    public abstract string CodeHeading { get; }
    public abstract string Code { get; }
    public abstract string CodeOrRecoveryHint { get; }
    public abstract string CodeRefused { get; }

    public abstract string Role { get; }
    public abstract string RoleName(Role role);
    public abstract string RoleMeaning(Role role);
    public abstract string LastSignIn { get; }
    public abstract string Never { get; }

    public abstract string ChangePassword { get; }
    public abstract string PasswordChanged { get; }
    public abstract string SignOutEverywhere { get; }
    public abstract string SignOutEverywhereText { get; }

    public abstract string TwoFactor { get; }
    public abstract string TwoFactorWhy { get; }
    public abstract string TwoFactorIsOn { get; }
    public abstract string TwoFactorIsOff { get; }
    public abstract string TwoFactorScan { get; }
    public abstract string TwoFactorPicture { get; }
    public abstract string TwoFactorByHand { get; }
    public abstract string TwoFactorCodeHint { get; }
    public abstract string TurnOn { get; }
    public abstract string TurnOff { get; }
    public abstract string RecoveryCodes { get; }
    public abstract string RecoveryCodesKeep { get; }
    public abstract string RecoveryCodesLeft(int count);
    public abstract string NewRecoveryCodes { get; }
    public abstract string ConfirmWithPassword { get; }

    public abstract string LinkHeading(LinkPurpose purpose);
    public abstract string LinkText(LinkPurpose purpose, Role role);
    public abstract string LinkButton(LinkPurpose purpose);
    public abstract string LinkDeadHeading { get; }
    public abstract string LinkDeadText { get; }

    /// <summary>Printed on the terminal; the address stands on a line of its own.</summary>
    public abstract string FirstAdminOffer(string address);

    public abstract string FieldMissing(string label);

    /// <summary>Why an account was not made or changed, by the rule's name.</summary>
    public abstract string AccountProblem(string code);
}
