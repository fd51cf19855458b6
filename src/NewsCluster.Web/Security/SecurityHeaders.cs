using Microsoft.Net.Http.Headers;

namespace NewsCluster.Web.Security;

/// <summary>What every answer tells the browser to refuse. An endpoint that must differ sets the header itself.</summary>
internal static class SecurityHeaders
{
    /// <summary>Own style sheets and pictures; no script, no frame, no form to elsewhere.</summary>
    public const string ContentPolicy =
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static readonly (string Name, string Value)[] Headers =
    [
        (HeaderNames.ContentSecurityPolicy, ContentPolicy),
        (HeaderNames.XContentTypeOptions, "nosniff"),
        ("Referrer-Policy", "same-origin"),
        ("Permissions-Policy", "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
    ];

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder site) => site.Use((http, next) =>
    {
        // When the answer starts: the error page begins with a clean sheet.
        http.Response.OnStarting(() =>
        {
            foreach (var (name, value) in Headers)
                http.Response.Headers.TryAdd(name, value);
            // What only the signed-in see stays out of every cache.
            if (http.User.Identity is { IsAuthenticated: true } && !http.Response.Headers.ContainsKey(HeaderNames.CacheControl))
                http.Response.Headers.CacheControl = "private, no-store";
            return Task.CompletedTask;
        });
        return next(http);
    });
}
