using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using NewsCluster.Web.Accounts;
using NewsCluster.Web.Languages;
using NewsCluster.Web.Security;

namespace NewsCluster.Web.Pages.Account;

/// <summary>The second step of signing in; who did not take the first is sent back to it.</summary>
[EnableRateLimiting(RateLimits.SignIns)]
internal sealed class CodeModel(SignIn signIn, SecurityOptions security, Texts texts) : PageModel
{
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public async Task<IActionResult> OnGetAsync() =>
        await signIn.HalfSignedInAsync() is null ? ToFirstStep() : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await signIn.HalfSignedInAsync() is not { } user) return ToFirstStep();
        if (!ModelState.Requires(nameof(Code), Code, texts.Code, texts)) return Page();
        var result = await signIn.WithCodeAsync(user, Code!);
        if (result.Succeeded) return this.RedirectBack(ReturnUrl);
        // Whoever is here knows the password, so the lock may be named.
        ModelState.AddModelError("Code", result.IsLockedOut ? texts.SignInRefused(security.FailuresBeforeLockout, security.LockoutMinutes) : texts.CodeRefused);
        return Page();
    }

    private RedirectResult ToFirstStep() => this.RedirectToAccount("/sign-in", ReturnUrl);
}
