using NewsCluster.Clustering.Features;
using NewsCluster.Clustering.Stories;

namespace NewsCluster.Clustering.Tests.Stories;

public class DeterminismTests
{
    private static List<ArticleText> Articles()
    {
        var random = new Random(7);
        string Word() => $"w{random.Next(400)}x";
        return [.. Enumerable.Range(0, 600).Select(i => News.English(
            $"{i}", $"Case{i / 4} of Name{i / 4}", $"Name{i / 4} in Town{i / 8} " + string.Join(' ', Enumerable.Range(0, 40).Select(_ => Word())), News.Monday.AddHours(i)))];
    }

    [Fact]
    public void Threads_do_not_change_the_stories()
    {
        var articles = Articles();
        var alone = Cluster(articles.Select(Featuriser.Shipped.Read));
        var together = Cluster(articles.AsParallel().AsOrdered().WithDegreeOfParallelism(4).Select(Featuriser.Shipped.Read));
        Assert.Equal(alone, together);
    }

    [Fact]
    public void Clustering_again_keeps_the_ids()
    {
        var engine = new StoryEngine();
        News.Cluster(engine, Articles());
        Assert.Empty(engine.Repair());
    }

    private static Dictionary<string, long> Cluster(IEnumerable<ArticleFeatures> articles)
    {
        var engine = new StoryEngine();
        var places = new Dictionary<string, long>();
        foreach (var article in articles) places[article.Id] = engine.Add(article).Story;
        foreach (var move in engine.Repair()) places[move.ArticleId] = move.To;
        return places;
    }
}
