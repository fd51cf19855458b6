using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsCluster.Data;
using NewsCluster.Data.Accounts;
using NewsCluster.Data.Runs;
using NewsCluster.Ingestion.Reading;
using NewsCluster.Web.Audit;
using NewsCluster.Web.Ingesting;
using NewsCluster.Web.Languages;

namespace NewsCluster.Web.Pages.Admin;

/// <summary>The latest ingestion runs with their documents by outcome; files can be sent to begin one.</summary>
[RequestSizeLimit(LargestUpload), RequestFormLimits(MultipartBodyLengthLimit = LargestUpload)]
internal sealed class RunsModel(NewsDbContext database, RunQueue queue, AuditLog audit, Language language) : PageModel
{
    private const int Latest = 100;

    /// <summary>Bytes of all files together.</summary>
    private const long LargestUpload = 200_000_000;

    public IReadOnlyList<Run> Runs { get; private set; } = [];
    public IReadOnlyDictionary<long, IReadOnlyDictionary<Outcome, int>> Outcomes { get; private set; } = new Dictionary<long, IReadOnlyDictionary<Outcome, int>>();

    [BindProperty] public List<IFormFile> Files { get; set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Runs = await database.Runs.AsNoTracking().OrderByDescending(r => r.Id).Take(Latest).ToListAsync(cancel);
        Outcomes = await RunOutcomes.OfAsync(database, [.. Runs.Select(r => r.Id)], cancel);
    }

    public async Task<IActionResult> OnPostUploadAsync(CancellationToken cancel)
    {
        if (Files.Count == 0)
        {
            ModelState.AddModelError(nameof(Files), language.Texts.FileMissing);
            await OnGetAsync(cancel);
            return Page();
        }
        var names = string.Join(", ", Files.Select(file => Path.GetFileName(file.FileName)));
        var run = await queue.AddDocumentsAsync(RunKind.Upload, names, null, User.Identity!.Name!, ReadAsync(Files, cancel), cancel);
        await audit.WriteAsync(AuditAct.UploadRead, names.Length > 200 ? names[..200] + "…" : names);
        return RedirectToPage("Run", new { lang = language.Code, id = run.Id });
    }

    private static async IAsyncEnumerable<Document> ReadAsync(List<IFormFile> files, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var file in files)
        {
            // The browser's name says the kind of file; it is never a path here.
            await using var content = file.OpenReadStream();
            await foreach (var document in FileReader.ReadAsync(Path.GetFileName(file.FileName), content, keep: true, cancel))
                yield return document;
        }
    }
}
