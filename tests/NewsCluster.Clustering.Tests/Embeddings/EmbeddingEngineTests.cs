using NewsCluster.Clustering.Embeddings;
using NewsCluster.Clustering.Features;
using NewsCluster.Clustering.Stories;
using NewsCluster.Clustering.Tests.Stories;

namespace NewsCluster.Clustering.Tests.Embeddings;

/// <summary>The engine with embeddings, and without them.</summary>
public class EmbeddingEngineTests
{
    private static readonly ArticleText[] Event = [ConceptBag.Trawler, ConceptBag.Boat, ConceptBag.TàuCá];

    [Fact]
    public void Articles_without_a_common_word_join_by_their_embeddings_only()
    {
        var without = News.Cluster(new StoryEngine(), [.. Event, ConceptBag.Bakery]);
        Assert.Equal(4, without.Values.Distinct().Count());

        var with = News.Cluster(new StoryEngine(), [.. Event.Select(Embedded), Embedded(ConceptBag.Bakery)]);
        Assert.Single(Event.Select(article => with[article.Id]).Distinct());
        Assert.DoesNotContain(with[ConceptBag.Bakery.Id], Event.Select(article => with[article.Id]));
    }

    [Fact]
    public void An_article_without_an_embedding_is_placed_by_its_words()
    {
        var places = News.Cluster(new StoryEngine(), [Embedded(ConceptBag.Trawler), Embedded(News.SochiEnglish), News.SochiAgain, ConceptBag.Boat]);
        Assert.Equal(places[News.SochiEnglish.Id], places[News.SochiAgain.Id]);
        Assert.NotEqual(places[ConceptBag.Trawler.Id], places[ConceptBag.Boat.Id]);
    }

    [Fact]
    public void Embeddings_of_two_models_say_nothing()
    {
        var places = News.Cluster(new StoryEngine(), [Embedded(ConceptBag.Trawler), ConceptBag.Boat with { Embedding = Of(ConceptBag.Boat, "another") }]);
        Assert.NotEqual(places[ConceptBag.Trawler.Id], places[ConceptBag.Boat.Id]);
    }

    [Fact]
    public void The_evidence_tells_how_similar_they_are()
    {
        var engine = new StoryEngine();
        News.Cluster(engine, Event.Select(Embedded));
        Assert.Equal(1, engine.Explain(Embedded(ConceptBag.Boat))!.Similarity!.Value, 0.001);
        var words = new StoryEngine();
        News.Cluster(words, [News.SochiEnglish, News.SochiAgain]);
        Assert.Null(words.Explain(News.SochiAgain)!.Similarity);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(77)]
    [InlineData(900)]
    public void Batches_and_threads_do_not_change_the_stories(int size)
    {
        var options = new StoryEngineOptions { Resident = 200, Window = TimeSpan.FromDays(3) };
        var features = Stream(900).ConvertAll(Featuriser.Shipped.Read);
        var (one, many) = (new StoryEngine(options: options), new StoryEngine(options: options));

        var alone = features.ConvertAll(one.Add);
        var together = features.Chunk(size).SelectMany(many.AddRange).ToList();

        Assert.Equal(alone, together);
        Assert.Equal(one.Repair(), many.Repair());
        Assert.InRange(alone.Select(place => place.Story).Distinct().Count(), 100, 500); // pairs did join
    }

    [Fact]
    public void Nobody_shares_a_word_in_the_stream_above()
    {
        var engine = new StoryEngine();
        Assert.Equal(900, Stream(900).Select(article => engine.Add(article with { Embedding = null }).Story).Distinct().Count());
    }

    /// <summary>Every event is told three times in made-up words that come once, with embeddings near each other.</summary>
    private static List<ArticleText> Stream(int count)
    {
        var random = new Random(5);
        string Words() => string.Join(' ', Enumerable.Range(0, 12).Select(_ => $"q{Letters(random)}"));
        return [.. Enumerable.Range(0, count).Select(i =>
        {
            var vector = ConceptBag.Embed($"event {i / 3}");
            for (var d = 0; d < vector.Length; d++) vector[d] += 0.3f * (float)random.NextDouble();
            return News.English($"{i}", Words(), Words(), News.Monday.AddHours(i)) with { Embedding = TextEmbedding.Of(ConceptBag.Model, vector) };
        })];
    }

    private static string Letters(Random random) => new([.. Enumerable.Range(0, 9).Select(_ => (char)('a' + random.Next(26)))]);

    private static ArticleText Embedded(ArticleText article) => article with { Embedding = Of(article, ConceptBag.Model) };

    private static TextEmbedding? Of(ArticleText article, string model) => TextEmbedding.Of(model, ConceptBag.Embed($"{article.Title} {article.Body}"));
}
