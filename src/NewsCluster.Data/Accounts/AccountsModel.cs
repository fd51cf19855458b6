using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace NewsCluster.Data.Accounts;

/// <summary>How accounts lie in the database: Identity's tables under plain names, without the columns nobody fills.</summary>
internal static class AccountsModel
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<User>(user =>
        {
            user.ToTable("Users");
            user.Ignore(u => u.Email).Ignore(u => u.NormalizedEmail).Ignore(u => u.EmailConfirmed);
            user.Ignore(u => u.PhoneNumber).Ignore(u => u.PhoneNumberConfirmed);
        });
        model.Entity<IdentityUserClaim<long>>().ToTable("UserClaims");
        model.Entity<IdentityUserLogin<long>>().ToTable("UserLogins");
        model.Entity<IdentityUserToken<long>>().ToTable("UserTokens");

        model.Entity<OneTimeLink>(link =>
        {
            link.HasIndex(l => l.TokenHash).IsUnique();
            link.HasIndex(l => l.ExpiresAt);
        });
        model.Entity<AuditEntry>(entry =>
        {
            entry.HasIndex(e => e.At);
            entry.HasIndex(e => new { e.Actor, e.At });
        });
        model.Entity<DataProtectionKey>().HasIndex(k => k.Name).IsUnique();
    }
}
