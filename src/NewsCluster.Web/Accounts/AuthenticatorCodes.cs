using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NewsCluster.Data;
using NewsCluster.Data.Accounts;

namespace NewsCluster.Web.Accounts;

/// <summary>
/// Checks codes of authenticator apps. Stands in for Identity's own provider, which takes a code again
/// as long as it is fresh; here a code is good once, on whichever node it is shown.
/// </summary>
internal sealed class AuthenticatorCodes(NewsDbContext database, TimeProvider clock) : IUserTwoFactorTokenProvider<User>
{
    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<User> manager, User user)
    {
        if (await manager.GetAuthenticatorKeyAsync(user) is not { } key) return false;
        if (Totp.MatchingStep(key, token, clock.GetUtcNow()) is not { } step) return false;
        var taken = await database.Users
            .Where(u => u.Id == user.Id && u.LastCodeStep < step)
            .ExecuteUpdateAsync(set => set.SetProperty(u => u.LastCodeStep, step));
        user.LastCodeStep = step;
        return taken == 1;
    }

    public async Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<User> manager, User user) =>
        await manager.GetAuthenticatorKeyAsync(user) is not null;

    // The app makes the codes.
    public Task<string> GenerateAsync(string purpose, UserManager<User> manager, User user) => Task.FromResult("");
}
