using NewsCluster.Clustering.Embeddings;
using NewsCluster.Clustering.Features;

namespace NewsCluster.Clustering.Stories;

/// <summary>
/// Groups a stream of articles into stories. Each article joins the story it belongs to with the best average log-odds,
/// or begins one; <see cref="Repair"/> then looks again at what has changed. Not thread-safe; the result depends only
/// on the articles, their order, and the calls made.
/// </summary>
public sealed partial class StoryEngine
{
    private readonly MatchModel model;
    private readonly EmbeddingChannel embeddings;
    private readonly PairComparison comparison;
    private readonly StoryConstraints constraints;
    private readonly StoryEngineOptions options;

    private Member?[] window = new Member?[1024]; // by slot, from firstSlot on
    private readonly Dictionary<string, Member> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<(uint Words, string Language), Member> originals = [];
    private readonly Dictionary<long, Story> stories = [];

    /// <summary>When stories last had an arrival, by slot; also what was so once.</summary>
    private readonly PriorityQueue<Story, int> arrivals = new();
    private readonly HashSet<Story> changed = [];

    /// <summary>What is asked about the article at hand: who it may belong with and how likely, and the stories of these.</summary>
    private readonly List<Member> candidates = [];
    private readonly List<float> odds = [];
    private readonly List<(Story Story, PairTotals Between)> offers = [];

    private int slots, firstSlot, active, nextSweep = SweepEvery;
    private long lastStory;
    private bool anyPinned;
    private DateTimeOffset now = DateTimeOffset.MinValue;

    public StoryEngine(
        Featuriser? featuriser = null, MatchModel? model = null, StoryConstraints? constraints = null, StoryEngineOptions? options = null, long lastStory = 0)
    {
        Featuriser = featuriser ?? Featuriser.Shipped;
        this.model = model ?? MatchModel.Shipped;
        embeddings = new EmbeddingChannel(this.model.Embeddings ?? EmbeddingWeights.Untrained);
        comparison = new PairComparison(this.model, embeddings);
        this.constraints = constraints ?? new StoryConstraints();
        this.options = options ?? new StoryEngineOptions();
        this.lastStory = lastStory;
    }

    /// <summary>What the texts it is given from now on are weighed with; articles keep the weights they have.</summary>
    public Featuriser Featuriser { get; set; }

    /// <summary>Articles in the active window.</summary>
    public int ActiveArticles => active;

    public int ActiveStories => stories.Count;

    public Assignment Add(ArticleText article) => Add(Featuriser.Read(article));

    /// <summary>Places an article. One whose id is in the window already stays where it is.</summary>
    public Assignment Add(ArticleFeatures article) => Add(article, null);

    /// <param name="article">The article.</param>
    /// <param name="scouted">Its candidates among settled articles, null when they have not been looked for.</param>
    private Assignment Add(ArticleFeatures article, List<(int Slot, float LogOdds)>? scouted)
    {
        if (article.StandsAlone) return new Assignment(article.Id, ++lastStory, 1, null);
        if (byId.TryGetValue(article.Id, out var known)) return Describe(known);

        if (OriginalOf(article) is { } original) return Describe(EnterCopy(article, original));
        FindCandidates(article, scouted ?? Scouted(article));
        return Describe(Enter(article, Choose(article) ?? StoryWith(++lastStory)));
    }

    /// <summary>The article this one repeats word for word, unless an editor has had a say about it.</summary>
    private Member? OriginalOf(ArticleFeatures article) =>
        article.Fingerprint != 0 && originals.TryGetValue((article.Fingerprint, article.Language), out var original)
        && !constraints.IsLocked(original.Story.Id) && !constraints.Concerns(article.Id) && !constraints.Concerns(original.Article.Id)
            ? original : null;

    private Member EnterCopy(ArticleFeatures article, Member original)
    {
        var copy = Arriving(article, original.Story, isCopy: true);
        original.Copies.Add(copy);
        Register(copy);
        return copy;
    }

    /// <summary>The story an article joins, among those of its candidates; null when none is likely enough.</summary>
    private Story? Choose(ArticleFeatures article)
    {
        foreach (var friend in constraints.Together(article.Id))
            if (byId.TryGetValue(friend, out var member)) return member.Story;

        FindOffers(article);
        var home = new GroupShape(1, 0, 0, Agglomeration.LanguageBit(article));
        var (best, most) = ((Story?)null, 0f);
        foreach (var (story, between) in offers)
        {
            var logOdds = model.LogOdds(home, story.Shape, between, BestOther(story));
            if (logOdds > most || (logOdds == most && best is not null && story.Id < best.Id)) (best, most) = (story, logOdds);
        }
        return best;
    }

    private void FindOffers(ArticleFeatures article)
    {
        offers.Clear();
        for (var i = 0; i < candidates.Count; i++)
        {
            if (odds[i] <= 0) continue;
            var story = candidates[i].Story;
            if (!offers.Exists(offer => offer.Story == story) && !constraints.IsLocked(story.Id) && !IsForbidden(article.Id, story))
                offers.Add((story, Compare(article, story)));
        }
    }

    /// <summary>The best mean of another offer in a language of this one.</summary>
    private float BestOther(Story offered)
    {
        var best = Agglomeration.Strangers;
        foreach (var (story, between) in offers)
            if (story != offered && (story.Shape.Languages & offered.Shape.Languages) != 0) best = Math.Max(best, between.Mean);
        return best;
    }

    private bool IsForbidden(string article, Story story) =>
        constraints.AnyApart(article) && story.Members.Any(member => constraints.Forbids(article, member.Article.Id));

    private PairTotals Compare(ArticleFeatures article, Story story)
    {
        var (sum, most) = (0f, Agglomeration.Strangers);
        foreach (var member in story.Sample)
        {
            var candidate = candidates.IndexOf(member);
            var logOdds = candidate >= 0 ? odds[candidate] : comparison.LogOdds(article, member.Article);
            (sum, most) = (sum + logOdds, Math.Max(most, logOdds));
        }
        return new PairTotals(sum / story.Sample.Count, most);
    }

    private Member Enter(ArticleFeatures article, Story story, bool isPinned = false)
    {
        var member = Arriving(article, story, isPinned: isPinned);
        for (var i = 0; i < candidates.Count; i++) Member.Link(member, candidates[i], odds[i]);
        if (article.Fingerprint != 0) originals.TryAdd((article.Fingerprint, article.Language), member);
        if (!isPinned || story.Members.Any(other => !other.IsPinned)) changed.Add(story);
        // What is pinned asks nothing itself, but those it is like may belong with it.
        if (isPinned) changed.UnionWith(Likely(member).Where(other => !other.IsPinned).Select(other => other.Story));
        Register(member);
        return member;
    }

    private Member Arriving(ArticleFeatures article, Story story, bool isCopy = false, bool isPinned = false)
    {
        if (article.Published is { } time && time > now) now = time;
        return new Member(article, slots++, story) { Arrived = now, IsCopy = isCopy, IsPinned = isPinned };
    }

    private void Register(Member member)
    {
        if (member.Slot - firstSlot == window.Length) Array.Resize(ref window, window.Length * 2);
        window[member.Slot - firstSlot] = member;
        active++;
        Index(member.IsCopy ? null : member.Article);
        byId.Add(member.Article.Id, member);
        member.Story.Add(member);
        Await(member.Story);
        Sweep();
    }

    private Story StoryWith(long id)
    {
        if (!stories.TryGetValue(id, out var story)) stories[id] = story = new Story(id);
        return story;
    }

    /// <summary>The article in a slot, null when it has left the window.</summary>
    private Member? At(int slot) => slot >= firstSlot && window[slot - firstSlot] is { HasLeft: false } member ? member : null;
}
