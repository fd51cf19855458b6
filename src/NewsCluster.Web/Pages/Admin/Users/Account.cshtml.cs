using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsCluster.Data.Accounts;
using NewsCluster.Web.Accounts;
using NewsCluster.Web.Audit;
using NewsCluster.Web.Languages;

namespace NewsCluster.Web.Pages.Admin.Users;

/// <summary>One account, and what an admin can do to it.</summary>
internal sealed class UserModel(
    UserManager<User> users, AccountChanges changes, OneTimeLinks links, AuditLog audit, Language language) : PageModel
{
    public User Account { get; private set; } = null!;
    public NewLink? NewLink { get; private set; }
    public bool Saved { get; private set; }

    public async Task<IActionResult> OnGetAsync(long id, bool saved)
    {
        Saved = saved;
        return await FindAsync(id) ? Page() : NotFound();
    }

    public Task<IActionResult> OnPostRoleAsync(long id, Role role) =>
        ModelState.IsValid && Enum.IsDefined(role) ? ChangeAsync(id, user => changes.SetRoleAsync(user, role)) : Task.FromResult<IActionResult>(BadRequest());

    public Task<IActionResult> OnPostDisableAsync(long id) => ChangeAsync(id, changes.DisableAsync);
    public Task<IActionResult> OnPostEnableAsync(long id) => ChangeAsync(id, changes.EnableAsync);
    public Task<IActionResult> OnPostSignOutAsync(long id) => ChangeAsync(id, changes.SignOutEverywhereAsync);
    public Task<IActionResult> OnPostTwoFactorOffAsync(long id) => ChangeAsync(id, changes.TurnOffTwoFactorAsync);

    public async Task<IActionResult> OnPostResetAsync(long id)
    {
        if (!await FindAsync(id)) return NotFound();
        var name = Account.UserName!;
        var path = await links.IssueAsync(language.Code, LinkPurpose.PasswordReset, name, Account.Role, User.Identity!.Name!, OneTimeLinks.ResetLifetime);
        await audit.WriteAsync(AuditAct.ResetLinkMade, name);
        NewLink = NewLink.At(Request, name, path);
        return Page();
    }

    private async Task<IActionResult> ChangeAsync(long id, Func<User, Task<IdentityResult>> change)
    {
        if (!await FindAsync(id)) return NotFound();
        var result = await change(Account);
        if (result.Succeeded) return RedirectToPage(new { id, saved = true });
        ModelState.Add(result, language.Texts);
        return Page();
    }

    private async Task<bool> FindAsync(long id)
    {
        var found = await users.FindByIdAsync(id.ToString(CultureInfo.InvariantCulture));
        if (found is not null) Account = found;
        return found is not null;
    }
}
