using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NewsCluster.Data.Accounts;
using NewsCluster.Web.Tests.Hosting;

namespace NewsCluster.Web.Tests.Accounts;

/// <summary>Tries every door the site has, as read from its endpoints, so that a new page cannot be forgotten.</summary>
public sealed class EveryRouteTests(TestDatabases databases)
{
    private enum Lock { Open, Reading, SignedIn, Editing, Administering }

    /// <summary>Who may pass, by the beginning of the address: the longest that fits counts. A route that fits none fails.</summary>
    private static readonly (string Start, Lock Lock)[] Locks =
    [
        ("/health/live", Lock.Open), ("/health/ready", Lock.Open), ("/error", Lock.Open), ("/status/", Lock.Open),
        ("/vi/account/sign-in", Lock.Open), ("/vi/account/code", Lock.Open), ("/vi/account/link", Lock.Open),
        ("/vi/account", Lock.SignedIn), ("/vi/desk", Lock.Editing), ("/vi/admin", Lock.Administering),
        ("/vi/about", Lock.Reading), ("/vi/stories/", Lock.Reading), ("/vi/articles/", Lock.Reading), ("/embed/vi/", Lock.Reading),
    ];

    private static readonly (string Address, Lock Lock)[] Exactly = [("/", Lock.Open), ("/vi", Lock.Reading), ("/vi/index", Lock.Reading)];

    [Theory, InlineData(false), InlineData(true)]
    public async Task Each_door_opens_to_whom_it_should_and_to_nobody_else(bool signInToRead)
    {
        await using var site = await SiteWithAccounts.StartAsync(databases, TestDatabase.Sqlite, ("Reading:SignInRequired", signInToRead ? "true" : "false"));
        var people = new Dictionary<Role, HttpClient>();
        foreach (var role in Enum.GetValues<Role>()) people[role] = await ClientAsync(site, role);

        foreach (var (address, endpoint) in Addresses(site.Site))
        {
            if (!Takes(endpoint, "GET")) continue;
            var needs = LockOf(address);
            Assert.Equal((address, needs is Lock.Open || needs is Lock.Reading && !signInToRead), (address, await OpensAsync(site.Site.Client, address)));
            foreach (var (role, client) in people)
            {
                var may = needs switch { Lock.Editing => role >= Role.Editor, Lock.Administering => role == Role.Admin, _ => true };
                Assert.Equal((address, role, may), (address, role, await OpensAsync(client, address)));
            }
        }
    }

    [Fact]
    public async Task Nothing_is_changed_without_an_anti_forgery_token()
    {
        await using var site = await SiteWithAccounts.StartAsync(databases, TestDatabase.Sqlite);
        using var admin = await ClientAsync(site, Role.Admin);
        foreach (var (address, _) in Addresses(site.Site))
            foreach (var method in new[] { "POST", "PUT", "PATCH", "DELETE" })
                foreach (var client in new[] { admin, site.Site.Client })
                {
                    using var request = new HttpRequestMessage(new HttpMethod(method), address) { Content = new FormUrlEncodedContent([]) };
                    using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
                    var refused = answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.MethodNotAllowed || IsSentToSignIn(answer);
                    Assert.True(refused, $"{method} {address}: {answer.StatusCode}");
                    Assert.False(client == admin && IsSentToSignIn(answer), $"{method} {address} sent the admin to sign in");
                }
    }

    private static async Task<HttpClient> ClientAsync(SiteWithAccounts site, Role role)
    {
        var visitor = await site.SignedInAsync(role.ToString().ToLowerInvariant());
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = site.Site.Address };
        client.DefaultRequestHeaders.Add("Cookie", visitor.Cookies.GetCookieHeader(site.Site.Address));
        return client;
    }

    private static Lock LockOf(string address)
    {
        if (Exactly.Where(e => e.Address == address).Select(e => (Lock?)e.Lock).FirstOrDefault() is { } exact) return exact;
        var fits = Locks.Where(l => address.StartsWith(l.Start, StringComparison.Ordinal)).OrderByDescending(l => l.Start.Length).ToList();
        Assert.True(fits.Count > 0, $"{address} is a new route: say in this test who may open it.");
        return fits[0].Lock;
    }

    private static IEnumerable<(string Address, RouteEndpoint Endpoint)> Addresses(RunningSite site) =>
        site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(e => ("/" + string.Join('/', e.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(Filled)))), e))
            .OrderBy(e => e.Item1, StringComparer.Ordinal);

    private static string Filled(Microsoft.AspNetCore.Routing.Patterns.RoutePatternPart part) => part switch
    {
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content.ToLowerInvariant(),
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternSeparatorPart separator => separator.Content,
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "lang" } => "vi",
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "code" } => "404",
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "format" } => "csv",
        _ => "1",
    };

    private static bool Takes(RouteEndpoint endpoint, string method) =>
        endpoint.Metadata.GetMetadata<IHttpMethodMetadata>() is not { HttpMethods.Count: > 0 } methods || methods.HttpMethods.Contains(method);

    private static async Task<bool> OpensAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.True((int)answer.StatusCode < 500 && answer.StatusCode != HttpStatusCode.Unauthorized, $"{address}: {answer.StatusCode}");
        return answer.StatusCode != HttpStatusCode.Forbidden && !IsSentToSignIn(answer);
    }

    // The page itself sends those without a first step there, too, but asks for no way back to where a door was shut.
    private static bool IsSentToSignIn(HttpResponseMessage answer) =>
        answer.Headers.Location?.OriginalString is { } to && to.Contains("/account/sign-in", StringComparison.Ordinal)
        && (to.Contains("returnUrl", StringComparison.Ordinal) || answer.RequestMessage!.Method != HttpMethod.Get);
}
