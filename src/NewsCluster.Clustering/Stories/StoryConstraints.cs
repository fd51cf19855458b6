namespace NewsCluster.Clustering.Stories;

/// <summary>What editors have decided; the engine obeys it at every step. Articles are named by id.</summary>
public sealed class StoryConstraints
{
    private readonly Dictionary<string, HashSet<string>> together = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> apart = new(StringComparer.Ordinal);
    private readonly HashSet<long> locked = [];

    /// <summary>Two articles belong to one story.</summary>
    public void MustLink(string a, string b) => Relate(together, a, b);

    /// <summary>Two articles never share a story.</summary>
    public void CannotLink(string a, string b) => Relate(apart, a, b);

    /// <summary>Takes a must-link or cannot-link back.</summary>
    public void Release(string a, string b)
    {
        foreach (var relation in new[] { together, apart })
        {
            relation.GetValueOrDefault(a)?.Remove(b);
            relation.GetValueOrDefault(b)?.Remove(a);
        }
    }

    /// <summary>Nothing enters or leaves a locked story by the machine.</summary>
    public void Lock(long story) => locked.Add(story);

    public void Unlock(long story) => locked.Remove(story);

    public bool IsLocked(long story) => locked.Contains(story);

    internal IEnumerable<string> Together(string article) => together.GetValueOrDefault(article) ?? [];

    internal bool Forbids(string a, string b) => apart.Count > 0 && apart.TryGetValue(a, out var others) && others.Contains(b);

    /// <summary>Whether an editor has decided anything about an article.</summary>
    internal bool Concerns(string article) => together.ContainsKey(article) || apart.ContainsKey(article);

    internal bool AnyApart() => apart.Count > 0;

    internal bool AnyApart(string article) => apart.Count > 0 && apart.ContainsKey(article);

    private static void Relate(Dictionary<string, HashSet<string>> relation, string a, string b)
    {
        Entry(relation, a).Add(b);
        Entry(relation, b).Add(a);
    }

    private static HashSet<string> Entry(Dictionary<string, HashSet<string>> relation, string article)
    {
        if (!relation.TryGetValue(article, out var others)) relation[article] = others = new HashSet<string>(StringComparer.Ordinal);
        return others;
    }
}
