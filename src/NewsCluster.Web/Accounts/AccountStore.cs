using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using NewsCluster.Data;
using NewsCluster.Data.Accounts;

namespace NewsCluster.Web.Accounts;

/// <summary>Identity's EF store, with failures counted in the database: guesses that come at once each count.</summary>
internal sealed class AccountStore(NewsDbContext context, IdentityErrorDescriber describer)
    : UserOnlyStore<User, NewsDbContext, long>(context, describer)
{
    public override async Task<int> IncrementAccessFailedCountAsync(User user, CancellationToken cancellationToken = default)
    {
        var stamp = Guid.NewGuid().ToString();
        await Context.Users.Where(u => u.Id == user.Id).ExecuteUpdateAsync(
            set => set.SetProperty(u => u.AccessFailedCount, u => u.AccessFailedCount + 1).SetProperty(u => u.ConcurrencyStamp, stamp),
            cancellationToken);
        await Context.Entry(user).ReloadAsync(cancellationToken);
        return user.AccessFailedCount;
    }

    public override async Task<IdentityResult> UpdateAsync(User user, CancellationToken cancellationToken = default)
    {
        var saved = await base.UpdateAsync(user, cancellationToken);
        // What could not be saved is forgotten, or the next entry of the audit log would try to save it again.
        if (!saved.Succeeded) await Context.Entry(user).ReloadAsync(cancellationToken);
        return saved;
    }
}
