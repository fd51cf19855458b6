using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.Extensions.WebEncoders;
using NewsCluster.Data;
using NewsCluster.Web.Accounts;
using NewsCluster.Web.Languages;
using NewsCluster.Web.Security;
using Serilog;

namespace NewsCluster.Web.Hosting;

/// <summary>Puts the application together; the verbs and the tests start it from here.</summary>
internal static class Site
{
    /// <param name="settings">Configuration that outranks files and environment, as <c>Key=value</c> pairs.</param>
    /// <exception cref="ArgumentException">The configuration cannot be used; the message says why.</exception>
    public static WebApplication Build(params IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            // The executable's own folder: settings, pages' files and seeds lie there however it was started.
            ContentRootPath = AppContext.BaseDirectory,
            ApplicationName = typeof(Site).Assembly.GetName().Name,
        });
        builder.Configuration.AddInMemoryCollection(settings);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 1_000_000;
        });
        builder.Logging.ClearProviders().AddSerilog(Logs.Create(builder.Configuration), dispose: true);
        AddServices(builder.Services, builder.Configuration);

        var site = builder.Build();
        Route(site);
        return site;
    }

    private static void AddServices(IServiceCollection services, ConfigurationManager configuration)
    {
        services.AddNewsDatabase(configuration.GetConnectionString("NewsCluster") ?? "");
        services.AddHealthChecks().AddCheck<DatabaseReady>("database", tags: ["ready"]);
        services.AddHttpContextAccessor();
        services.AddSingleton(TimeProvider.System);
        services.AddScoped(scope => scope.GetRequiredService<IHttpContextAccessor>().HttpContext is { } http
            ? Language.Of(http)
            : Language.OfTerminal);
        services.AddScoped(scope => scope.GetRequiredService<Language>().Texts);
        services.AddRazorPages(options =>
        {
            options.Conventions.Add(new LanguagePrefix());
            options.Conventions.Add(new PageRouteTransformerConvention(new KebabCase()));
            options.Conventions.Lock();
        });
        var security = SecurityOptions.Read(configuration);
        services.AddSingleton(security);
        services.AddAccounts(security, configuration.GetValue<bool>("Reading:SignInRequired"));
        services.AddRateLimits(security);
        services.AddProxies(security);
        services.AddHsts(hsts => hsts.MaxAge = TimeSpan.FromDays(365));
        services.AddSingleton(_ => TimeZoneInfo.FindSystemTimeZoneById(configuration["Display:TimeZone"] ?? "UTC"));
        services.AddRouting(options => options.LowercaseUrls = true);
        // Vietnamese letters go out as they are, not as entities.
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddResponseCompression(o => o.EnableForHttps = true);
    }

    private static void Route(WebApplication site)
    {
        site.UseForwardedHeaders();
        site.UseSecurityHeaders();
        site.UseMiddleware<RequestLog>();
        site.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/error",
            StatusCodeSelector = problem => problem is BadHttpRequestException refused ? refused.StatusCode : StatusCodes.Status500InternalServerError,
        });
        site.UseHsts();
        site.UseStatusCodePagesWithReExecute("/status/{0}");
        site.UseResponseCompression();
        site.UseStaticFiles();
        site.Use(ShowErrorsAsPages);
        site.UseRouting();
        site.UseAuthentication();
        site.UseRateLimiter();
        site.UseAuthorization();

        site.MapHealthChecks("/health/live", new() { Predicate = _ => false }).AllowAnonymous();
        site.MapHealthChecks("/health/ready", new() { Predicate = check => check.Tags.Contains("ready") }).AllowAnonymous();
        site.MapGet("/", (HttpContext http) =>
        {
            http.Response.Headers.Vary = "Accept-Language";
            return Results.Redirect("/" + Language.Negotiate(http.Request).Code);
        }).AllowAnonymous();
        site.MapRazorPages();
    }

    /// <summary>A page that stands in for a refused form is read, not sent to.</summary>
    private static Task ShowErrorsAsPages(HttpContext http, RequestDelegate next)
    {
        if (http.Features.Get<IStatusCodeReExecuteFeature>() is not null || http.Features.Get<IExceptionHandlerFeature>() is not null)
            http.Request.Method = HttpMethods.Get;
        return next(http);
    }

    /// <summary>The page <c>SignIn</c> has the address <c>sign-in</c>.</summary>
    private sealed class KebabCase : IOutboundParameterTransformer
    {
        public string? TransformOutbound(object? value) =>
            value is null ? null : string.Concat(value.ToString()!.Select((c, i) => i > 0 && char.IsUpper(c) ? $"-{c}" : $"{c}")).ToLowerInvariant();
    }

    /// <summary>Every page's address begins with its language, except the two that stand in for another page.</summary>
    private sealed class LanguagePrefix : IPageRouteModelConvention
    {
        public void Apply(PageRouteModel model)
        {
            if (model.ViewEnginePath is "/Error" or "/Status") return;
            foreach (var route in model.Selectors.Select(s => s.AttributeRouteModel!))
                route.Template = AttributeRouteModel.CombineTemplates($"{{lang:{Language.RouteConstraint}}}", route.Template);
        }
    }
}
