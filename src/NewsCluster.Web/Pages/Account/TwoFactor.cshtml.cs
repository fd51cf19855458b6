using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using NewsCluster.Data.Accounts;
using NewsCluster.Web.Accounts;
using NewsCluster.Web.Audit;
using NewsCluster.Web.Languages;
using NewsCluster.Web.Security;

namespace NewsCluster.Web.Pages.Account;

/// <summary>Turns two-factor sign-in on by a first code, off by the password; shows recovery codes once, when they are made.</summary>
[EnableRateLimiting(RateLimits.SignIns)]
internal sealed class TwoFactorModel(
    UserManager<User> users, IUserStore<User> store, SignInManager<User> signIn, AccountChanges changes, AuditLog audit, Texts texts) : PageModel
{
    private const int RecoveryCodes = 10;

    public User Me { get; private set; } = null!;
    public IReadOnlyList<string>? NewCodes { get; private set; }
    public int CodesLeft { get; private set; }
    public string AppUri { get; private set; } = "";

    /// <summary>The key in groups of four, as it is read off and typed.</summary>
    public string SpacedKey { get; private set; } = "";

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Current { get; set; }

    public async Task OnGetAsync() => await ShowAsync();

    public async Task<IActionResult> OnPostOnAsync()
    {
        await ShowAsync();
        if (Me.TwoFactorEnabled || !ModelState.Requires(nameof(Code), Code, texts.Code, texts)) return Page();
        var code = new string([.. Code!.Where(char.IsAsciiDigit)]);
        if (!await users.VerifyTwoFactorTokenAsync(Me, TokenOptions.DefaultAuthenticatorProvider, code))
        {
            ModelState.AddModelError(nameof(Code), texts.CodeRefused);
            return Page();
        }
        await users.SetTwoFactorEnabledAsync(Me, true);
        await audit.WriteAsync(AuditAct.TwoFactorOn);
        await MakeCodesAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostCodesAsync()
    {
        await ShowAsync();
        if (!Me.TwoFactorEnabled || !await KnowsPasswordAsync()) return Page();
        await audit.WriteAsync(AuditAct.RecoveryCodesMade);
        await MakeCodesAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostOffAsync()
    {
        await ShowAsync();
        if (!Me.TwoFactorEnabled || !await KnowsPasswordAsync()) return Page();
        await changes.TurnOffTwoFactorAsync(Me);
        await signIn.RefreshSignInAsync(Me);
        return RedirectToPage();
    }

    private async Task MakeCodesAsync()
    {
        NewCodes = [.. (await users.GenerateNewTwoFactorRecoveryCodesAsync(Me, RecoveryCodes))!];
        CodesLeft = NewCodes.Count;
        await signIn.RefreshSignInAsync(Me);
    }

    private async Task<bool> KnowsPasswordAsync()
    {
        if (!ModelState.Requires(nameof(Current), Current, texts.CurrentPassword, texts)) return false;
        if ((await signIn.CheckPasswordSignInAsync(Me, Current!, lockoutOnFailure: true)).Succeeded) return true;
        ModelState.AddModelError(nameof(Current), texts.AccountProblem(AccountProblems.WrongPassword));
        return false;
    }

    private async Task ShowAsync()
    {
        Me = (await users.GetUserAsync(User))!;
        if (Me.TwoFactorEnabled)
        {
            CodesLeft = await users.CountRecoveryCodesAsync(Me);
            return;
        }
        if (await users.GetAuthenticatorKeyAsync(Me) is null)
        {
            // Not through the manager, which would end the sessions: nothing is turned on yet.
            await ((IUserAuthenticatorKeyStore<User>)store).SetAuthenticatorKeyAsync(Me, users.GenerateNewAuthenticatorKey(), HttpContext.RequestAborted);
            await users.UpdateAsync(Me);
        }
        var key = (await users.GetAuthenticatorKeyAsync(Me))!;
        SpacedKey = string.Join(' ', key.Chunk(4).Select(four => new string(four))).ToLowerInvariant();
        AppUri = $"otpauth://totp/NewsCluster:{Uri.EscapeDataString(Me.UserName!)}?secret={key}&issuer=NewsCluster";
    }
}
