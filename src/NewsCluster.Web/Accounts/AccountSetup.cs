using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using NewsCluster.Data.Accounts;
using NewsCluster.Web.Audit;
using NewsCluster.Web.Security;

namespace NewsCluster.Web.Accounts;

/// <summary>Registers ASP.NET Core Identity as this product uses it.</summary>
internal static class AccountSetup
{
    public static void AddAccounts(this IServiceCollection services, SecurityOptions security, bool signInToRead)
    {
        // Before Identity, which keeps what is there.
        services.AddScoped<IPasswordValidator<User>, PasswordRules>();
        services.AddScoped<IUserValidator<User>, NameRules>();
        services.AddScoped<IUserConfirmation<User>, NotDisabled>();
        services.AddSingleton<PasswordHash>();
        services.AddSingleton<IPasswordHasher<User>>(all => all.GetRequiredService<PasswordHash>());
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = PasswordHash.Rounds);

        services.AddIdentityCore<User>(identity =>
            {
                identity.User.AllowedUserNameCharacters = NameRules.Allowed;
                identity.SignIn.RequireConfirmedAccount = true;
                identity.Lockout.MaxFailedAccessAttempts = security.FailuresBeforeLockout;
                identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(security.LockoutMinutes);
            })
            .AddUserStore<AccountStore>()
            .AddClaimsPrincipalFactory<UserClaims>()
            .AddTokenProvider<AuthenticatorCodes>(TokenOptions.DefaultAuthenticatorProvider)
            .AddSignInManager();
        AddCookies(services);
        services.AddPolicies(signInToRead);
        services.AddScoped<SignIn>();
        services.AddScoped<AccountChanges>();
        services.AddScoped<OneTimeLinks>();
        services.AddScoped<AuditLog>();
        AddKeys(services);
    }

    private static void AddCookies(IServiceCollection services)
    {
        var cookies = services.AddAuthentication(IdentityConstants.ApplicationScheme);
        cookies.AddCookie(IdentityConstants.ApplicationScheme, cookie =>
        {
            Harden(cookie.Cookie, "newscluster.session");
            cookie.ExpireTimeSpan = TimeSpan.FromHours(12);
            cookie.SlidingExpiration = true;
            cookie.EventsType = typeof(Session);
        });
        cookies.AddCookie(IdentityConstants.TwoFactorUserIdScheme, cookie =>
        {
            Harden(cookie.Cookie, "newscluster.half");
            cookie.ExpireTimeSpan = TimeSpan.FromMinutes(5);
        });
        services.AddSingleton<Session>();
        services.AddAntiforgery(form =>
        {
            Harden(form.Cookie, "newscluster.form");
            // frame-ancestors says it, where an endpoint can still say otherwise.
            form.SuppressXFrameOptionsHeader = true;
        });
    }

    private static void Harden(CookieBuilder cookie, string name)
    {
        cookie.Name = name;
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
    }

    private static void AddKeys(IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("NewsCluster");
        services.AddSingleton<KeyStore>();
        services.AddOptions<KeyManagementOptions>().Configure<KeyStore>((keys, store) => keys.XmlRepository = store);
    }
}
