using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace NewsCluster.Web.Security;

/// <summary>
/// Refuses a page's form or query that holds U+0000: no keyboard types it and PostgreSQL stores it nowhere.
/// Everything else a person sends is text and is shown as text.
/// </summary>
internal sealed class RefuseNul : IAsyncResourceFilter
{
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        var holdsNul = request.Query.Any(q => HoldsNul(q.Key) || q.Value.Any(HoldsNul))
            || HttpMethods.IsPost(request.Method) && request.HasFormContentType && (await request.ReadFormAsync(context.HttpContext.RequestAborted)).Any(f => HoldsNul(f.Key) || f.Value.Any(HoldsNul));
        if (holdsNul) context.Result = new StatusCodeResult(StatusCodes.Status400BadRequest);
        else await next();
    }

    private static bool HoldsNul(string? text) => text?.Contains('\0') == true;
}
