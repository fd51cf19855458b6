namespace NewsCluster.Clustering.Stories;

/// <summary>Parts of a region with no link between them: what is decided in one has no bearing on another.</summary>
internal static class Components
{
    /// <param name="seeds">Articles that stay together, in order.</param>
    /// <returns>The seeds by component, in the order of each one's first.</returns>
    public static List<List<List<Member>>> Of(List<List<Member>> seeds)
    {
        var seedOf = new Dictionary<int, int>();
        for (var i = 0; i < seeds.Count; i++)
            foreach (var member in seeds[i]) seedOf[member.Slot] = i;
        var parents = Enumerable.Range(0, seeds.Count).ToArray();
        for (var i = 0; i < seeds.Count; i++)
            foreach (var member in seeds[i])
                foreach (var (slot, logOdds) in member.Links)
                    if (slot < member.Slot && logOdds > Agglomeration.Weak && seedOf.TryGetValue(slot, out var j)) Unite(parents, i, j);

        var components = new Dictionary<int, List<List<Member>>>();
        var ordered = new List<List<List<Member>>>();
        for (var i = 0; i < seeds.Count; i++)
        {
            var root = Root(parents, i);
            if (!components.TryGetValue(root, out var component)) ordered.Add(components[root] = component = []);
            component.Add(seeds[i]);
        }
        return ordered;
    }

    private static void Unite(int[] parents, int i, int j) => parents[Root(parents, i)] = Root(parents, j);

    private static int Root(int[] parents, int i)
    {
        while (parents[i] != i) i = parents[i] = parents[parents[i]];
        return i;
    }
}
