using NewsCluster.Clustering.Text;
using NewsCluster.Clustering.Tests.Stories;

namespace NewsCluster.Clustering.Tests.Embeddings;

/// <summary>
/// Stands in for a multilingual embedding model: a text is the sum of random directions, one for each thing it speaks of,
/// whatever words and language it does so in; and the same on every machine.
/// </summary>
public static class ConceptBag
{
    public const string Model = "concept-bag";
    public const int Dimensions = 96;

    private static readonly string[][] Concepts =
    [
        ["trawler", "boat", "tàu cá"],
        ["founders", "sank", "chìm"],
        ["gale", "storm", "gió lớn"],
        ["crew", "sailors", "thuyền viên"],
        ["rescued", "saved", "được cứu"],
        ["bakery", "tiệm bánh"],
        ["fire", "flames", "cháy"],
        ["orchestra", "dàn nhạc"],
        ["concert", "hòa nhạc"],
        ["vaccine", "vắc xin"],
        ["bridge", "cây cầu"],
        ["harvest", "vụ mùa"],
    ];

    /// <summary>One event told three times, in no common word, name or number.</summary>
    public static readonly ArticleText
        Trawler = News.English("en-1", "Trawler founders in gale", "All hands among the crew were rescued by a passing freighter before dawn.", News.Monday),
        Boat = News.English("en-2", "Storm: fishing boat sank", "Sailors saved; nobody is missing, coastguards say.", News.Monday.AddHours(2)),
        TàuCá = News.Vietnamese("vi-1", "Tàu cá chìm vì gió lớn", "Toàn bộ thuyền viên được cứu, không ai mất tích.", News.Monday.AddHours(3)),
        Bakery = News.English("en-3", "Bakery lost to flames", "Neighbours smelled smoke shortly after midnight and called for help.", News.Monday.AddHours(4));

    public static float[] Embed(string text, int dimensions = Dimensions)
    {
        var vector = new float[dimensions];
        for (var concept = 0; concept < Concepts.Length; concept++)
            if (Concepts[concept].Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase))) Add(vector, (uint)concept);
        if (Array.TrueForAll(vector, value => value == 0)) Add(vector, Hash.Of(text)); // of nothing known: a direction of its own
        return vector;
    }

    private static void Add(float[] vector, uint concept)
    {
        for (var i = 0; i < vector.Length; i++) vector[i] += (Hash.Of(concept, (uint)i) & 1) == 0 ? 1 : -1;
    }
}
