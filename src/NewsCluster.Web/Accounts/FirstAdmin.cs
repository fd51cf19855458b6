using Microsoft.EntityFrameworkCore;
using NewsCluster.Data;
using NewsCluster.Data.Accounts;
using NewsCluster.Web.Audit;
using NewsCluster.Web.Languages;

namespace NewsCluster.Web.Accounts;

/// <summary>While there is no admin, each start offers whoever reads the terminal to become it.</summary>
internal static class FirstAdmin
{
    /// <summary>What to print, null when there is an admin. Never logged: it is a key.</summary>
    /// <param name="address">Where the site answers, as it would be typed into a browser.</param>
    public static async Task<string?> OfferAsync(IServiceProvider services, string address)
    {
        await using var scope = services.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<NewsDbContext>().Users.AnyAsync(u => u.Role == Role.Admin)) return null;
        var language = Language.OfTerminal;
        var link = await scope.ServiceProvider.GetRequiredService<OneTimeLinks>()
            .IssueAsync(language.Code, LinkPurpose.FirstAdmin, userName: null, Role.Admin, AuditLog.Terminal, OneTimeLinks.FirstAdminLifetime);
        return language.Texts.FirstAdminOffer(address.TrimEnd('/') + link);
    }
}
