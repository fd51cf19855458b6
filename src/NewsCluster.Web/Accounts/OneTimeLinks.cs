using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using NewsCluster.Data;
using NewsCluster.Data.Accounts;

namespace NewsCluster.Web.Accounts;

/// <summary>Makes and honours the links that let someone choose a password.</summary>
internal sealed class OneTimeLinks(NewsDbContext database, TimeProvider clock)
{
    public static readonly TimeSpan FirstAdminLifetime = TimeSpan.FromHours(1);
    public static readonly TimeSpan InvitationLifetime = TimeSpan.FromDays(3);
    public static readonly TimeSpan ResetLifetime = TimeSpan.FromDays(1);

    /// <summary>
    /// Gives the path and query of a new link; nobody can find it out again. It takes the place of those for the same
    /// person and purpose: whoever was first invited to the wrong role shall not come in by that.
    /// </summary>
    public async Task<string> IssueAsync(string language, LinkPurpose purpose, string? userName, Role role, string createdBy, TimeSpan lifetime)
    {
        var token = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        var now = clock.GetUtcNow();
        var open = await Open().Where(l => l.Purpose == purpose).ToListAsync();
        foreach (var earlier in open.Where(l => userName is not null && userName.Equals(l.UserName, StringComparison.OrdinalIgnoreCase))) earlier.SpentAt = now;
        database.OneTimeLinks.Add(new OneTimeLink
        {
            TokenHash = Hash(token),
            Purpose = purpose,
            UserName = userName,
            Role = role,
            CreatedBy = createdBy,
            CreatedAt = now,
            ExpiresAt = now + lifetime,
        });
        await database.SaveChangesAsync();
        return $"/{language}/account/link?token={token}";
    }

    /// <summary>The link with this token, null when there is none, it has expired or was spent.</summary>
    public async Task<OneTimeLink?> FindAsync(string? token)
    {
        if (token is null) return null;
        var hash = Hash(token);
        var link = await Open().AsNoTracking().SingleOrDefaultAsync(l => l.TokenHash == hash);
        // The first admin's link is worth nothing once there is one.
        return link is { Purpose: LinkPurpose.FirstAdmin } && await database.Users.AnyAsync(u => u.Role == Role.Admin) ? null : link;
    }

    /// <summary>Links that can still be used.</summary>
    public IQueryable<OneTimeLink> Open()
    {
        var now = clock.GetUtcNow();
        return database.OneTimeLinks.Where(l => l.SpentAt == null && l.ExpiresAt > now);
    }

    /// <summary>Uses the link up; false when someone else was faster.</summary>
    public async Task<bool> SpendAsync(long id)
    {
        DateTimeOffset? now = clock.GetUtcNow();
        return await Open().Where(l => l.Id == id).ExecuteUpdateAsync(set => set.SetProperty(l => l.SpentAt, now)) == 1;
    }

    private static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
