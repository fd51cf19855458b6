using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace NewsCluster.Web.Pages.Account;

internal static class ReturnUrl
{
    /// <summary>To a page of the account in the language of this one.</summary>
    public static RedirectResult RedirectToAccount(this PageModel page, string rest = "", string? returnUrl = null) =>
        new($"/{page.RouteData.Values["lang"]}/account{rest}" + (returnUrl is null ? "" : "?returnUrl=" + Uri.EscapeDataString(returnUrl)));

    /// <summary>To the page the visitor came for, if it is one of ours; else to the first page.</summary>
    public static IActionResult RedirectBack(this PageModel page, string? returnUrl) =>
        page.LocalRedirect(page.Url.IsLocalUrl(returnUrl) ? returnUrl! : $"/{page.RouteData.Values["lang"]}");
}
