using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace NewsCluster.Web.Security;

/// <summary>
/// Refuses a page's form or query that holds what is no text: U+0000, which PostgreSQL stores nowhere, and the
/// noncharacters U+FFFE and U+FFFF, which have no normal form. No keyboard types them. Everything else a person
/// sends is text and is shown as text.
/// </summary>
internal sealed class RefuseNonText : IAsyncResourceFilter
{
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        var sent = request.Query.AsEnumerable();
        if (HttpMethods.IsPost(request.Method) && request.HasFormContentType)
            sent = sent.Concat(await request.ReadFormAsync(context.HttpContext.RequestAborted));
        if (sent.Any(field => IsNoText(field.Key) || field.Value.Any(IsNoText)))
            context.Result = new StatusCodeResult(StatusCodes.Status400BadRequest);
        else
            await next();
    }

    private static bool IsNoText(string? value) => value.AsSpan().IndexOfAny('\0', '\uFFFE', '\uFFFF') >= 0;
}
