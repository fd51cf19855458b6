using System.CommandLine;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsCluster.Data;
using NewsCluster.Data.Accounts;
using NewsCluster.Data.Reruns;
using NewsCluster.Web.Audit;
using NewsCluster.Web.Hosting;
using NewsCluster.Web.Ingesting;
using NewsCluster.Web.Languages;
using NewsCluster.Web.Reruns;

namespace NewsCluster.Web.Verbs;

/// <summary><c>rerun</c>: what looking at articles again would change, and with <c>--apply</c> the change itself.</summary>
internal static class RerunVerb
{
    private static readonly Option<long?> Run = new("--run") { Description = "Articles that this run brought." };
    private static readonly Option<long?> Source = new("--source") { Description = "Articles of this source, by its number." };
    private static readonly Option<DateOnly?> From = new("--from") { Description = "Articles published on or after this day (2026-11-21); with --to." };
    private static readonly Option<DateOnly?> To = new("--to") { Description = "Articles published on or before this day; with --from." };
    private static readonly Option<bool> All = new("--all") { Description = "Every article." };
    private static readonly Option<bool> Apply = new("--apply") { Description = "Make the changes; without it they are only shown." };

    public static Command Create()
    {
        var rerun = new Command("rerun", "Read and group articles again; shows what would change.") { Run, Source, From, To, All, Apply };
        // Not in a validator: those see values before it is known that they can be read.
        rerun.Runs(async (parsed, cancel) =>
        {
            if (Wrong(parsed) is { } wrong)
            {
                Console.Error.WriteLine(wrong);
                return 2;
            }
            await using var site = Site.Build();
            await Site.UpgradeAsync(site.Services, cancel);
            await using var scope = site.Services.CreateAsyncScope();
            var queue = scope.ServiceProvider.GetRequiredService<RerunQueue>();
            var (kind, id, period) = ScopeOf(parsed);
            if (!await queue.IsThereAsync(kind, id, cancel))
            {
                Console.Error.WriteLine(Language.OfTerminal.Texts.RerunNothingOfThat);
                return 1;
            }
            var asked = await queue.AskAsync(kind, id, period, Starters.CommandLine, cancel);
            var plan = await WorkAsync(site.Services, asked.Id, cancel);
            await WriteAsync(scope.ServiceProvider.GetRequiredService<NewsDbContext>(), plan, cancel);
            if (plan.State != RerunState.Ready) return 1;
            if (!parsed.GetValue(Apply) || !plan.HasChanges()) return 0;

            if (await queue.ApplyAsync(plan.Id, Starters.CommandLine, cancel))
                await scope.ServiceProvider.GetRequiredService<AuditLog>().WriteAsync(AuditAct.RerunApplied, detail: plan.Id.ToString(CultureInfo.InvariantCulture));
            var texts = Language.OfTerminal.Texts;
            var applied = await WorkAsync(site.Services, plan.Id, cancel);
            Console.WriteLine(applied.State switch
            {
                RerunState.Applied => texts.Totals(applied),
                RerunState.Stale => texts.RerunStale,
                _ => texts.RerunFailed(applied.Detail ?? ""),
            });
            return applied.State == RerunState.Applied ? 0 : 1;
        });
        return rerun;
    }

    private static string? Wrong(ParseResult parsed)
    {
        var asked = new[] { parsed.GetValue(Run) is not null, parsed.GetValue(Source) is not null, parsed.GetValue(From) is not null, parsed.GetValue(All) };
        if (asked.Count(a => a) != 1 || parsed.GetValue(From) is null != parsed.GetValue(To) is null) return "Say what: --run N, --source N, --from DAY --to DAY, or --all.";
        return parsed.GetValue(From) > parsed.GetValue(To) ? "--from is after --to." : null;
    }

    private static (RerunScope Scope, long? Id, (DateOnly, DateOnly)? Period) ScopeOf(ParseResult parsed) =>
        parsed.GetValue(Run) is { } run ? (RerunScope.Run, run, null)
        : parsed.GetValue(Source) is { } source ? (RerunScope.Source, source, null)
        : parsed.GetValue(From) is { } from ? (RerunScope.Period, null, (from, parsed.GetValue(To)!.Value))
        : (RerunScope.All, null, null);

    private static async Task<Rerun> WorkAsync(IServiceProvider services, long id, CancellationToken cancel)
    {
        await services.GetRequiredService<RerunWorker>().WorkAsync(cancel);
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<NewsDbContext>().Reruns.AsNoTracking().SingleAsync(r => r.Id == id, cancel);
    }

    private static async Task WriteAsync(NewsDbContext database, Rerun rerun, CancellationToken cancel)
    {
        var language = Language.OfTerminal;
        var texts = language.Texts;
        if (rerun.State == RerunState.Failed) await Console.Error.WriteLineAsync(texts.RerunFailed(rerun.Detail ?? ""));
        if (!rerun.IsPlanned()) return;
        var plan = await Plan.ReadAsync(database, rerun.Id, cancel);
        Console.WriteLine(texts.Totals(rerun));
        if (rerun.Unread > 0) Console.WriteLine(texts.RerunUnread(rerun.Unread));
        foreach (var story in plan.Stories)
            Console.WriteLine($"{plan.NameOf(story.StoryId, language)}: {texts.Fate(story.Fate)}{(story.IntoId is { } into ? ": " + plan.NameOf(into, language) : "")}, {story.Before} → {story.After}");
        foreach (var move in plan.Moves)
            Console.WriteLine($"{plan.Titles.GetValueOrDefault(move.ArticleId, texts.Untitled)}: {plan.NameOf(move.FromId, language)} → {plan.NameOf(move.ToId, language)}");
        foreach (var text in plan.Texts)
            Console.WriteLine($"{text.OldTitle} → {text.NewTitle}: {texts.Changes(text.Changes)}");
    }
}
