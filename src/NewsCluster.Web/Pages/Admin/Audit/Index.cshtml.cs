using System.Text;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsCluster.Clustering.Dates;
using NewsCluster.Data;
using NewsCluster.Data.Accounts;
using NewsCluster.Web.Audit;
using NewsCluster.Web.Languages;

namespace NewsCluster.Web.Pages.Admin.Audit;

/// <summary>The audit log, filtered, a page at a time or whole as CSV. A filter that cannot be read narrows nothing.</summary>
internal sealed class AuditModel(
    NewsDbContext database, UserManager<User> users, AuditLog audit, DisplayClock clock, Texts texts) : PageModel
{
    private const int PageSize = 100;

    [BindProperty(SupportsGet = true)]
    public string? Name { get; set; }

    [BindProperty(SupportsGet = true)]
    public AuditAct? Act { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? Since { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? Until { get; set; }

    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    public List<AuditEntry> Entries { get; private set; } = [];

    /// <summary>The address of the next page, null on the last.</summary>
    public string? Older { get; private set; }

    public async Task OnGetAsync()
    {
        var asked = await AskedAsync();
        Entries = await asked.Take(PageSize + 1).ToListAsync();
        if (Entries.Count <= PageSize) return;
        Entries.RemoveAt(PageSize);
        var query = Request.Query.Where(q => q.Key is not "before").Append(new("before", $"{Entries[^1].Id}"));
        Older = Request.Path + new QueryBuilder(query).ToString();
    }

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancel)
    {
        await audit.WriteAsync(AuditAct.AuditExported);
        var asked = await AskedAsync();
        Response.ContentType = "text/csv; charset=utf-8";
        Response.Headers.ContentDisposition = "attachment; filename=newscluster-audit.csv";
        await using var lines = new StreamWriter(Response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await lines.WriteAsync(AuditCsv.Header);
        await foreach (var entry in asked.AsAsyncEnumerable().WithCancellation(cancel))
            await lines.WriteAsync(AuditCsv.Line(entry));
        return new EmptyResult();
    }

    /// <summary>What the act's name leaves open, in the reader's language where it is a role or a date.</summary>
    public string Detail(AuditEntry entry) => entry.Act is AuditAct.DateSet or AuditAct.DateTakenBack && PartialDate.TryParse(entry.Detail, out var date) ? texts.Date(date) : string.Join(" → ", entry.Detail!.Split(" > ")
        .Select(word => Enum.IsDefined(typeof(Role), word) ? texts.RoleName(Enum.Parse<Role>(word)) : word));

    private async Task<IQueryable<AuditEntry>> AskedAsync()
    {
        // Entries spell a name as its account does, whoever types it.
        var name = Name is null ? null : (await users.FindByNameAsync(Name.Trim()))?.UserName ?? Name.Trim();
        return new AuditQuery(name, Act, Since, Until, Before).Of(database, clock);
    }
}
