using Microsoft.AspNetCore.Http.Features;

namespace NewsCluster.Web.Security;

/// <summary>Limits on what a request may send.</summary>
internal static class RequestSize
{
    /// <summary>Bytes in a request's body, unless its endpoint says otherwise.</summary>
    public const long Default = 1_000_000;

    /// <summary>Refuses at once what says itself that it is too large; the server cuts off what does not.</summary>
    public static IApplicationBuilder UseRequestSize(this IApplicationBuilder site) => site.Use((http, next) =>
    {
        var most = http.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize;
        // What a GET brings along is never read; the page that explains the refusal is one.
        if (HttpMethods.IsGet(http.Request.Method) || !(http.Request.ContentLength > most)) return next(http);
        http.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        return Task.CompletedTask;
    });
}
