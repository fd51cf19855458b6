using NewsCluster.Clustering.Features;

namespace NewsCluster.Clustering.Stories;

/// <summary>
/// Groups a stream of articles into stories. Each article joins the story it belongs to with the best average log-odds,
/// or begins one; <see cref="Repair"/> then looks again at what has changed. Not thread-safe; the result depends only
/// on the articles, their order, and the calls made.
/// </summary>
public sealed partial class StoryEngine
{
    /// <summary>How often what has left the window is swept out of the index, in articles.</summary>
    private const int SweepEvery = 4096;

    private readonly Featuriser featuriser;
    private readonly MatchModel model;
    private readonly StoryConstraints constraints;
    private readonly StoryEngineOptions options;

    private readonly CandidateIndex index = new();
    private readonly Dictionary<int, Member> members = [];
    private readonly Dictionary<string, Member> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<(uint Words, string Language), Member> originals = [];
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

        if (OriginalOf(article) is { } original) return Describe(EnterCopy(article, original));
        var candidates = Candidates(article);
        var (story, _) = Choose(article, candidates);
        return Describe(Enter(article, story ?? StoryWith(++lastStory), candidates));
    }

    /// <summary>The article this one repeats word for word, unless an editor has had a say about it.</summary>
    private Member? OriginalOf(ArticleFeatures article) =>
        article.Fingerprint != 0 && originals.TryGetValue((article.Fingerprint, article.Language), out var original)
        && !constraints.IsLocked(original.Story.Id) && !constraints.Concerns(article.Id) && !constraints.Concerns(original.Article.Id)
            ? original : null;

    private Member EnterCopy(ArticleFeatures article, Member original)
    {
        var copy = new Member(article, slots++, original.Story) { IsCopy = true };
        original.Copies.Add(copy);
        index.Skip();
        Register(copy);
        return copy;
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
        var offers = candidates.Where(c => c.LogOdds > 0).Select(c => c.Other.Story).Distinct()
            .Where(story => !constraints.IsLocked(story.Id) && !IsForbidden(article.Id, story))
            .Select(story => (Story: story, Between: Compare(article, story, candidates))).ToList();
        (Story? Story, float LogOdds) best = (null, 0);
        foreach (var (story, between) in offers)
        {
            var rival = offers.Where(o => o.Story != story && (o.Story.Shape.Languages & story.Shape.Languages) != 0)
                .Select(o => o.Between.Mean).DefaultIfEmpty(Agglomeration.Strangers).Max();
            var logOdds = model.LogOdds(home, story.Shape, between, rival);
            if (logOdds > best.LogOdds || (logOdds == best.LogOdds && best.Story is not null && story.Id < best.Story.Id)) best = (story, logOdds);
        }
        return best;
    }

    private bool IsForbidden(string article, Story story) =>
        constraints.AnyApart(article) && story.Members.Any(member => constraints.Forbids(article, member.Article.Id));

    private PairTotals Compare(ArticleFeatures article, Story story, List<(Member Other, float LogOdds)> candidates)
    {
        var (sum, most) = (0f, Agglomeration.Strangers);
        foreach (var member in story.Sample)
        {
            var link = candidates.FindIndex(c => ReferenceEquals(c.Other, member));
            var logOdds = link >= 0 ? candidates[link].LogOdds : model.LogOdds(article, member.Article);
            (sum, most) = (sum + logOdds, Math.Max(most, logOdds));
        }
        return new PairTotals(sum / story.Sample.Count, most);
    }

    private Member Enter(ArticleFeatures article, Story story, List<(Member Other, float LogOdds)> candidates)
    {
        var member = new Member(article, slots++, story);
        foreach (var (other, logOdds) in candidates) Member.Link(member, other, logOdds);
        index.Add(article.Language);
        if (article.Fingerprint != 0) originals.TryAdd((article.Fingerprint, article.Language), member);
        changed.Add(story);
        Register(member);
        return member;
    }

    private void Register(Member member)
    {
        members.Add(member.Slot, member);
        byId.Add(member.Article.Id, member);
        member.Story.Add(member);
        Touch(member.Story, member.Article);
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
            var words = (member.Article.Fingerprint, member.Article.Language);
            if (originals.GetValueOrDefault(words) == member) originals.Remove(words);
        }
        stories.Remove(story.Id);
        changed.Remove(story);
    }

    private Assignment Describe(Member member)
    {
        var others = member.Story.Sample.Where(other => other != member).ToList();
        if (others.Count == 0) return new Assignment(member.Article.Id, member.Story.Id, 1, null);
        var odds = others.ConvertAll(other => member.LinkTo(other) ?? model.LogOdds(member.Article, other.Article));
        var nearest = others[odds.IndexOf(odds.Max())];
        return new Assignment(member.Article.Id, member.Story.Id, MatchModel.Probability(odds.Average()), nearest.Article.Id);
    }

    /// <summary>Why an article in the active window is in its story; null when it is not in the window.</summary>
    /// <param name="article">The article with its text, which the engine does not keep.</param>
    public Evidence? Explain(ArticleText article)
    {
        if (!byId.TryGetValue(article.Id, out var member)) return null;
        var (_, _, probability, nearest) = Describe(member);
        if (nearest is null) return new Evidence(null, probability, [], [], [], [], null);
        var (one, other) = (member.Article, byId[nearest].Article);
        var shared = new SharedTerms(article, featuriser.Glossary);
        return new Evidence(
            nearest,
            probability,
            shared.Between(one, other, Channel.Names, 8),
            one.Language == other.Language ? shared.Between(one, other, Channel.Pairs, 8) : [],
            shared.Between(one, other, Channel.Concepts, 8),
            shared.Between(one, other, Channel.Numbers, 5),
            (one.Published - other.Published)?.TotalDays);
    }
}
