using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsCluster.Data;
using NewsCluster.Web.Languages;

namespace NewsCluster.Web.Accounts;

/// <summary>What happens to the session cookie: looked up with every request, sent to sign in when missing.</summary>
internal sealed class Session : CookieAuthenticationEvents
{
    /// <summary>Ends the session when the account's security stamp changed or it was disabled: at once, on every node.</summary>
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var claims = services.GetRequiredService<IOptions<IdentityOptions>>().Value.ClaimsIdentity;
        var stamp = context.Principal?.FindFirstValue(claims.SecurityStampClaimType);
        if (stamp is not null
            && long.TryParse(context.Principal?.FindFirstValue(claims.UserIdClaimType), CultureInfo.InvariantCulture, out var id)
            && await services.GetRequiredService<NewsDbContext>().Users.AnyAsync(
                u => u.Id == id && u.SecurityStamp == stamp && u.DisabledAt == null, context.HttpContext.RequestAborted))
            return;
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(context.Scheme.Name);
    }

    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        var back = HttpMethods.IsGet(request.Method) ? $"?returnUrl={Uri.EscapeDataString(request.Path + request.QueryString)}" : "";
        context.Response.Redirect($"/{Language.Of(context.HttpContext).Code}/account/sign-in{back}");
        return Task.CompletedTask;
    }

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
