using NewsCluster.Clustering.Features;

namespace NewsCluster.Clustering.Stories;

public sealed partial class StoryEngine
{
    /// <summary>
    /// Has an article of the active window say something else. It stays in its story, counts as just arrived, and is
    /// compared anew; <see cref="Repair"/> may then move it. One that has left the window is left alone.
    /// </summary>
    /// <returns>Whether it was in the window.</returns>
    public bool Replace(ArticleText article)
    {
        if (!byId.TryGetValue(article.Id, out var old)) return false;
        TakeOut(old);
        if (article.StandsAlone)
        {
            if (old.Story.Members.Count == 0) Forget(old.Story);
        }
        else EnterAgain(Featuriser.Read(article), old);

        // Those that repeated its old words repeat them no more after it, but after the first of themselves.
        Member? first = null;
        foreach (var copy in old.Copies.Where(copy => !copy.HasLeft))
        {
            TakeOut(copy);
            if (first is not null && first.Story == copy.Story) EnterCopy(copy.Article, first);
            else first = EnterAgain(copy.Article, copy);
        }
        return true;
    }

    private void TakeOut(Member member)
    {
        if (member.IsCopy && originals.TryGetValue((member.Article.Fingerprint, member.Article.Language), out var original)) original.Copies.Remove(member);
        Leave(member);
        member.Story.Remove(member);
        Await(member.Story);
    }

    private Member EnterAgain(ArticleFeatures article, Member before)
    {
        FindCandidates(article, Scouted(article));
        return Enter(article, StoryWith(before.Story.Id), before.IsPinned);
    }
}
