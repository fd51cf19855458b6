using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using NewsCluster.Web.Accounts;
using NewsCluster.Web.Languages;
using NewsCluster.Web.Security;

namespace NewsCluster.Web.Pages.Account;

[EnableRateLimiting(RateLimits.SignIns)]
internal sealed class SignInModel(SignIn signIn, SecurityOptions security, Texts texts) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        var complete = ModelState.Requires(nameof(Name), Name, texts.UserName, texts)
            & ModelState.Requires(nameof(Password), Password, texts.Password, texts);
        if (!complete) return Page();
        var result = await signIn.WithPasswordAsync(Name!.Trim(), Password!);
        if (result.RequiresTwoFactor) return this.RedirectToAccount("/code", ReturnUrl);
        if (result.Succeeded) return this.RedirectBack(ReturnUrl);
        ModelState.AddModelError("", texts.SignInRefused(security.FailuresBeforeLockout, security.LockoutMinutes));
        return Page();
    }
}
