using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using NewsCluster.Data.Accounts;
using NewsCluster.Web.Accounts;
using NewsCluster.Web.Languages;
using NewsCluster.Web.Security;

namespace NewsCluster.Web.Pages.Account;

[EnableRateLimiting(RateLimits.SignIns)]
internal sealed class PasswordModel(UserManager<User> users, SignInManager<User> signIn, AccountChanges changes, Texts texts) : PageModel
{
    [BindProperty]
    public string? Current { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Again { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        var complete = ModelState.Requires(nameof(Current), Current, texts.CurrentPassword, texts)
            & ModelState.Requires(nameof(Password), Password, texts.NewPassword, texts);
        if (!complete) return Page();
        if (Password != Again) ModelState.AddModelError(nameof(Again), texts.AccountProblem(AccountProblems.PasswordsDiffer));
        var me = (await users.GetUserAsync(User))!;
        if (!(await signIn.CheckPasswordSignInAsync(me, Current!, lockoutOnFailure: true)).Succeeded)
            ModelState.AddModelError(nameof(Current), texts.AccountProblem(AccountProblems.WrongPassword));
        if (!ModelState.IsValid) return Page();

        if (await changes.ChangePasswordAsync(me, Password!) is { Succeeded: false } refused)
        {
            ModelState.Add(refused, texts);
            return Page();
        }
        await signIn.RefreshSignInAsync(me);
        return this.RedirectToAccount("?changed=true");
    }
}
