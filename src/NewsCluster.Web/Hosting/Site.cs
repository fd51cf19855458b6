using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.WebEncoders;
using NewsCluster.Data;
using NewsCluster.Web.Ingesting;
using NewsCluster.Web.Languages;
using NewsCluster.Web.Pages;
using NewsCluster.Web.Pages.Stories;
using Serilog;

namespace NewsCluster.Web.Hosting;

/// <summary>Puts the application together; the verbs and the tests start it from here.</summary>
internal static class Site
{
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
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Logging.ClearProviders().AddSerilog(Logs.Create(builder.Configuration), dispose: true);
        AddServices(builder.Services, builder.Configuration);

        var site = builder.Build();
        Route(site);
        return site;
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
        if (seeds.Length > 0 && !await database.Runs.AnyAsync(run => run.FinishedAt != null, cancel))
            await scope.ServiceProvider.GetRequiredService<IngestionRun>().IngestAsync(seeds, "first start", cancel);
    }

    private static void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        ConfigurationException.Guard(() => services.AddNewsDatabase(configuration.GetConnectionString("NewsCluster") ?? ""));
        services.AddHealthChecks().AddCheck<DatabaseReady>("database", tags: ["ready"]);
        services.AddScoped<IngestionRun>().AddScoped<Samples>();
        services.AddHttpContextAccessor();
        services.AddSingleton(TimeProvider.System).AddSingleton(ConfigurationException.Guard(() => new DisplayClock(configuration)));
        services.AddScoped(scope => Language.Of(scope.GetRequiredService<IHttpContextAccessor>().HttpContext!));
        services.AddScoped(scope => scope.GetRequiredService<Language>().Texts);
        services.AddRazorPages(options => options.Conventions.Add(new LanguagePrefix()));
        services.AddRouting(options => options.LowercaseUrls = true);
        // Vietnamese letters go out as they are, not as entities.
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddResponseCompression(o => o.EnableForHttps = true);
    }

    private static void Route(WebApplication site)
    {
        site.UseMiddleware<RequestLog>();
        site.UseExceptionHandler("/error");
        site.UseStatusCodePagesWithReExecute("/status/{0}");
        site.UseResponseCompression();
        site.UseStaticFiles();
        site.UseRouting();

        site.MapHealthChecks("/health/live", new() { Predicate = _ => false });
        site.MapHealthChecks("/health/ready", new() { Predicate = check => check.Tags.Contains("ready") });
        site.MapGet("/", (HttpContext http) =>
        {
            http.Response.Headers.Vary = "Accept-Language";
            return Results.Redirect("/" + Language.Negotiate(http.Request).Code);
        });
        site.MapGet($"/{{lang:{Language.RouteConstraint}}}/stories/{{id:long}}/timeline.{{format:regex(^(json|csv|md|ics)$)}}", TimelineExports.GetAsync);
        site.MapRazorPages();
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
