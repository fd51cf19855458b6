using NewsCluster.Clustering.Stories;
using NewsCluster.Data.Reruns;

namespace NewsCluster.Web.Reruns;

/// <summary>An article that goes from one story to another.</summary>
internal readonly record struct Move(long Article, long From, long To);

/// <summary>Which stories the groups are that a re-run has found, and what that makes of the stories there were.</summary>
internal static class Naming
{
    /// <param name="places">The group of each chosen article: a story's id, or a number above <paramref name="newest"/>.</param>
    /// <param name="newest">The highest id of a story.</param>
    /// <returns>The chosen articles whose story is another than before; a group keeps the id of the story most of it comes from.</returns>
    public static List<Move> Moves(IReadOnlyList<Standing> archive, IReadOnlyDictionary<long, long> places, long newest)
    {
        var chosen = archive.Where(article => article.IsChosen).OrderBy(article => article.Id).ToList();
        var held = archive.Where(article => !article.IsChosen).Select(article => article.Story).ToHashSet();
        var groups = places.Values.Where(place => place > newest).Distinct().Order().ToList();
        var number = Enumerable.Range(0, groups.Count).ToDictionary(i => groups[i]);
        var claims = chosen.Where(article => places[article.Id] > newest && !held.Contains(article.Story))
            .GroupBy(article => (Group: number[places[article.Id]], article.Story))
            .Select(part => new StoryClaim(part.Count(), part.Key.Story, part.Key.Group));
        var next = newest;
        var names = StoryClaim.Award(claims, groups.Count).Select(name => name ?? ++next).ToList();
        return [.. chosen.Select(article => new Move(article.Id, article.Story, places[article.Id] is var place && place > newest ? names[number[place]] : place))
            .Where(move => move.From != move.To)];
    }

    /// <summary>What becomes of each story that moves concern, by its id.</summary>
    public static List<RerunStory> Fates(IReadOnlyList<Standing> archive, IReadOnlyList<Move> moves, long rerun, long newest)
    {
        var leaving = moves.ToLookup(move => move.From);
        var coming = moves.ToLookup(move => move.To);
        var concerned = moves.SelectMany(move => new[] { move.From, move.To }).ToHashSet();
        var sizes = archive.Where(article => concerned.Contains(article.Story)).GroupBy(article => article.Story).ToDictionary(story => story.Key, story => story.Count());
        return [.. concerned.Order().Select(id =>
        {
            var before = sizes.GetValueOrDefault(id);
            var after = before - leaving[id].Count() + coming[id].Count();
            var targets = leaving[id].Select(move => move.To).Distinct().ToList();
            var fate = id > newest ? StoryFate.Begun
                : after == 0 ? (targets.Count == 1 ? StoryFate.Joined : StoryFate.Dissolved)
                : targets.Count > 0 ? StoryFate.Parted : StoryFate.Grown;
            return new RerunStory { RerunId = rerun, StoryId = id, Fate = fate, IntoId = fate == StoryFate.Joined ? targets[0] : null, Before = before, After = after };
        })];
    }
}
