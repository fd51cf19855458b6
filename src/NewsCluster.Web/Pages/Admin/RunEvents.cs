using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using NewsCluster.Data;
using NewsCluster.Data.Runs;
using NewsCluster.Web.Ingesting;
using NewsCluster.Web.Languages;

namespace NewsCluster.Web.Pages.Admin;

/// <summary>A run's progress as server-sent events (HTML standard, 9.2): <c>progress</c> about once a second, <c>end</c> when it is over.</summary>
internal static class RunEvents
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    public static async Task<Results<ServerSentEventsResult<string>, NotFound>> GetAsync(
        long id, NewsDbContext database, TimeProvider clock, Language language, HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        return await database.Runs.AnyAsync(r => r.Id == id, http.RequestAborted)
            ? TypedResults.ServerSentEvents(FollowAsync(id, database, clock, language.Texts, http.RequestAborted))
            : TypedResults.NotFound();
    }

    private static async IAsyncEnumerable<SseItem<string>> FollowAsync(
        long id, NewsDbContext database, TimeProvider clock, Texts texts, [EnumeratorCancellation] CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested && await database.Runs.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, cancel) is { } run)
        {
            var words = RunProgress.Of(run, clock.GetUtcNow()).Words(texts);
            yield return new SseItem<string>(JsonSerializer.Serialize(new { words, done = run.Done, total = run.Total }), "progress");
            if (run.FinishedAt is not null) break;
            await Task.Delay(Pace, clock, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        yield return new SseItem<string>("", "end");
    }
}
