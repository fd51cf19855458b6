using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsCluster.Data.Accounts;
using NewsCluster.Web.Audit;

namespace NewsCluster.Web.Pages.Account;

internal sealed class SignOutModel(SignInManager<User> signIn, AuditLog audit) : PageModel
{
    public async Task<IActionResult> OnPostAsync()
    {
        await audit.WriteAsync(AuditAct.SignedOut);
        await signIn.SignOutAsync();
        return Redirect($"/{RouteData.Values["lang"]}");
    }
}
