using NewsCluster.Clustering.Features;

namespace NewsCluster.Clustering.Stories;

/// <summary>Stories on their way out of the window, and back: by <see cref="Return"/> or <see cref="Pin(IReadOnlyList{ArticleFeatures}, long)"/>.</summary>
public sealed partial class StoryEngine
{
    /// <summary>How often what has left the window is swept out of the index: after so many articles, or an eighth of those in view.</summary>
    private const int SweepEvery = 4096, SweepShare = 8;

    /// <summary>Told of each story that leaves, while it does, with those of its articles that were in view, in order of arrival.</summary>
    public Action<long, IReadOnlyList<ArticleFeatures>>? Left { get; set; }

    public bool IsInView(long story) => stories.ContainsKey(story);

    public bool Has(string article) => byId.ContainsKey(article);

    /// <summary>The articles of a story that are in view, in order of arrival.</summary>
    public IReadOnlyList<ArticleFeatures> ArticlesOf(long story) =>
        stories.TryGetValue(story, out var known) ? [.. known.Members.Select(member => member.Article)] : [];

    /// <summary>Whether a story in view may be one with that of some articles that are not: if no two articles are alike it is not.</summary>
    public bool Resembles(long story, IReadOnlyList<ArticleFeatures> others) =>
        stories.TryGetValue(story, out var known) && !constraints.IsLocked(story)
        && known.Sample.Exists(member => others.Any(other => comparison.LogOdds(member.Article, other) > 0));

    /// <summary>Has a story leave in its time after its latest arrival, which is another now.</summary>
    private void Await(Story story)
    {
        if (story.Latest is { } latest) arrivals.Enqueue(story, latest.Slot);
    }

    /// <summary>Has stories leave that nothing has come to for long, and from time to time frees what they took.</summary>
    private void Sweep()
    {
        while (arrivals.TryPeek(out var story, out var slot))
        {
            if (story.Latest is { HasLeft: false } latest && latest.Slot == slot)
            {
                if (!IsDue(latest)) break;
                Forget(story);
            }
            arrivals.Dequeue();
        }
        if (slots < nextSweep || slots % Block != 0) return;
        nextSweep = slots + Math.Max(SweepEvery, active / SweepShare);
        var left = 0;
        while (window[left] is null) left++;
        firstSlot += left;
        Array.Copy(window, left, window, 0, slots - firstSlot);
        Array.Clear(window, slots - firstSlot, left);
        settled.Forget(firstSlot);
    }

    /// <param name="latest">The latest arrival of a story.</param>
    private bool IsDue(Member latest) =>
        active > options.Capacity || (slots - latest.Slot > options.Resident && now - latest.Arrived > options.Window);

    private void Forget(Story story)
    {
        if (story.Members.Count > 0) Left?.Invoke(story.Id, [.. story.Members.Select(member => member.Article)]);
        foreach (var member in story.Members) Leave(member);
        stories.Remove(story.Id);
        changed.Remove(story);
    }

    /// <summary>Has an article be found no more.</summary>
    private void Leave(Member member)
    {
        member.HasLeft = true;
        active--;
        leaving.Add(member.Slot);
        byId.Remove(member.Article.Id);
        var words = (member.Article.Fingerprint, member.Article.Language);
        if (originals.GetValueOrDefault(words) == member) originals.Remove(words);
    }
}
