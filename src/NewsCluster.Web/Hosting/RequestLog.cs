using System.Diagnostics;

namespace NewsCluster.Web.Hosting;

/// <summary>
/// One line a request. The query is left out: it may hold what someone searched for, or a token.
/// The framework's scope adds the request id.
/// </summary>
internal sealed class RequestLog(RequestDelegate next, ILogger<RequestLog> log)
{
    public async Task InvokeAsync(HttpContext http)
    {
        var start = Stopwatch.GetTimestamp();
        var (method, path) = (http.Request.Method, http.Request.Path.Value);
        await next(http);
        if (path?.StartsWith("/health", StringComparison.Ordinal) == true) return;
        var level = http.Response.StatusCode >= 500 ? LogLevel.Error : LogLevel.Information;
        log.Log(level, "{Method} {Path} {Status} in {Milliseconds:0.0} ms",
            method, path, http.Response.StatusCode, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }
}
