using Microsoft.AspNetCore.Identity;
using NewsCluster.Data.Accounts;

namespace NewsCluster.Web.Accounts;

/// <summary>NIST SP 800-63B, section 5.1.1.2: length, and nothing that is guessed first; no rule about kinds of characters.</summary>
internal sealed class PasswordRules : IPasswordValidator<User>
{
    public const int Shortest = 12;
    public const int Longest = 256;

    public const string TooShort = nameof(TooShort);
    public const string TooLong = nameof(TooLong);
    public const string TooCommon = nameof(TooCommon);

    public Task<IdentityResult> ValidateAsync(UserManager<User> manager, User user, string? password) =>
        Task.FromResult(Problem(password ?? "", user.UserName ?? "") is { } code
            ? IdentityResult.Failed(new IdentityError { Code = code, Description = code })
            : IdentityResult.Success);

    /// <summary>What is wrong with the password, null when it is good. Length counts characters as people see code points.</summary>
    public static string? Problem(string password, string userName) => password.EnumerateRunes().Count() switch
    {
        < Shortest => TooShort,
        > Longest => TooLong,
        _ => CommonPasswords.Guesses(password, userName) ? TooCommon : null,
    };
}
