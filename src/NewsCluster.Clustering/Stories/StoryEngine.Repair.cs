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
        var moved = new List<(Member Member, long From)>();
        foreach (var (group, id) in Name(Cluster(Components.Of([.. Seeds(region)]))))
        {
            var story = StoryWith(id);
            foreach (var member in group.SelectMany(member => member.Copies.Where(copy => !constraints.Concerns(copy.Article.Id)).Prepend(member)).Where(member => member.Story != story))
            {
                moved.Add((member, member.Story.Id));
                Move(member, story);
            }
        }
        changed.Clear();
        return [.. moved.OrderBy(move => move.Member.Slot).Select(move => Describe(move.Member, move.From))];
    }

    /// <summary>Clusters each component by itself, on all cores.</summary>
    private List<List<Member>> Cluster(List<List<List<Member>>> components)
    {
        var clustered = new List<List<Member>>[components.Count];
        Parallel.For(0, components.Count, () => new Agglomeration(Judge, new PairComparison(model, embeddings).LogOdds), (i, _, agglomeration) =>
        {
            clustered[i] = agglomeration.Run(components[i]);
            return agglomeration;
        }, _ => { });
        return [.. clustered.SelectMany(groups => groups)];
    }

    /// <summary>Has the next <see cref="Repair"/> look at an article's story: an editor has decided about it, or a process was killed before its repair.</summary>
    public void Reconsider(string article)
    {
        if (byId.TryGetValue(article, out var member)) changed.Add(member.Story);
    }

    /// <summary>The articles of changed stories and of those with a likely link to them, in order of arrival; who is alone and like nobody stays alone.</summary>
    private List<Member> Region()
    {
        var near = new HashSet<Story>();
        foreach (var story in changed)
        {
            if (story.Members.Count == 1 && !Likely(story.Members[0]).Any()) continue;
            near.Add(story);
            foreach (var member in story.Members)
                foreach (var other in Likely(member)) near.Add(other.Story);
        }
        var region = new List<Member>();
        foreach (var story in near)
        {
            if (constraints.IsLocked(story.Id)) continue;
            foreach (var member in story.Members)
                if (!member.IsCopy || constraints.Concerns(member.Article.Id)) region.Add(member);
        }
        region.Sort((one, other) => one.Slot.CompareTo(other.Slot));
        return region;
    }

    /// <summary>The articles a member may belong with: linked above even odds, or tied to it by an editor.</summary>
    private IEnumerable<Member> Likely(Member member)
    {
        foreach (var (slot, logOdds) in member.Links)
            if (logOdds > 0 && At(slot) is { } other) yield return other;
        foreach (var friend in constraints.Together(member.Article.Id))
            if (byId.TryGetValue(friend, out var other)) yield return other;
    }

    /// <summary>
    /// Single articles, except those an editor has tied together, those pinned to one story, and whole stories where nothing
    /// has changed: these were looked at before, so a repair costs what is new and not what is in view.
    /// </summary>
    private IEnumerable<List<Member>> Seeds(List<Member> region)
    {
        var inRegion = region.ToHashSet();
        var seen = new HashSet<Member>();
        var gathered = new HashSet<Story>();
        foreach (var first in region)
        {
            if (!seen.Add(first)) continue;
            var seed = new List<Member> { first };
            if (IsSettled(first.Story)) seed.AddRange(first.Story.Members.Where(member => !member.IsCopy && seen.Add(member)));
            for (var i = 0; i < seed.Count; i++)
                foreach (var member in Tied(seed[i], gathered))
                    if (inRegion.Contains(member) && seen.Add(member)) seed.Add(member);
            yield return seed;
        }
    }

    private IEnumerable<Member> Tied(Member member, HashSet<Story> gathered)
    {
        foreach (var friend in constraints.Together(member.Article.Id))
            if (byId.TryGetValue(friend, out var other)) yield return other;
        if (!member.IsPinned || !gathered.Add(member.Story)) yield break;
        foreach (var other in member.Story.Members)
            if (other.IsPinned) yield return other;
    }

    private bool IsSettled(Story story) =>
        !changed.Contains(story) && !story.Members.Any(member => constraints.Concerns(member.Article.Id));

    private float Judge(ArticleGroup a, ArticleGroup b, PairTotals between, float rival) =>
        Forbids(a.Members, b.Members) || (IsPinned(a) && IsPinned(b)) ? float.NegativeInfinity : model.LogOdds(a.Shape, b.Shape, between, rival);

    private bool IsPinned(ArticleGroup group) => anyPinned && group.Members.Exists(member => member.IsPinned);

    private bool Forbids(List<Member> a, List<Member> b) =>
        constraints.AnyApart() && a.Exists(one => constraints.AnyApart(one.Article.Id) && b.Exists(two => constraints.Forbids(one.Article.Id, two.Article.Id)));

    /// <summary>Gives each group the id of the story most of it comes from, or to which articles of it are pinned.</summary>
    private List<(List<Member> Group, long Id)> Name(List<List<Member>> groups)
    {
        var claims = groups.SelectMany((group, i) => group.GroupBy(member => member.Story.Id)
            .Select(part => new StoryClaim(part.Any(member => member.IsPinned) ? int.MaxValue : part.Count(), part.Key, i)));
        var names = StoryClaim.Award(claims, groups.Count);
        return [.. groups.Select((group, i) => (group, names[i] ?? ++lastStory))];
    }

    private void Move(Member member, Story to)
    {
        var from = member.Story;
        from.Remove(member);
        to.Add(member);
        member.Story = to;
        Await(from);
        Await(to);
        if (from.Members.Count == 0) stories.Remove(from.Id);
    }

    private Reassignment Describe(Member member, long from)
    {
        var (id, story, probability, nearest) = Describe(member);
        return new Reassignment(id, from, story, probability, nearest);
    }
}
