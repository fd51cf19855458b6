using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsCluster.Data.Accounts;
using NewsCluster.Web.Audit;
using NewsCluster.Web.Ingesting;

namespace NewsCluster.Web.Pages.Admin;

/// <summary>Removes the sample reports that came with the product.</summary>
internal sealed class SamplesModel(Samples samples, AuditLog audit) : PageModel
{
    public int Count { get; private set; }

    [TempData] public int? Removed { get; set; }

    public async Task OnGetAsync(CancellationToken cancel) => Count = await samples.CountAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Removed = await samples.RemoveAsync(cancel);
        await audit.WriteAsync(AuditAct.SamplesRemoved, detail: Removed.Value.ToString(CultureInfo.InvariantCulture));
        return RedirectToPage();
    }
}
