using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using NewsCluster.Data.Accounts;

namespace NewsCluster.Web.Accounts;

/// <summary>
/// Identity's hash (PBKDF2 with HMAC-SHA-512) over the password in NFKC, as NIST SP 800-63B asks: two keyboards
/// that compose <c>ế</c> differently then type the same password.
/// </summary>
internal sealed class PasswordHash : PasswordHasher<User>
{
    /// <summary>Rounds after OWASP's password storage sheet for this hash.</summary>
    public const int Rounds = 210_000;

    private readonly string decoy;

    public PasswordHash(IOptions<PasswordHasherOptions> options) : base(options) =>
        decoy = base.HashPassword(new User(), Guid.NewGuid().ToString());

    public override string HashPassword(User user, string password) =>
        base.HashPassword(user, Normal(password));

    public override PasswordVerificationResult VerifyHashedPassword(User user, string hashedPassword, string providedPassword) =>
        base.VerifyHashedPassword(user, hashedPassword, Normal(providedPassword));

    /// <summary>Works as long as a real check would, so that an unknown name answers no sooner than a known one.</summary>
    public void PretendToVerify(string password) => VerifyHashedPassword(new User(), decoy, password);

    private static string Normal(string password) => PasswordText.In(NormalizationForm.FormKC, password);
}
