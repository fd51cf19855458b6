using System.Globalization;
using System.Security.Cryptography;

namespace NewsCluster.Web.Accounts;

/// <summary>Time-based one-time passwords (RFC 6238): six digits, SHA-1, steps of thirty seconds, as every authenticator app knows them.</summary>
internal static class Totp
{
    private const string Base32Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>The step whose code this is, the one now or a neighbour; null when it is none of theirs.</summary>
    /// <param name="key">The shared secret in Base32 (RFC 4648).</param>
    public static long? MatchingStep(string key, string code, DateTimeOffset now)
    {
        var secret = FromBase32(key);
        var current = Step(now);
        long? match = null;
        for (var step = current - 1; step <= current + 1; step++)
            if (CryptographicOperations.FixedTimeEquals(Ascii(Code(secret, step)), Ascii(code)))
                match = step;
        return match;
    }

    /// <summary>The code an authenticator shows at that instant.</summary>
    public static string CodeAt(string key, DateTimeOffset instant) => Code(FromBase32(key), Step(instant));

    private static long Step(DateTimeOffset instant) => instant.ToUnixTimeSeconds() / 30;

    private static string Code(byte[] secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[20];
#pragma warning disable CA5350 // The standard's hash; HMAC does not lean on what is broken in SHA-1.
        HMACSHA1.HashData(secret, counter, hash);
#pragma warning restore CA5350
        var number = System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(hash[(hash[19] & 0xF)..]) & 0x7FFFFFFF;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] FromBase32(string text)
    {
        var bytes = new List<byte>(text.Length * 5 / 8);
        var (bits, held) = (0, 0);
        foreach (var letter in text.TrimEnd('='))
        {
            held = held << 5 | Base32Letters.IndexOf(char.ToUpperInvariant(letter), StringComparison.Ordinal);
            bits += 5;
            if (bits < 8) continue;
            bits -= 8;
            bytes.Add((byte)(held >> bits));
            held &= (1 << bits) - 1;
        }
        return [.. bytes];
    }

    private static byte[] Ascii(string text) => System.Text.Encoding.UTF8.GetBytes(text);
}
