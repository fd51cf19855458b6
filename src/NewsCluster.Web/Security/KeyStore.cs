using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using NewsCluster.Data;
using NewsCluster.Data.Accounts;

namespace NewsCluster.Web.Security;

/// <summary>
/// The data-protection keys in the database, so that every node opens what another sealed.
/// Microsoft's package for it is not in the registry this is built from (docs/decisions/0101).
/// </summary>
internal sealed class KeyStore(IServiceScopeFactory scopes) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        var database = scope.ServiceProvider.GetRequiredService<NewsDbContext>();
        return [.. database.DataProtectionKeys.OrderBy(k => k.Id).Select(k => k.Xml).AsEnumerable().Select(XElement.Parse)];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var database = scope.ServiceProvider.GetRequiredService<NewsDbContext>();
        database.DataProtectionKeys.Add(new DataProtectionKey { Name = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        database.SaveChanges();
    }
}
