using Microsoft.AspNetCore.Authorization;
using NewsCluster.Data.Accounts;

namespace NewsCluster.Web.Accounts;

/// <summary>The locks. Each page folder and endpoint names one; what names none opens to nobody.</summary>
internal static class Policies
{
    /// <summary>Everyone, or signed-in people only when <c>Reading:SignInRequired</c> is true.</summary>
    public const string CanRead = nameof(CanRead);
    public const string IsSignedIn = nameof(IsSignedIn);
    public const string CanEdit = nameof(CanEdit);
    public const string CanAdminister = nameof(CanAdminister);

    public static void AddPolicies(this IServiceCollection services, bool signInToRead) =>
        services.AddAuthorizationBuilder()
            .AddPolicy(CanRead, policy => policy.RequireAssertion(c => !signInToRead || c.User.Identity is { IsAuthenticated: true }))
            .AddPolicy(IsSignedIn, policy => policy.RequireAuthenticatedUser())
            .AddPolicy(CanEdit, policy => policy.RequireRole(nameof(Role.Editor), nameof(Role.Admin)))
            .AddPolicy(CanAdminister, policy => policy.RequireRole(nameof(Role.Admin)))
            // An address or a method that leads nowhere may say so to anyone.
            .SetFallbackPolicy(new AuthorizationPolicyBuilder()
                .RequireAssertion(c => c.Resource is HttpContext http && http.GetEndpoint() is not RouteEndpoint)
                .Build());
}
