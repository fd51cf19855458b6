using NewsCluster.Data.Accounts;
using NewsCluster.Web.Accounts;

namespace NewsCluster.Web.Languages;

internal sealed partial class EnglishTexts
{
    public override string Account => "Account";
    public override string YourAccount => "Your account";
    public override string SignIn => "Sign in";
    public override string SignOut => "Sign out";
    public override string SignOutQuestion => "Do you want to sign out on this device?";
    public override string Continue => "Continue";
    public override string UserName => "User name";
    public override string UserNameHint => "2 to 64 characters: letters a to z, digits and - . _ @ +";
    public override string Password => "Password";
    public override string CurrentPassword => "Current password";
    public override string NewPassword => "New password";
    public override string RepeatPassword => "The same password again";
    public override string PasswordHint => "At least 12 characters. A few unrelated words make a good one; capitals, digits and symbols are allowed and not required. You can paste it.";
    public override string SignInRefused(int failures, int minutes) =>
        $"You are not signed in. Check the user name and the password. After {Count(failures, "wrong try", "wrong tries")} in a row an account is locked for {Count(minutes, "minute", "minutes")}.";
    public override string ForgotPassword => "Forgot your password? Ask an administrator for a one-time link.";
    public override string SignInToRead => "Please sign in to open this page.";

    public override string CodeHeading => "Enter your code";
    public override string Code => "Code";
    public override string CodeOrRecoveryHint => "The six digits your authenticator app shows now, or one of your recovery codes.";
    public override string CodeRefused => "That code is not right, or it has been used already. Wait for the next one and try again.";

    public override string Role => "Role";
    public override string RoleName(Role role) => role switch
    {
        NewsCluster.Data.Accounts.Role.Admin => "Administrator",
        NewsCluster.Data.Accounts.Role.Editor => "Editor",
        _ => "Journalist",
    };
    public override string RoleMeaning(Role role) => role switch
    {
        NewsCluster.Data.Accounts.Role.Admin => "runs the site, and does all an editor does",
        NewsCluster.Data.Accounts.Role.Editor => "shapes stories",
        _ => "reads",
    };
    public override string LastSignIn => "Last sign-in";
    public override string Never => "Never";

    public override string ChangePassword => "Change password";
    public override string PasswordChanged => "Your password has been changed. You are signed out on every other device.";
    public override string SignOutEverywhere => "Sign out everywhere";
    public override string SignOutEverywhereText => "Ends your sessions on every device, this one included.";

    public override string TwoFactor => "Two-factor sign-in";
    public override string TwoFactorWhy => "Besides the password you enter a code from an app on your phone. A stolen password alone then opens nothing.";
    public override string TwoFactorIsOn => "Two-factor sign-in is on.";
    public override string TwoFactorIsOff => "Two-factor sign-in is off.";
    public override string TwoFactorScan => "Scan this picture with an authenticator app.";
    public override string TwoFactorPicture => "QR code holding the key written below";
    public override string TwoFactorByHand => "Or type this key into the app:";
    public override string TwoFactorCodeHint => "The six digits the app shows now.";
    public override string TurnOn => "Turn on";
    public override string TurnOff => "Turn off";
    public override string RecoveryCodes => "Recovery codes";
    public override string RecoveryCodesKeep => "Print these codes or keep them in a password manager: they are shown only now. Each one signs you in once when you do not have your phone.";
    public override string RecoveryCodesLeft(int count) => $"{Count(count, "recovery code", "recovery codes")} left.";
    public override string NewRecoveryCodes => "Make new recovery codes";
    public override string ConfirmWithPassword => "Confirm with your password.";

    public override string LinkHeading(LinkPurpose purpose) => purpose switch
    {
        LinkPurpose.FirstAdmin => "Create the first administrator",
        LinkPurpose.Invitation => "Welcome to NewsCluster",
        _ => "Choose a new password",
    };
    public override string LinkText(LinkPurpose purpose, Role role) => purpose switch
    {
        LinkPurpose.FirstAdmin => "This account runs the site: it invites everyone else.",
        LinkPurpose.Invitation => $"You have been invited. Your role: {RoleName(role).ToLowerInvariant()} ({RoleMeaning(role)}). Choose a password to create your account.",
        _ => "With the new password you are signed out on every device. Two-factor sign-in stays as it is.",
    };
    public override string LinkButton(LinkPurpose purpose) => purpose == LinkPurpose.PasswordReset ? "Save password" : "Create account";
    public override string LinkDeadHeading => "This link no longer works";
    public override string LinkDeadText => "It has been used, withdrawn or has expired. Ask an administrator for a new one.";
    public override string FirstAdminOffer(string address) => $"There is no administrator yet. Create one here, once, within an hour:\n{address}";

    public override string FieldMissing(string label) => $"{label}: please fill this in.";
    public override string AccountProblem(string code) => code switch
    {
        NameRules.BadName or "InvalidUserName" => $"This user name cannot be used. {UserNameHint}.",
        NameRules.TakenName or "DuplicateUserName" => "Someone has this user name already.",
        PasswordRules.TooShort => $"The password is shorter than {PasswordRules.Shortest} characters.",
        PasswordRules.TooLong => $"The password is longer than {PasswordRules.Longest} characters.",
        PasswordRules.TooCommon => "This password is among the first that attackers try: common words, key runs, your name. Take a few unrelated words.",
        AccountChanges.LastAdmin => "This is the only administrator. Make someone else administrator first.",
        AccountChanges.LinkSpent => LinkDeadText,
        AccountProblems.PasswordsDiffer => "The two passwords differ.",
        AccountProblems.NoSuchAccount => "There is no account of this name.",
        AccountProblems.WrongPassword => "The current password is not right.",
        _ => "Someone changed this at the same moment. Please look again and repeat it if needed.",
    };
}
