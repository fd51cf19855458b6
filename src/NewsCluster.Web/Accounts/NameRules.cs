using Microsoft.AspNetCore.Identity;
using NewsCluster.Data.Accounts;

namespace NewsCluster.Web.Accounts;

/// <summary>
/// Names to sign in with: 2 to 64 of ASCII letters, digits and <c>- . _ @ +</c>, so that no two look alike and
/// an address of electronic mail will do.
/// </summary>
internal sealed class NameRules : IUserValidator<User>
{
    public const int Longest = 64;
    public const string Allowed = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._@+";

    public const string BadName = nameof(BadName);
    public const string TakenName = nameof(TakenName);

    public static bool IsName(string? name) => name is { Length: >= 2 and <= Longest } && name.All(Allowed.Contains);

    public async Task<IdentityResult> ValidateAsync(UserManager<User> manager, User user)
    {
        if (!IsName(user.UserName)) return Failed(BadName);
        var holder = await manager.FindByNameAsync(user.UserName!);
        return holder is null || holder.Id == user.Id ? IdentityResult.Success : Failed(TakenName);
    }

    private static IdentityResult Failed(string code) => IdentityResult.Failed(new IdentityError { Code = code, Description = code });
}
