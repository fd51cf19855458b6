using System.Runtime.InteropServices;

namespace NewsCluster.Clustering.Stories;

/// <summary>Articles that are one story so far in an <see cref="Agglomeration"/>, and what lies between them and other groups.</summary>
/// <param name="members">Its articles.</param>
/// <param name="shape">What the join model sees of it.</param>
/// <param name="expected">About how many neighbours it will have.</param>
internal sealed class ArticleGroup(List<Member> members, GroupShape shape, int expected)
{
    /// <summary>The closest neighbour in a language and how close the next is.</summary>
    private (int Group, float Mean, float Next) vietnamese, english;

    public List<Member> Members { get; } = members;

    public GroupShape Shape { get; } = shape;

    private readonly int inEnglish = members.Count(member => Agglomeration.LanguageBit(member.Article) == Agglomeration.English);

    private readonly List<Neighbour> neighbours = new(expected);

    /// <summary>The neighbours' numbers, in a list of their own: it is searched very often.</summary>
    private readonly List<int> numbers = new(expected);

    /// <summary>In no order; valid until the next change.</summary>
    public ReadOnlySpan<Neighbour> Neighbours => CollectionsMarshal.AsSpan(neighbours);

    public bool Merged { get; set; }

    /// <summary>False when the neighbours have changed since <see cref="FindBest"/>.</summary>
    public bool KnowsBest { get; private set; }

    public PairTotals Between(int neighbour) =>
        IndexOf(neighbour) is >= 0 and var i ? neighbours[i].Between : Agglomeration.NothingBetween;

    public void Add(in Neighbour neighbour)
    {
        numbers.Add(neighbour.Group);
        neighbours.Add(neighbour);
    }

    public void Set(int place, in PairTotals between) => neighbours[place] = neighbours[place] with { Between = between };

    /// <summary>Two neighbours, of which one may have been none, have become one.</summary>
    public void Replace(int a, int b, in Neighbour union)
    {
        var (i, j) = (IndexOf(a), IndexOf(b));
        (numbers[i >= 0 ? i : j], neighbours[i >= 0 ? i : j]) = (union.Group, union);
        KnowsBest = false;
        if (i < 0 || j < 0) return;
        (numbers[j], neighbours[j]) = (numbers[^1], neighbours[^1]);
        numbers.RemoveAt(numbers.Count - 1);
        neighbours.RemoveAt(neighbours.Count - 1);
    }

    /// <summary>How many pairs in two languages there are between two groups; of a group and itself each counts twice.</summary>
    public float PairsAcross(ArticleGroup other) =>
        (float)inEnglish * (other.Members.Count - other.inEnglish) + (float)(Members.Count - inEnglish) * other.inEnglish;

    private int IndexOf(int neighbour) => CollectionsMarshal.AsSpan(numbers).IndexOf(neighbour);

    public void FindBest()
    {
        vietnamese = english = (-1, Agglomeration.Strangers, Agglomeration.Strangers);
        foreach (ref readonly var neighbour in Neighbours)
        {
            if ((neighbour.Languages & Agglomeration.Vietnamese) != 0) Note(ref vietnamese, neighbour.Group, neighbour.Between.Mean);
            if ((neighbour.Languages & Agglomeration.English) != 0) Note(ref english, neighbour.Group, neighbour.Between.Mean);
        }
        KnowsBest = true;
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

/// <summary>A group beside another.</summary>
/// <param name="Group">Its number.</param>
/// <param name="Languages">A bit a language.</param>
/// <param name="Between">What lies between the two.</param>
internal readonly record struct Neighbour(int Group, int Languages, PairTotals Between);
