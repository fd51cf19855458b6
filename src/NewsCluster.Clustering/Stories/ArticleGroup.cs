namespace NewsCluster.Clustering.Stories;

/// <summary>Articles that are one story so far in an <see cref="Agglomeration"/>, and what lies between them and other groups.</summary>
internal sealed class ArticleGroup(List<Member> members, GroupShape shape)
{
    /// <summary>The closest neighbour in a language and how close the next is.</summary>
    private (int Group, float Mean, float Next) vietnamese, english;

    public List<Member> Members { get; } = members;

    public GroupShape Shape { get; } = shape;

    /// <summary>In no order.</summary>
    public List<(int Group, PairTotals Between)> Neighbours { get; } = [];

    public bool Merged { get; set; }

    /// <summary>False when the neighbours have changed since <see cref="ClearBest"/>.</summary>
    public bool KnowsBest { get; private set; }

    public PairTotals Between(int neighbour) =>
        IndexOf(neighbour) is >= 0 and var i ? Neighbours[i].Between : new PairTotals(Agglomeration.Strangers, Agglomeration.Strangers);

    public void Put(int neighbour, PairTotals between)
    {
        var i = IndexOf(neighbour);
        if (i < 0) Neighbours.Add((neighbour, between));
        else Neighbours[i] = (neighbour, between);
        KnowsBest = false;
    }

    /// <summary>Two neighbours, of which one may have been none, have become one.</summary>
    public void Replace(int a, int b, int union, PairTotals between)
    {
        var (i, j) = (IndexOf(a), IndexOf(b));
        Neighbours[i >= 0 ? i : j] = (union, between);
        KnowsBest = false;
        if (i < 0 || j < 0) return;
        Neighbours[j] = Neighbours[^1];
        Neighbours.RemoveAt(Neighbours.Count - 1);
    }

    private int IndexOf(int neighbour)
    {
        var neighbours = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(Neighbours);
        for (var i = 0; i < neighbours.Length; i++)
            if (neighbours[i].Group == neighbour) return i;
        return -1;
    }

    public void ClearBest()
    {
        vietnamese = english = (-1, Agglomeration.Strangers, Agglomeration.Strangers);
        KnowsBest = true;
    }

    public void NoteBest(int neighbour, float mean, int languages)
    {
        if ((languages & Agglomeration.Vietnamese) != 0) Note(ref vietnamese, neighbour, mean);
        if ((languages & Agglomeration.English) != 0) Note(ref english, neighbour, mean);
    }

    private static void Note(ref (int Group, float Mean, float Next) best, int neighbour, float mean)
    {
        if (mean > best.Mean) best = (neighbour, mean, best.Mean);
        else if (mean > best.Next) best.Next = mean;
    }

    /// <summary>How close the closest neighbour in one of some languages is, one neighbour left aside.</summary>
    public float BestBut(int neighbour, int languages) => Math.Max(
        (languages & Agglomeration.Vietnamese) != 0 ? But(vietnamese, neighbour) : Agglomeration.Strangers,
        (languages & Agglomeration.English) != 0 ? But(english, neighbour) : Agglomeration.Strangers);

    private static float But((int Group, float Mean, float Next) best, int neighbour) => best.Group == neighbour ? best.Next : best.Mean;
}
