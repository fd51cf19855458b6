using System.CommandLine;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsCluster.Data;
using NewsCluster.Web.Hosting;
using NewsCluster.Web.Languages;
using NewsCluster.Web.Sources;

namespace NewsCluster.Web.Verbs;

/// <summary><c>source</c>: what the sources' pages do, from the command line.</summary>
internal static class SourceVerb
{
    private static readonly Argument<string> Address = new("address") { Description = "A newspaper's address, a feed, a sitemap, or a folder." };
    private static readonly Argument<long> Id = new("id") { Description = "The source's number in the list." };
    private static readonly Argument<FileInfo> Opml = new("file") { Description = "An OPML list of feeds." };

    public static Command Create()
    {
        var list = new Command("list", "The sources: number, kind, name, address, failures in a row, last success.");
        list.Runs((_, cancel) => WithAsync(ListAsync, cancel));
        var add = new Command("add", "Look what is at an address and make the best of it a source.") { Address };
        add.Runs((parsed, cancel) => WithAsync((services, stop) => AddAsync(services, parsed.GetRequiredValue(Address), stop), cancel));
        var remove = new Command("remove", "Stop looking at a source; the articles it brought stay.") { Id };
        remove.Runs((parsed, cancel) => WithAsync((services, stop) => RemoveAsync(services, parsed.GetValue(Id), stop), cancel));
        var import = new Command("import", "Make every feed of an OPML list a source.") { Opml };
        import.Runs((parsed, cancel) => WithAsync((services, stop) => ImportAsync(services, parsed.GetRequiredValue(Opml), stop), cancel));
        var export = new Command("export", "The feeds as an OPML list, on standard output.");
        export.Runs((_, cancel) => WithAsync(async (services, stop) =>
        {
            Console.Write(await services.GetRequiredService<SourceBook>().ExportAsync(stop));
            return 0;
        }, cancel));
        return new Command("source", "Where articles come from again and again.") { list, add, remove, import, export };
    }

    private static async Task<int> WithAsync(Func<IServiceProvider, CancellationToken, Task<int>> work, CancellationToken cancel)
    {
        await using var site = Site.Build();
        await Site.UpgradeAsync(site.Services, cancel);
        await using var scope = site.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider, cancel);
    }

    private static async Task<int> ListAsync(IServiceProvider services, CancellationToken cancel)
    {
        foreach (var source in await services.GetRequiredService<NewsDbContext>().Sources.AsNoTracking().OrderBy(s => s.Id).ToListAsync(cancel))
            Console.WriteLine(string.Join('\t', source.Id.ToString(CultureInfo.InvariantCulture), source.Kind, source.Name, source.Address,
                source.Failures.ToString(CultureInfo.InvariantCulture), source.LastSuccessAt?.ToString("u", CultureInfo.InvariantCulture) ?? "-"));
        return 0;
    }

    private static async Task<int> AddAsync(IServiceProvider services, string address, CancellationToken cancel)
    {
        var texts = Language.OfTerminal.Texts;
        var (found, problem) = await services.GetRequiredService<SourceFinder>().FindAsync(address, cancel);
        if (found.Count == 0) return problem is null ? Verb.Failed(texts.FolderNotAllowed) : Verb.Failed(problem);
        if (await services.GetRequiredService<SourceBook>().AddAsync(found[0].Kind, found[0].Address, found[0].Name, cancel) is not { } source) return Verb.Failed(texts.AlreadyASource);
        Console.WriteLine($"{source.Id}\t{source.Kind}\t{source.Name}\t{source.Address}");
        return 0;
    }

    private static async Task<int> RemoveAsync(IServiceProvider services, long id, CancellationToken cancel)
    {
        if (await services.GetRequiredService<NewsDbContext>().Sources.FindAsync([id], cancel) is not { } source) return Verb.Failed(Language.OfTerminal.Texts.NoSuchSource(id));
        await services.GetRequiredService<SourceBook>().RemoveAsync(source, cancel);
        return 0;
    }

    private static async Task<int> ImportAsync(IServiceProvider services, FileInfo file, CancellationToken cancel)
    {
        var texts = Language.OfTerminal.Texts;
        var (added, known, problem) = await services.GetRequiredService<SourceBook>().ImportAsync(await File.ReadAllBytesAsync(file.FullName, cancel), cancel);
        if (problem is not null) return Verb.Failed(problem);
        Console.WriteLine(texts.Imported(added, known));
        return 0;
    }
}
