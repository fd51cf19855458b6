using NewsCluster.Clustering.Text;

namespace NewsCluster.Clustering.Duplicates;

/// <summary>
/// Finds the texts that may repeat one another: those whose sketches agree in all of some band
/// (locality-sensitive hashing, Leskovec et al., Mining of Massive Datasets, 3.4). Of texts that share nine tenths of
/// their sequences it misses one in 3,000.
/// </summary>
/// <typeparam name="T">What stands for a text; compared by reference or value as its own equality says.</typeparam>
public sealed class SketchIndex<T> where T : notnull
{
    private const int BandLength = 4;

    /// <summary>By the hash of a band's number and min-hashes.</summary>
    private readonly Dictionary<ulong, T> bands = [];
    private readonly Queue<(T Text, ulong[] Keys)> order = new();
    private readonly int capacity;

    /// <param name="capacity">Texts remembered; the oldest go first.</param>
    public SketchIndex(int capacity) => this.capacity = capacity;

    /// <summary>The texts that agree with a sketch in a band, each once; of texts that agree with each other only the first.</summary>
    public IEnumerable<T> Find(byte[] sketch) =>
        Keys(sketch).Where(bands.ContainsKey).Select(key => bands[key]).Distinct();

    public void Add(T text, byte[] sketch)
    {
        var keys = Keys(sketch);
        foreach (var key in keys) bands.TryAdd(key, text);
        order.Enqueue((text, keys));
        if (order.Count <= capacity) return;
        var (oldest, its) = order.Dequeue();
        foreach (var key in its)
            if (bands.TryGetValue(key, out var holder) && holder.Equals(oldest)) bands.Remove(key);
    }

    private static ulong[] Keys(byte[] sketch)
    {
        var hashes = TextSketch.Read(sketch);
        var keys = new ulong[hashes.Length / BandLength];
        for (var band = 0; band < keys.Length; band++)
        {
            var part = hashes.Slice(band * BandLength, BandLength);
            keys[band] = (ulong)Hash.Of(Hash.Of(part[0], part[1]), (uint)band) << 32 | Hash.Of(part[2], part[3]);
        }
        return keys;
    }
}
