using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using NewsCluster.Data.Accounts;
using NewsCluster.Web.Accounts;
using NewsCluster.Web.Languages;
using NewsCluster.Web.Security;

namespace NewsCluster.Web.Pages.Account;

/// <summary>
/// Where a one-time link leads: first admin, invitation or reset. Looking does not use the link up, so that
/// mail scanners and previews do no harm.
/// </summary>
[EnableRateLimiting(RateLimits.Links)]
internal sealed class LinkModel(OneTimeLinks links, AccountChanges changes, SignIn signIn, Texts texts) : PageModel
{
    public OneTimeLink? Link { get; private set; }

    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Again { get; set; }

    public async Task OnGetAsync()
    {
        Link = await links.FindAsync(Token);
        if (Link is null) Response.StatusCode = StatusCodes.Status410Gone;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await OnGetAsync();
        if (Link is null) return Page();
        var name = Link.UserName ?? Name?.Trim();
        var complete = ModelState.Requires(nameof(Name), name, texts.UserName, texts)
            & ModelState.Requires(nameof(Password), Password, texts.NewPassword, texts);
        if (!complete) return Page();
        // All that is wrong at once; whether the name is taken shows when the account is made.
        if (!NameRules.IsName(name)) ModelState.AddModelError(nameof(Name), texts.AccountProblem(NameRules.BadName));
        if (PasswordRules.Problem(Password!, name!) is { } problem) ModelState.AddModelError(nameof(Password), texts.AccountProblem(problem));
        if (Password != Again) ModelState.AddModelError(nameof(Again), texts.AccountProblem(AccountProblems.PasswordsDiffer));
        if (!ModelState.IsValid) return Page();
        if (await changes.RedeemAsync(Link, name!, Password!) is { Succeeded: false } refused)
        {
            ModelState.Add(refused, texts);
            return Page();
        }
        var result = await signIn.WithPasswordAsync(name!, Password!);
        return result.RequiresTwoFactor ? this.RedirectToAccount("/code")
            : result.Succeeded ? this.RedirectToAccount()
            : this.RedirectToAccount("/sign-in");
    }
}
