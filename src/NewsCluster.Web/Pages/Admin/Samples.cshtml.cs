using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsCluster.Web.Ingesting;

namespace NewsCluster.Web.Pages.Admin;

/// <summary>Removes the sample reports that came with the product.</summary>
public sealed class SamplesModel(Samples samples) : PageModel
{
    public int Count { get; private set; }

    [TempData] public int? Removed { get; set; }

    public async Task OnGetAsync(CancellationToken cancel) => Count = await samples.CountAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Removed = await samples.RemoveAsync(cancel);
        return RedirectToPage();
    }
}
