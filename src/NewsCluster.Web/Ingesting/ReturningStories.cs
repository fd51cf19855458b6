using NewsCluster.Clustering;
using NewsCluster.Clustering.Stories;
using NewsCluster.Data;

namespace NewsCluster.Web.Ingesting;

/// <summary>
/// Brings stories that are out of an engine's view back into it when a story begins that is close to them; the engine's
/// next repair then joins what is one. Bounded at every step; the result depends on the database and the engine alone.
/// </summary>
/// <param name="read">The texts of articles, by their keys.</param>
/// <param name="allStay">Whether everything that comes back stays in its story; otherwise only stories of which a part comes back, or that an editor has changed.</param>
internal sealed class ReturningStories(
    NewsDbContext database, StoryEngine engine, Func<IReadOnlyCollection<long>, CancellationToken, Task<Dictionary<long, ArticleText>>> read, bool allStay)
{
    /// <summary>Beginnings looked up in one query, and the stories they may bring back together.</summary>
    private const int Part = 500, MostForPart = 1000;

    /// <summary>Stories looked at under one key, and for one beginning.</summary>
    private const int MostUnderKey = 32, MostForOne = 8;

    /// <summary>Two stories must share so many keys, and together they must be so rare: the sum of ln (stories / stories under the key).</summary>
    private const int FewestKeys = 2;
    private const double LeastRarity = 14;

    /// <param name="begun">Stories that have begun, in view.</param>
    /// <param name="stories">How many stories there are, about.</param>
    /// <param name="storyOf">The story a stored article is in, given the one the database has; null to leave the article out.</param>
    /// <returns>The stories that came back.</returns>
    public async Task<IReadOnlyCollection<long>> ReturnAsync(IEnumerable<long> begun, long stories, Func<long, long, long?> storyOf, CancellationToken cancel)
    {
        var returned = new HashSet<long>();
        foreach (var part in begun.Where(engine.IsInView).Order().Chunk(Part))
        {
            var near = await FindAsync(part, stories, cancel);
            if (near.Count > 0) returned.UnionWith(await ReturnAsync(near, storyOf, cancel));
        }
        return returned;
    }

    private async Task<List<long>> ReturnAsync(List<(long Begun, long Story)> near, Func<long, long, long?> storyOf, CancellationToken cancel)
    {
        var members = await StoryMembers.ReadAsync(database, [.. near.Select(pair => pair.Story).Distinct()], cancel);
        var staying = allStay ? members.Select(story => story.Key).ToHashSet() : await StoryMembers.StayingAsync(database, members, cancel);
        var features = StoryMembers.Features(await read([.. members.SelectMany(story => story)], cancel), engine.Featuriser);
        var returned = new List<long>();
        foreach (var story in near.GroupBy(pair => pair.Story, pair => pair.Begun).OrderBy(story => story.Key))
        {
            var articles = members[story.Key].Where(id => !engine.Has(ArticleRows.IdOf(id))).ToLookup(id => storyOf(id, story.Key), id => features[id]);
            var known = articles.Where(part => part.Key is not null).ToList();
            if (!story.Any(begun => engine.Resembles(begun, [.. known.SelectMany(part => part)]))) continue;
            foreach (var part in known)
            {
                if (staying.Contains(story.Key)) engine.Pin([.. part], part.Key!.Value);
                else engine.Return([.. part], part.Key!.Value);
            }
            returned.Add(story.Key);
        }
        return returned;
    }

    /// <summary>The stories out of view that share most with each that has begun.</summary>
    private async Task<List<(long Begun, long Story)>> FindAsync(long[] begun, long stories, CancellationToken cancel)
    {
        var asked = begun.Select(story => StoryKeys.Of(engine.ArticlesOf(story))).ToList();
        var rows = await database.StoriesUnderAsync([.. asked.SelectMany(keys => keys).Distinct().Select(key => unchecked((int)key))], MostUnderKey, cancel);
        var filed = rows.GroupBy(row => unchecked((uint)row.Key), row => row.StoryId).ToDictionary(under => under.Key, under => under.ToList());
        var near = new List<(long Begun, long Story, double Rarity)>();
        foreach (var (story, keys) in begun.Zip(asked))
            near.AddRange(Shared(keys, filed, stories).Where(other => !engine.IsInView(other.Story)).Take(MostForOne).Select(other => (story, other.Story, other.Rarity)));
        return [.. near.OrderByDescending(pair => pair.Rarity).ThenByDescending(pair => pair.Story).ThenBy(pair => pair.Begun).Take(MostForPart).Select(pair => (pair.Begun, pair.Story))];
    }

    /// <summary>The stories that share enough of some keys, those that share the rarest first, of equals the newest.</summary>
    private static IEnumerable<(long Story, double Rarity)> Shared(IReadOnlyList<uint> keys, Dictionary<uint, List<long>> filed, long stories)
    {
        var shared = new Dictionary<long, (int Keys, double Rarity)>();
        foreach (var key in keys)
        {
            if (!filed.TryGetValue(key, out var under)) continue;
            var rarity = Math.Log((double)stories / under.Count);
            foreach (var story in under)
            {
                var (count, sum) = shared.GetValueOrDefault(story);
                shared[story] = (count + 1, sum + rarity);
            }
        }
        return shared.Where(story => story.Value.Keys >= FewestKeys && story.Value.Rarity >= LeastRarity)
            .OrderByDescending(story => story.Value.Rarity).ThenByDescending(story => story.Key).Select(story => (story.Key, story.Value.Rarity));
    }
}
