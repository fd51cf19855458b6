using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using NewsCluster.Data.Accounts;
using NewsCluster.Web.Tests.Hosting;

namespace NewsCluster.Web.Tests.Accounts;

public sealed class TwoNodesTests(TestDatabases databases)
{
    [Fact]
    public async Task Nodes_on_one_database_take_each_others_cookies_and_forms()
    {
        var database = databases.New(TestDatabase.Postgres);
        await using var first = await SiteWithAccounts.StartEmptyAsync(database);
        await using var second = await SiteWithAccounts.StartEmptyAsync(database);
        await new SiteWithAccounts { Site = first }.AddAsync("lan", Role.Admin);

        using var visitor = new Visitor(first.Address);
        await visitor.SignInAsync("lan", SiteWithAccounts.Password);
        Assert.Equal("/en", visitor.Where);
        // Cookies do not know ports: to the browser both nodes are one host, as behind a balancer.
        await visitor.OpenAsync(new Uri(second.Address, "/en/admin/users").ToString());
        Assert.Equal("Accounts", visitor.Heading);
        var form = visitor.Page.QuerySelector<IHtmlFormElement>("main form")!;
        await visitor.SendAsync(form, new Uri(first.Address, "/en/admin/users?handler=Invite").ToString(), ("Name", "mai"), ("Role", "Editor"));
        Assert.NotNull(visitor.Page.QuerySelector("code.key"));
    }
}
