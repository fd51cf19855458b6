using Microsoft.AspNetCore.Identity;

namespace NewsCluster.Data.Accounts;

/// <summary>An account. The name it signs in with is its only personal datum: no address, no telephone.</summary>
public sealed class User : IdentityUser<long>
{
    public Role Role { get; set; }
    public DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? LastSignInAt { get; set; }

    /// <summary>Null while the account may be used. Accounts are never deleted: what they did stays theirs.</summary>
    public DateTimeOffset? DisabledAt { get; set; }

    /// <summary>The time step of the authenticator code accepted last: a code is good once (RFC 6238, section 5.2).</summary>
    public long LastCodeStep { get; set; }
}

/// <summary>What an account may do; each role includes the ones before it. Stored by number: append only.</summary>
public enum Role
{
    Journalist = 0,
    Editor = 1,
    Admin = 2,
}
