using System.Net;

namespace NewsCluster.Web.Tests.Hosting;

public sealed class HealthTests(TestDatabases databases)
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task A_started_site_is_live_and_ready(TestDatabase database)
    {
        var site = await databases.SeededAsync(database);
        foreach (var path in new[] { "/health/live", "/health/ready" })
            Assert.Equal(HttpStatusCode.OK, (await site.Client.GetAsync(path, TestContext.Current.CancellationToken)).StatusCode);
    }
}
