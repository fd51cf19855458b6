using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsCluster.Data.Accounts;
using NewsCluster.Web.Accounts;
using NewsCluster.Web.Languages;

namespace NewsCluster.Web.Pages.Account;

internal sealed class AccountModel(UserManager<User> users, SignInManager<User> signIn, AccountChanges changes, Texts texts) : PageModel
{
    public User Me { get; private set; } = null!;
    public string? Notice { get; private set; }

    public async Task OnGetAsync(bool changed)
    {
        Me = (await users.GetUserAsync(User))!;
        Notice = changed ? texts.PasswordChanged : null;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Me = (await users.GetUserAsync(User))!;
        await changes.SignOutEverywhereAsync(Me);
        await signIn.SignOutAsync();
        return Redirect($"/{RouteData.Values["lang"]}");
    }
}
