using NewsCluster.Clustering.Stories;
using NewsCluster.Data;
using NewsCluster.Web.Ingesting;

namespace NewsCluster.Web.Reruns;

/// <summary>
/// Finds the chosen articles' stories with an engine of its own: in order of publication the chosen come in as if new,
/// the others stay in their stories. The result depends on the texts and on where the others are, not on where the chosen
/// were, so a second look finds what the first has found. Memory is that of the engine's window, however many articles.
/// </summary>
internal sealed class PlacingAgain(StoryEngine engine, PlannedTexts texts)
{
    /// <summary>Articles around the chosen that are looked at, on either side in order of publication: the engine's window.</summary>
    private static readonly int Around = new StoryEngineOptions().Resident;

    /// <summary>Articles between two repairs: each is looked at again several times while it is in view.</summary>
    private const int RepairEvery = 5_000;

    private const int Part = 500;

    private readonly Dictionary<long, long> places = [];

    /// <returns>The story of each chosen article; one the engine has not known before is a new group, not a name.</returns>
    public async Task<Dictionary<long, long>> PlaceAsync(IEnumerable<Standing> archive, CancellationToken cancel)
    {
        var entered = 0;
        foreach (var part in View(archive).Chunk(Part))
        {
            var read = await texts.ReadAsync([.. part.Select(article => article.Id)], cancel);
            foreach (var article in part)
            {
                if (article.IsChosen) places[article.Id] = engine.Add(read[article.Id]).Story;
                else engine.Pin(read[article.Id], article.Story);
                if (++entered % RepairEvery == 0) Repair();
            }
        }
        Repair();
        return places;
    }

    private static ArraySegment<Standing> View(IEnumerable<Standing> archive)
    {
        var ordered = ArticleRows.InOrderOfPublication(archive, article => (article.Day, article.At, article.Id)).ToArray();
        var first = Array.FindIndex(ordered, article => article.IsChosen);
        if (first < 0) return ArraySegment<Standing>.Empty;
        var start = Math.Max(0, first - Around);
        var end = Math.Min(ordered.Length, Array.FindLastIndex(ordered, article => article.IsChosen) + 1 + Around);
        return new ArraySegment<Standing>(ordered, start, end - start);
    }

    private void Repair()
    {
        foreach (var move in engine.Repair()) places[ArticleRows.IdOf(move.ArticleId)] = move.To;
    }
}
