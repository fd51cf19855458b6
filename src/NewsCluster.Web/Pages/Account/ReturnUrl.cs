using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace NewsCluster.Web.Pages.Account;

internal static class ReturnUrl
{
    /// <summary>To the page the visitor came for, if it is one of ours; else to the first page.</summary>
    public static IActionResult RedirectBack(this PageModel page, string? returnUrl) =>
        page.LocalRedirect(page.Url.IsLocalUrl(returnUrl) ? returnUrl! : $"/{page.RouteData.Values["lang"]}");
}
