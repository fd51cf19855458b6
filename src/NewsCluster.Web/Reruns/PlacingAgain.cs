using NewsCluster.Clustering.Features;
using NewsCluster.Clustering.Stories;
using NewsCluster.Data;
using NewsCluster.Web.Ingesting;

namespace NewsCluster.Web.Reruns;

/// <summary>
/// Finds the chosen articles' stories with an engine of its own: in order of publication the chosen come in as if new,
/// the others stay in their stories. The result depends on the texts and on where the others are, not on where the chosen
/// were, so a second look finds what the first has found. Memory is that of the engine's window, however many articles.
/// Stories that are not in view are brought back as in ingestion, the chosen among their articles as they stand by then.
/// </summary>
/// <param name="newest">The highest id of a story: what the engine begins gets numbers above.</param>
internal sealed class PlacingAgain(NewsDbContext database, PlannedTexts texts, StoryEngineOptions options, Featuriser featuriser, long newest)
{
    /// <summary>Articles between two repairs: each is looked at again several times while it is in view.</summary>
    private const int RepairEvery = 5_000;

    private const int Part = 500;

    private readonly StoryEngine engine = new(featuriser, options: options, lastStory: newest);
    private readonly Dictionary<long, long> places = [];
    private readonly HashSet<long> chosen = [], begun = [];

    /// <returns>The story of each chosen article; one the engine has not known before is a new group, not a name.</returns>
    public async Task<Dictionary<long, long>> PlaceAsync(List<Standing> archive, CancellationToken cancel)
    {
        var entered = 0;
        chosen.UnionWith(archive.Where(article => article.IsChosen).Select(article => article.Id));
        foreach (var part in View(archive).Chunk(Part))
        {
            var read = StoryMembers.Features(await texts.ReadAsync([.. part.Select(article => article.Id)], cancel), engine.Featuriser);
            foreach (var article in part)
            {
                if (article.IsChosen) begun.Add(places[article.Id] = engine.Add(read[article.Id]).Story);
                else engine.Pin([read[article.Id]], article.Story);
                if (++entered % RepairEvery == 0) await RepairAsync(cancel);
            }
        }
        await RepairAsync(cancel);
        return places;
    }

    private ArraySegment<Standing> View(List<Standing> archive)
    {
        var ordered = ArticleRows.InOrderOfPublication(archive, article => (article.Day, article.At, article.Id)).ToArray();
        var first = Array.FindIndex(ordered, article => article.IsChosen);
        if (first < 0) return ArraySegment<Standing>.Empty;
        var start = Math.Max(0, first - options.Resident);
        var end = Math.Min(ordered.Length, Array.FindLastIndex(ordered, article => article.IsChosen) + 1 + options.Resident);
        return new ArraySegment<Standing>(ordered, start, end - start);
    }

    private async Task RepairAsync(CancellationToken cancel)
    {
        await new ReturningStories(database, engine, texts.ReadAsync, allStay: true).ReturnAsync(begun.Where(story => story > newest), newest, StoryOf, cancel);
        begun.Clear();
        foreach (var move in engine.Repair()) places[ArticleRows.IdOf(move.ArticleId)] = move.To;
    }

    /// <summary>A chosen article whose turn has not come yet is nowhere.</summary>
    private long? StoryOf(long article, long story) => !chosen.Contains(article) ? story : places.TryGetValue(article, out var place) ? place : null;
}
