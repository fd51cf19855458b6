using NewsCluster.Clustering.Features;
using NewsCluster.Clustering.Stories;

namespace NewsCluster.Clustering.Tests.Stories;

public class DeterminismTests
{
    private static List<ArticleText> Articles(int vocabulary = 400)
    {
        var random = new Random(7);
        string Word() => $"w{(char)('a' + random.Next(26))}{(char)('a' + random.Next(vocabulary / 26))}x";
        static string Name(int i) => $"K{(char)('a' + i / 26)}r{(char)('a' + i % 26)}vik";
        return [.. Enumerable.Range(0, 600).Select(i => News.English(
            $"{i}", $"{Name(i / 4)} case", $"{Name(i / 4)} in {Name(i / 8)}ton " + string.Join(' ', Enumerable.Range(0, 40).Select(_ => Word())), News.Monday.AddHours(i)))];
    }

    [Fact]
    public void Threads_do_not_change_the_stories()
    {
        var articles = Articles();
        var alone = Cluster(articles.Select(Featuriser.Shipped.Read));
        var together = Cluster(articles.AsParallel().AsOrdered().WithDegreeOfParallelism(4).Select(Featuriser.Shipped.Read));
        Assert.Equal(alone, together);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(77)]
    [InlineData(600)]
    public void Batches_do_not_change_the_stories(int size)
    {
        // A small window: articles also leave while a batch is under way.
        var options = new StoryEngineOptions { Resident = 100, Window = TimeSpan.FromDays(3) };
        var features = Articles(vocabulary: 600).ConvertAll(Featuriser.Shipped.Read);
        var (one, many) = (new StoryEngine(options: options), new StoryEngine(options: options));

        var alone = features.ConvertAll(one.Add);
        var together = features.Chunk(size).SelectMany(many.AddRange).ToList();

        Assert.Equal(alone, together);
        Assert.Equal(one.Repair(), many.Repair());
        Assert.InRange(one.ActiveArticles, 72, 400);
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
