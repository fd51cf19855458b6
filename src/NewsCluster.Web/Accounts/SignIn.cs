using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NewsCluster.Data;
using NewsCluster.Data.Accounts;
using NewsCluster.Web.Audit;

namespace NewsCluster.Web.Accounts;

/// <summary>
/// Lets people in. A refusal never says which of name, password, lock-out or disabled account it was,
/// and takes the same work for each.
/// </summary>
internal sealed class SignIn(
    SignInManager<User> manager, UserManager<User> users, PasswordHash hash, NewsDbContext database, AuditLog audit, TimeProvider clock)
{
    public async Task<SignInResult> WithPasswordAsync(string name, string password)
    {
        var user = NameRules.IsName(name) ? await users.FindByNameAsync(name) : null;
        if (user is null || user.DisabledAt is not null || await users.IsLockedOutAsync(user))
        {
            hash.PretendToVerify(password);
            // A name nobody has is not kept: people type passwords into the wrong field.
            await audit.WriteAsync(AuditAct.SignInFailed, user?.UserName);
            return SignInResult.Failed;
        }
        var result = await manager.PasswordSignInAsync(user, password, isPersistent: false, lockoutOnFailure: true);
        await CompleteAsync(user, result);
        return result;
    }

    /// <summary>The account that gave its password and still owes a code.</summary>
    public Task<User?> HalfSignedInAsync() => manager.GetTwoFactorAuthenticationUserAsync();

    /// <param name="code">What the authenticator app shows, or one of the recovery codes.</param>
    public async Task<SignInResult> WithCodeAsync(User user, string code)
    {
        code = new string([.. code.Where(char.IsLetterOrDigit)]);
        if (code.Length == 6)
        {
            var result = await manager.TwoFactorAuthenticatorSignInAsync(code, isPersistent: false, rememberClient: false);
            await CompleteAsync(user, result);
            return result;
        }
        // For recovery codes Identity asks for neither lock nor disabled account and counts no failures; we do.
        if (user.DisabledAt is not null) return SignInResult.Failed;
        if (await users.IsLockedOutAsync(user)) return SignInResult.LockedOut;
        var recovery = await manager.TwoFactorRecoveryCodeSignInAsync(RecoveryForm(code));
        if (recovery.Succeeded) await audit.WriteAsync(AuditAct.RecoveryCodeUsed, actor: user.UserName);
        else if ((await users.AccessFailedAsync(user)).Succeeded && await users.IsLockedOutAsync(user)) recovery = SignInResult.LockedOut;
        await CompleteAsync(user, recovery);
        return recovery;
    }

    private async Task CompleteAsync(User user, SignInResult result)
    {
        if (result.Succeeded)
        {
            DateTimeOffset? now = clock.GetUtcNow();
            await database.Users.Where(u => u.Id == user.Id).ExecuteUpdateAsync(set => set.SetProperty(u => u.LastSignInAt, now));
            await audit.WriteAsync(AuditAct.SignedIn, actor: user.UserName);
        }
        else if (!result.RequiresTwoFactor)
        {
            await audit.WriteAsync(AuditAct.SignInFailed, user.UserName);
            if (result.IsLockedOut) await audit.WriteAsync(AuditAct.LockedOut, user.UserName);
        }
    }

    // Identity writes them in two halves of five letters.
    private static string RecoveryForm(string code) =>
        code.Length == 10 ? $"{code[..5]}-{code[5..]}".ToUpperInvariant() : code;
}
