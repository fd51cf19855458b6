using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.WebEncoders;
using NewsCluster.Data;
using NewsCluster.Web.Accounts;
using NewsCluster.Web.Embeddings;
using NewsCluster.Web.Ingesting;
using NewsCluster.Web.Jobs;
using NewsCluster.Web.Languages;
using NewsCluster.Web.Pages;
using NewsCluster.Web.Pages.Admin;
using NewsCluster.Web.Pages.Stories;
using NewsCluster.Web.Reruns;
using NewsCluster.Web.Security;
using NewsCluster.Web.Sources;
using Serilog;

namespace NewsCluster.Web.Hosting;

/// <summary>Puts the application together; the verbs and the tests start it from here.</summary>
internal static class Site
{
    /// <summary>With its pages, or only its health for a node that is a worker.</summary>
    /// <inheritdoc cref="Build"/>
    public static WebApplication BuildToServe(params IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var site = Build(settings);
        if (RoleOf(site.Configuration) == NodeRole.Worker) RouteHealth(site);
        else Route(site);
        return site;
    }

    /// <summary>Without pages: a verb needs none, and putting them together takes time.</summary>
    /// <param name="settings">Configuration that outranks files and environment, as <c>Key=value</c> pairs.</param>
    /// <exception cref="ConfigurationException">The configuration cannot be used; the message says why.</exception>
    public static WebApplication Build(params IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            // The executable's own folder: settings, pages' files and seeds lie there however it was started.
            ContentRootPath = AppContext.BaseDirectory,
            ApplicationName = typeof(Site).Assembly.GetName().Name,
        });
        builder.Configuration.AddInMemoryCollection(settings);
        // Not in appsettings.json, where it would overrule ASPNETCORE_URLS and ASPNETCORE_HTTP_PORTS.
        string[] settingsOfAddresses = ["Urls", "HTTP_PORTS", "HTTPS_PORTS"];
        if (settingsOfAddresses.All(name => builder.Configuration[name] is null)) builder.WebHost.UseUrls("http://localhost:5080");
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = RequestSize.Default;
        });
        builder.Logging.ClearProviders().AddSerilog(Logs.Create(builder.Configuration), dispose: true);
        AddServices(builder.Services, builder.Configuration);
        return builder.Build();
    }

    /// <summary>Brings the database up to date.</summary>
    public static async Task UpgradeAsync(IServiceProvider services, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<NewsDbContext>().UpgradeAsync(cancel);
    }

    /// <summary>Brings the database up to date and, when no ingestion has ever finished on it, reads the seeds (<c>Seeds:Path</c>; empty for none).</summary>
    public static async Task PrepareAsync(IServiceProvider services, CancellationToken cancel)
    {
        await UpgradeAsync(services, cancel);
        await using var scope = services.CreateAsyncScope();
        var seeds = services.GetRequiredService<IConfiguration>()["Seeds:Path"] ?? Path.Combine(AppContext.BaseDirectory, "seeds");
        var database = scope.ServiceProvider.GetRequiredService<NewsDbContext>();
        if (seeds.Length == 0 || await database.Runs.AnyAsync(run => run.FinishedAt != null, cancel)) return;
        if (!await database.Runs.AnyAsync(cancel))
            await scope.ServiceProvider.GetRequiredService<RunQueue>().AddPathAsync(seeds, Starters.FirstStart, cancel);
        await services.GetRequiredService<RunWorker>().WorkAsync(atOnce: true, cancel);
    }

    /// <summary>The setting <c>Role</c>.</summary>
    private static NodeRole RoleOf(IConfiguration configuration) => configuration["Role"] is not { Length: > 0 } role ? NodeRole.All
        : Enum.TryParse<NodeRole>(role, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known
        : throw new ArgumentException($"Role is web, worker or all, not {role}.");

    private static void AddServices(IServiceCollection services, ConfigurationManager configuration)
    {
        ConfigurationException.Guard(() => services.AddNewsDatabase(configuration.GetConnectionString("NewsCluster") ?? ""));
        services.AddHealthChecks().AddCheck<DatabaseReady>("database", tags: ["ready"]);
        services.AddSingleton(ConfigurationException.Guard(() => ClusteringSettings.Read(configuration)));
        services.AddSingleton(ConfigurationException.Guard(() => OriginalsSettings.Read(configuration)));
        services.AddScoped<RunQueue>().AddScoped<Samples>().AddSingleton<Clusterer>().AddSingleton<RunWorker>();
        services.AddScoped<RerunQueue>().AddSingleton<RerunWorker>();
        services.AddFetching(configuration).AddEmbeddings(configuration);
        services.AddScoped<Poller>().AddScoped<SourceBook>().AddScoped<SourceFinder>();
        var role = ConfigurationException.Guard(() => RoleOf(configuration));
        if (role != NodeRole.Web) services.AddWork(configuration.GetConnectionString("NewsCluster")!);
        services.AddHttpContextAccessor();
        services.AddSingleton(TimeProvider.System).AddSingleton(ConfigurationException.Guard(() => new DisplayClock(configuration)));
        services.AddScoped(scope => scope.GetRequiredService<IHttpContextAccessor>().HttpContext is { } http
            ? Language.Of(http)
            : Language.OfTerminal);
        services.AddScoped(scope => scope.GetRequiredService<Language>().Texts);
        services.AddRazorPages(options =>
        {
            options.Conventions.Add(new LanguagePrefix());
            options.Conventions.Lock();
        });
        var security = ConfigurationException.Guard(() => SecurityOptions.Read(configuration));
        services.AddSingleton(security);
        services.AddAccounts(security, configuration.GetValue<bool>("Reading:SignInRequired"));
        services.AddRateLimits(security);
        services.AddProxies(security);
        services.AddHsts(hsts => hsts.MaxAge = TimeSpan.FromDays(365));
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
        site.UseRequestSize();
        site.UseAuthentication();
        site.UseRateLimiter();
        site.UseAuthorization();

        RouteHealth(site);
        site.MapGet("/", (HttpContext http) =>
        {
            http.Response.Headers.Vary = "Accept-Language";
            return Results.Redirect("/" + Language.Negotiate(http.Request).Code);
        }).AllowAnonymous();
        site.MapGet($"/{{lang:{Language.RouteConstraint}}}/stories/{{id:long}}/timeline.{{format:regex(^(json|csv|md|ics)$)}}", TimelineExports.GetAsync)
            .RequireAuthorization(Policies.CanRead);
        site.MapGet($"/{{lang:{Language.RouteConstraint}}}/admin/runs/{{id:long}}/events", RunEvents.GetAsync).RequireAuthorization(Policies.CanAdminister);
        site.MapRazorPages();
    }

    private static void RouteHealth(WebApplication site)
    {
        var onlyRead = new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head]);
        site.MapHealthChecks("/health/live", new() { Predicate = _ => false }).WithMetadata(onlyRead).AllowAnonymous();
        site.MapHealthChecks("/health/ready", new() { Predicate = check => check.Tags.Contains("ready") }).WithMetadata(onlyRead).AllowAnonymous();
    }

    /// <summary>A page that stands in for a refused form is read, not sent to.</summary>
    private static Task ShowErrorsAsPages(HttpContext http, RequestDelegate next)
    {
        if (http.Features.Get<IStatusCodeReExecuteFeature>() is not null || http.Features.Get<IExceptionHandlerFeature>() is not null)
            http.Request.Method = HttpMethods.Get;
        return next(http);
    }

    /// <summary>
    /// Every page's address begins with its language, except the two that stand in for another page, and what is
    /// embedded elsewhere, which begins with that (<c>embed/vi/…</c>); the page <c>SignIn</c> is found at <c>sign-in</c>.
    /// </summary>
    private sealed class LanguagePrefix : IPageRouteModelConvention
    {
        private const string Prefix = $"{{lang:{Language.RouteConstraint}}}";

        public void Apply(PageRouteModel model)
        {
            if (model.ViewEnginePath is "/Error" or "/Status") return;
            foreach (var route in model.Selectors.Select(s => s.AttributeRouteModel!))
                route.Template = Kebab(route.Template) is { } template && template.StartsWith("embed/", StringComparison.Ordinal)
                    ? template.Insert("embed/".Length, Prefix + "/")
                    : AttributeRouteModel.CombineTemplates(Prefix, Kebab(route.Template));
        }

        // Only what stands outside braces; inside them are names and constraints.
        private static string? Kebab(string? template) => template is null ? null : Regex.Replace(
            template, "(?<=[a-z])[A-Z](?![^{]*})", capital => "-" + capital.Value.ToLowerInvariant(), RegexOptions.CultureInvariant);
    }
}
