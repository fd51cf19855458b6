using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using NewsCluster.Data;
using NewsCluster.Data.Accounts;
using NewsCluster.Web.Accounts;
using NewsCluster.Web.Audit;
using NewsCluster.Web.Languages;
using NewsCluster.Web.Security;

namespace NewsCluster.Web.Pages.Admin.Users;

[EnableRateLimiting(RateLimits.Links)]
internal sealed class UsersModel(
    NewsDbContext database, UserManager<User> users, OneTimeLinks links, AuditLog audit, Language language) : PageModel
{
    public List<User> Users { get; private set; } = [];
    public List<OneTimeLink> Invitations { get; private set; } = [];
    public NewLink? NewLink { get; private set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public Role Role { get; set; }

    public async Task OnGetAsync()
    {
        Users = await database.Users.AsNoTracking().OrderBy(u => u.NormalizedUserName).ToListAsync();
        Invitations = await links.Open().AsNoTracking().Where(l => l.Purpose == LinkPurpose.Invitation).OrderBy(l => l.ExpiresAt).ToListAsync();
    }

    public async Task<IActionResult> OnPostInviteAsync()
    {
        var texts = language.Texts;
        if (!ModelState.IsValid) return BadRequest();
        Name = Name?.Trim();
        if (ModelState.Requires(nameof(Name), Name, texts.UserName, texts))
        {
            if (!NameRules.IsName(Name)) ModelState.AddModelError(nameof(Name), texts.AccountProblem(NameRules.BadName));
            else if (await users.FindByNameAsync(Name!) is not null) ModelState.AddModelError(nameof(Name), texts.AccountProblem(NameRules.TakenName));
            else await InviteAsync(Name!);
        }
        await OnGetAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostWithdrawAsync(long id)
    {
        var name = await links.Open().Where(l => l.Id == id && l.Purpose == LinkPurpose.Invitation).Select(l => l.UserName).SingleOrDefaultAsync();
        if (name is not null && await links.SpendAsync(id)) await audit.WriteAsync(AuditAct.InvitationWithdrawn, name);
        return RedirectToPage();
    }

    private async Task InviteAsync(string name)
    {
        var path = await links.IssueAsync(language.Code, LinkPurpose.Invitation, name, Role, User.Identity!.Name!, OneTimeLinks.InvitationLifetime);
        await audit.WriteAsync(AuditAct.Invited, name, Role.ToString());
        NewLink = NewLink.At(Request, name, path);
        Name = null;
        Role = Role.Journalist;
    }
}
