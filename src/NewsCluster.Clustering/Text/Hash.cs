namespace NewsCluster.Clustering.Text;

/// <summary>
/// The one hash of the pipeline: the same on every machine and in every run (unlike <see cref="string.GetHashCode()"/>),
/// because keys are stored in shipped statistics. FNV-1a over UTF-16 units with the finaliser of MurmurHash3.
/// </summary>
public static class Hash
{
    public static uint Of(ReadOnlySpan<char> text)
    {
        var hash = 2166136261u;
        foreach (var c in text) hash = (hash ^ c) * 16777619u;
        return Mix(hash);
    }

    /// <summary>Hash of two keys in order, or of a key and a salt.</summary>
    public static uint Of(uint first, uint second) => Mix(first * 0x9E3779B1u ^ second);

    public static uint Of(ulong value) => Of((uint)value, (uint)(value >> 32));

    private static uint Mix(uint hash)
    {
        hash = (hash ^ hash >> 16) * 0x85EBCA6Bu;
        hash = (hash ^ hash >> 13) * 0xC2B2AE35u;
        return hash ^ hash >> 16;
    }
}
