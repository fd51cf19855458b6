using Microsoft.AspNetCore.Identity;
using NewsCluster.Data.Accounts;

namespace NewsCluster.Web.Accounts;

/// <summary>Asked by Identity before anyone is let in, by password or by code.</summary>
internal sealed class NotDisabled : IUserConfirmation<User>
{
    public Task<bool> IsConfirmedAsync(UserManager<User> manager, User user) => Task.FromResult(user.DisabledAt is null);
}
