using System.Data;
using System.Data.Common;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NewsCluster.Data;
using NewsCluster.Data.Accounts;
using NewsCluster.Web.Audit;

namespace NewsCluster.Web.Accounts;

/// <summary>
/// What is done to accounts, each change whole and with its audit entry in one serializable transaction,
/// so that two admins who demote each other at once do not both succeed.
/// </summary>
internal sealed class AccountChanges(UserManager<User> users, NewsDbContext database, OneTimeLinks links, AuditLog audit, TimeProvider clock)
{
    public const string LastAdmin = nameof(LastAdmin);
    public const string Conflict = nameof(Conflict);
    public const string LinkSpent = nameof(LinkSpent);

    public Task<IdentityResult> CreateAsync(string name, string password, Role role) => WholeAsync(async () =>
    {
        var created = await users.CreateAsync(new User { UserName = name, Role = role, CreatedAt = clock.GetUtcNow() }, password);
        if (created.Succeeded) await audit.WriteAsync(AuditAct.AccountCreated, name, role.ToString());
        return created;
    });

    /// <summary>Uses up the link: makes the account it invites to, or gives the account it resets a new password.</summary>
    /// <param name="name">The name chosen by the bearer, where the link leaves it open.</param>
    public Task<IdentityResult> RedeemAsync(OneTimeLink link, string name, string password) => WholeAsync(async () =>
    {
        if (!await links.SpendAsync(link.Id)) return Failed(LinkSpent);
        if (link.Purpose == LinkPurpose.PasswordReset)
        {
            var user = await users.FindByNameAsync(name);
            return user is null ? Failed(LinkSpent) : await SetPasswordAsync(user, password, AuditAct.PasswordReset);
        }
        if (link.Purpose == LinkPurpose.FirstAdmin && await database.Users.AnyAsync(u => u.Role == Role.Admin)) return Failed(LinkSpent);
        var created = await users.CreateAsync(new User { UserName = name, Role = link.Role, CreatedAt = clock.GetUtcNow() }, password);
        if (created.Succeeded) await audit.WriteAsync(AuditAct.AccountCreated, name, link.Role.ToString(), actor: name);
        return created;
    });

    public Task<IdentityResult> ChangePasswordAsync(User user, string password) =>
        WholeAsync(() => SetPasswordAsync(user, password, AuditAct.PasswordChanged));

    /// <summary>For who forgot: also ends a lock-out.</summary>
    public Task<IdentityResult> ResetPasswordAsync(User user, string password) =>
        WholeAsync(() => SetPasswordAsync(user, password, AuditAct.PasswordReset));

    public Task<IdentityResult> SetRoleAsync(User user, Role role) => WholeAsync(async () =>
    {
        if (role != Role.Admin && await IsLastAdminAsync(user)) return Failed(LastAdmin);
        var before = user.Role;
        user.Role = role;
        return await SaveAsync(user, AuditAct.RoleChanged, $"{before} > {role}");
    });

    public Task<IdentityResult> DisableAsync(User user) => WholeAsync(async () =>
    {
        if (await IsLastAdminAsync(user)) return Failed(LastAdmin);
        user.DisabledAt = clock.GetUtcNow();
        return await SaveAsync(user, AuditAct.Disabled);
    });

    public Task<IdentityResult> EnableAsync(User user) => WholeAsync(async () =>
    {
        user.DisabledAt = null;
        return await SaveAsync(user, AuditAct.Enabled);
    });

    /// <summary>Ends every session of the account: their security stamp is no longer its own.</summary>
    public Task<IdentityResult> SignOutEverywhereAsync(User user) => WholeAsync(() =>
        SaveAsync(user, user.UserName == audit.Actor ? AuditAct.SignedOutEverywhere : AuditAct.ForcedSignOut));

    /// <summary>Turns two-factor sign-in off and forgets the key and the recovery codes.</summary>
    public Task<IdentityResult> TurnOffTwoFactorAsync(User user) => WholeAsync(async () =>
    {
        await database.UserTokens.Where(t => t.UserId == user.Id).ExecuteDeleteAsync();
        user.TwoFactorEnabled = false;
        return await SaveAsync(user, AuditAct.TwoFactorOff);
    });

    private async Task<IdentityResult> SetPasswordAsync(User user, string password, AuditAct act)
    {
        foreach (var rule in users.PasswordValidators)
            if (await rule.ValidateAsync(users, user, password) is { Succeeded: false } refused) return refused;
        user.PasswordHash = users.PasswordHasher.HashPassword(user, password);
        user.LockoutEnd = null;
        user.AccessFailedCount = 0;
        return await SaveAsync(user, act);
    }

    private async Task<IdentityResult> SaveAsync(User user, AuditAct act, string? detail = null)
    {
        // A new stamp with every change: the sessions there are begin anew.
        var saved = await users.UpdateSecurityStampAsync(user);
        if (saved.Succeeded) await audit.WriteAsync(act, user.UserName == audit.Actor ? null : user.UserName, detail);
        return saved;
    }

    private async Task<bool> IsLastAdminAsync(User user) =>
        user is { Role: Role.Admin, DisabledAt: null }
        && !await database.Users.AnyAsync(u => u.Id != user.Id && u.Role == Role.Admin && u.DisabledAt == null);

    private async Task<IdentityResult> WholeAsync(Func<Task<IdentityResult>> change)
    {
        try
        {
            await using var transaction = await database.Database.BeginTransactionAsync(IsolationLevel.Serializable);
            var result = await change();
            if (result.Succeeded) await transaction.CommitAsync();
            else if (result.Errors.Any(e => e.Code == "ConcurrencyFailure")) return Failed(Conflict);
            return result;
        }
        catch (Exception problem) when (IsConflict(problem))
        {
            return Failed(Conflict);
        }
    }

    private static bool IsConflict(Exception? problem) =>
        problem is DbException { SqlState: "40001" or "40P01" or "23505" } || problem is not null && IsConflict(problem.InnerException);

    private static IdentityResult Failed(string code) => IdentityResult.Failed(new IdentityError { Code = code, Description = code });
}
