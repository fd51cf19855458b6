namespace NewsCluster.Clustering.Stories;

public sealed partial class StoryEngine
{
    /// <summary>
    /// Looks again at the stories that changed since the last time and those linked to them: joins what is one story,
    /// splits what is several. A story's id stays with its larger part, on a tie the older; locked stories are left alone.
    /// </summary>
    /// <returns>The articles that moved, in order of arrival.</returns>
    public IReadOnlyList<Reassignment> Repair()
    {
        var region = Region();
        changed.Clear();
        var moved = new List<(Member Member, long From)>();
        foreach (var (group, id) in Name(Agglomeration.Run(Seeds(region), Judge)))
        {
            var story = StoryWith(id);
            foreach (var member in group.Where(member => member.Story != story))
            {
                moved.Add((member, member.Story.Id));
                Move(member, story);
            }
        }
        return [.. moved.OrderBy(move => move.Member.Slot).Select(move => Describe(move.Member, move.From))];
    }

    /// <summary>Changed stories and those with a likely link to them, in order of arrival.</summary>
    private List<Member> Region()
    {
        var near = changed.SelectMany(story => story.Members).SelectMany(member => member.Links)
            .Where(link => link.LogOdds > -2).Select(link => link.Other.Story);
        return [.. changed.Concat(near).Distinct().Where(story => !constraints.IsLocked(story.Id))
            .SelectMany(story => story.Members).OrderBy(member => member.Slot)];
    }

    /// <summary>Single articles, except those an editor has tied together.</summary>
    private IEnumerable<List<Member>> Seeds(List<Member> region)
    {
        var inRegion = region.ToHashSet();
        var seen = new HashSet<Member>();
        foreach (var first in region)
        {
            if (!seen.Add(first)) continue;
            var seed = new List<Member> { first };
            for (var i = 0; i < seed.Count; i++)
                foreach (var friend in constraints.Together(seed[i].Article.Id))
                    if (byId.TryGetValue(friend, out var member) && inRegion.Contains(member) && seen.Add(member)) seed.Add(member);
            yield return seed;
        }
    }

    private float Judge(Agglomeration.Group a, Agglomeration.Group b, PairTotals between, float rival) =>
        Forbids(a.Members, b.Members) ? float.NegativeInfinity : model.LogOdds(a.Shape, b.Shape, between, rival);

    private bool Forbids(List<Member> a, List<Member> b) =>
        constraints.AnyApart() && a.Exists(one => constraints.AnyApart(one.Article.Id) && b.Exists(two => constraints.Forbids(one.Article.Id, two.Article.Id)));

    /// <summary>Gives each group the id of the story most of it comes from; every id goes to one group.</summary>
    private List<(List<Member> Group, long Id)> Name(List<List<Member>> groups)
    {
        var claims = new List<(int Overlap, long Id, int Group)>();
        for (var i = 0; i < groups.Count; i++)
            foreach (var part in groups[i].GroupBy(member => member.Story.Id))
                claims.Add((part.Count(), part.Key, i));
        var names = new long[groups.Count];
        var taken = new HashSet<long>();
        foreach (var (_, id, group) in claims.OrderByDescending(c => c.Overlap).ThenBy(c => c.Id).ThenBy(c => c.Group))
            if (names[group] == 0 && taken.Add(id)) names[group] = id;
        return [.. groups.Select((group, i) => (group, names[i] != 0 ? names[i] : ++lastStory))];
    }

    private void Move(Member member, Story to)
    {
        var from = member.Story;
        from.Members.Remove(member);
        to.Members.Add(member);
        member.Story = to;
        if (from.LastSlot > to.LastSlot)
        {
            (to.LastSlot, to.LastTime) = (from.LastSlot, from.LastTime);
            arrivals.Enqueue((to, to.LastSlot));
        }
        if (from.Members.Count == 0) stories.Remove(from.Id);
    }

    private Reassignment Describe(Member member, long from)
    {
        var (id, story, probability, nearest) = Describe(member);
        return new Reassignment(id, from, story, probability, nearest);
    }
}
