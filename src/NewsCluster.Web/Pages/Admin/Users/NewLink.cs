namespace NewsCluster.Web.Pages.Admin.Users;

/// <summary>A one-time link, shown to the admin who made it and to nobody after.</summary>
internal sealed record NewLink(string For, string Address)
{
    public static NewLink At(HttpRequest request, string name, string path) => new(name, $"{request.Scheme}://{request.Host}{path}");
}
