using NewsCluster.Clustering.Features;

namespace NewsCluster.Clustering.Stories;

/// <summary>
/// Groups a stream of articles into stories. Each article joins the story it belongs to with the best average log-odds,
/// or begins one; <see cref="Repair"/> then looks again at what has changed. Not thread-safe; the result depends only
/// on the articles, their order, and the calls made.
/// </summary>
public sealed partial class StoryEngine
{
    /// <summary>Members a story is judged by; a story of any size costs the same.</summary>
    private const int Sample = 8;

    /// <summary>How often what has left the window is swept out of the index, in articles.</summary>
    private const int SweepEvery = 4096;

    private readonly Featuriser featuriser;
    private readonly MatchModel model;
    private readonly StoryConstraints constraints;
    private readonly StoryEngineOptions options;

    private readonly CandidateIndex index = new();
    private readonly Dictionary<int, Member> members = [];
    private readonly Dictionary<string, Member> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<long, Story> stories = [];
    private readonly Queue<(Story Story, int Slot)> arrivals = new();
    private readonly HashSet<Story> changed = [];
    private int slots, firstSlot;
    private long lastStory;
    private DateTimeOffset now = DateTimeOffset.MinValue;

    public StoryEngine(
        Featuriser? featuriser = null, MatchModel? model = null, StoryConstraints? constraints = null, StoryEngineOptions? options = null, long lastStory = 0)
    {
        this.featuriser = featuriser ?? Featuriser.Shipped;
        this.model = model ?? MatchModel.Shipped;
        this.constraints = constraints ?? new StoryConstraints();
        this.options = options ?? new StoryEngineOptions();
        this.lastStory = lastStory;
    }

    /// <summary>Articles in the active window.</summary>
    public int ActiveArticles => members.Count;

    public int ActiveStories => stories.Count;

    /// <summary>Puts an article back where the database says it is; in order of arrival, before anything is added.</summary>
    public void Restore(ArticleText article, long story)
    {
        lastStory = Math.Max(lastStory, story);
        if (article.Language == ArticleText.Other) return;
        var features = featuriser.Read(article);
        var candidates = Candidates(features);
        Enter(features, StoryWith(story), candidates);
        changed.Clear();
    }

    public Assignment Add(ArticleText article) => Add(featuriser.Read(article));

    /// <summary>Places an article. One whose id is in the window already stays where it is.</summary>
    public Assignment Add(ArticleFeatures article)
    {
        if (article.Language == ArticleText.Other) return new Assignment(article.Id, ++lastStory, 1, null);
        if (byId.TryGetValue(article.Id, out var known)) return Describe(known);

        var candidates = Candidates(article);
        var (story, _) = Choose(article, candidates);
        return Describe(Enter(article, story ?? StoryWith(++lastStory), candidates));
    }

    private List<(Member Other, float LogOdds)> Candidates(ArticleFeatures article)
    {
        index.Select(article);
        return index.Find(article.Language).ConvertAll(slot => (members[slot], model.LogOdds(article, members[slot].Article)));
    }

    private (Story? Story, float LogOdds) Choose(ArticleFeatures article, List<(Member Other, float LogOdds)> candidates)
    {
        foreach (var friend in constraints.Together(article.Id))
            if (byId.TryGetValue(friend, out var member)) return (member.Story, MatchModel.MostLogOdds);

        var home = new GroupShape(1, 0, Agglomeration.LanguageBit(article));
        var offers = candidates.Where(c => c.LogOdds > -2).Select(c => c.Other.Story).Distinct()
            .Where(story => !constraints.IsLocked(story.Id) && !IsForbidden(article.Id, story))
            .Select(story => Compare(article, story, candidates)).ToList();
        (Story? Story, float LogOdds) best = (null, 0);
        foreach (var (story, shape, between) in offers)
        {
            var rival = offers.Where(o => o.Story != story && (o.Shape.Languages & shape.Languages) != 0)
                .Select(o => o.Between.Mean).DefaultIfEmpty(Agglomeration.Strangers).Max();
            var logOdds = model.LogOdds(home, shape, between, rival);
            if (logOdds > best.LogOdds || (logOdds == best.LogOdds && best.Story is not null && story.Id < best.Story.Id)) best = (story, logOdds);
        }
        return best;
    }

    private bool IsForbidden(string article, Story story) =>
        constraints.AnyApart(article) && story.Members.Exists(member => constraints.Forbids(article, member.Article.Id));

    private (Story Story, GroupShape Shape, PairTotals Between) Compare(ArticleFeatures article, Story story, List<(Member Other, float LogOdds)> candidates)
    {
        var (sum, most) = (0f, Agglomeration.Strangers);
        var sample = SampleOf(story.Members);
        foreach (var member in sample)
        {
            var link = candidates.FindIndex(c => ReferenceEquals(c.Other, member));
            var logOdds = link >= 0 ? candidates[link].LogOdds : model.LogOdds(article, member.Article);
            (sum, most) = (sum + logOdds, Math.Max(most, logOdds));
        }
        return (story, Agglomeration.ShapeOf(sample) with { Size = story.Members.Count }, new PairTotals(sum / sample.Count, most));
    }

    /// <summary>The same few members every time, chosen by the hash of their words: as good as at random.</summary>
    internal static List<Member> SampleOf(List<Member> all) =>
        all.Count <= Sample ? all : [.. all.OrderBy(m => Text.Hash.Of(m.Article.Fingerprint, (uint)m.Slot)).Take(Sample)];

    private Member Enter(ArticleFeatures article, Story story, List<(Member Other, float LogOdds)> candidates)
    {
        var member = new Member(article, slots++, story);
        foreach (var (other, logOdds) in candidates)
        {
            if (logOdds <= Agglomeration.Strangers) continue;
            member.Links.Add((other, logOdds));
            other.Links.Add((member, logOdds));
        }
        members.Add(member.Slot, member);
        byId.Add(article.Id, member);
        story.Members.Add(member);
        index.Add(article.Language);
        changed.Add(story);
        Touch(story, article);
        return member;
    }

    private Story StoryWith(long id)
    {
        if (!stories.TryGetValue(id, out var story)) stories[id] = story = new Story(id);
        return story;
    }

    private void Touch(Story story, ArticleFeatures article)
    {
        if (article.Published is { } time && time > now) now = time;
        (story.LastSlot, story.LastTime) = (slots - 1, now);
        arrivals.Enqueue((story, story.LastSlot));
        while (arrivals.TryPeek(out var oldest) && (oldest.Story.LastSlot != oldest.Slot || HasLeft(oldest.Story)))
        {
            arrivals.Dequeue();
            if (oldest.Story.LastSlot == oldest.Slot) Forget(oldest.Story);
        }
        if (slots % SweepEvery != 0) return;
        while (!members.ContainsKey(firstSlot)) firstSlot++;
        index.Forget(firstSlot);
    }

    private bool HasLeft(Story story) =>
        members.Count > options.Capacity || (slots - story.LastSlot > options.Resident && now - story.LastTime > options.Window);

    private void Forget(Story story)
    {
        foreach (var member in story.Members)
        {
            members.Remove(member.Slot);
            index.Remove(member.Slot);
            byId.Remove(member.Article.Id);
            foreach (var (other, _) in member.Links) other.Links.RemoveAll(link => ReferenceEquals(link.Other, member));
        }
        stories.Remove(story.Id);
        changed.Remove(story);
    }

    private Assignment Describe(Member member)
    {
        var others = SampleOf(member.Story.Members).Where(other => other != member).ToList();
        if (others.Count == 0) return new Assignment(member.Article.Id, member.Story.Id, 1, null);
        var odds = others.ConvertAll(other => member.LinkTo(other) ?? model.LogOdds(member.Article, other.Article));
        var nearest = others[odds.IndexOf(odds.Max())];
        return new Assignment(member.Article.Id, member.Story.Id, MatchModel.Probability(odds.Average()), nearest.Article.Id);
    }
}
