using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsCluster.Web.Security;

namespace NewsCluster.Web.Accounts;

/// <summary>Which policy each page folder is under. A page in none of them opens to nobody.</summary>
internal static class PageLocks
{
    public static void Lock(this PageConventionCollection pages)
    {
        pages.AuthorizePage("/Index", Policies.CanRead);
        pages.AuthorizePage("/About", Policies.CanRead);
        pages.AuthorizeFolder("/Stories", Policies.CanRead);
        pages.AuthorizeFolder("/Articles", Policies.CanRead);
        pages.AuthorizeFolder("/Embed", Policies.CanRead);

        pages.AuthorizeFolder("/Account", Policies.IsSignedIn);
        // Opened by those who cannot have signed in yet.
        pages.AllowAnonymousToPage("/Account/SignIn");
        pages.AllowAnonymousToPage("/Account/Code");
        pages.AllowAnonymousToPage("/Account/Link");

        pages.AuthorizeFolder("/Desk", Policies.CanEdit);
        pages.AuthorizeFolder("/Admin", Policies.CanAdminister);

        // Stand in for other pages when those fail.
        pages.AllowAnonymousToPage("/Error");
        pages.AllowAnonymousToPage("/Status");

        pages.ConfigureFilter(new RefuseNonText());
    }
}
