namespace NewsCluster.Clustering.Timelines;

/// <summary>Folds the sentences of one date that tell the same event into one group, across articles and languages.</summary>
internal static class EntryGrouping
{
    private const double AlikeInOneLanguage = 0.34;

    private const double AlikeAcrossLanguages = 0.5;

    private const double AlikeInOneArticle = 0.6;

    /// <returns>Groups of sentences; in each the best one first, the others in order of publication.</returns>
    public static IEnumerable<List<DatedSentence>> Group(IEnumerable<DatedSentence> ofOneDate)
    {
        var sentences = ofOneDate.ToList();
        WireCopies.Mark(sentences);
        var groups = new List<List<DatedSentence>>();
        foreach (var sentence in sentences.OrderByDescending(Quality).ThenBy(s => s.ArticleIndex).ThenBy(s => s.Position))
        {
            var (best, likeness) = (-1, 0.0);
            for (var i = 0; i < groups.Count; i++)
            {
                var fit = Likeness(sentence, groups[i]);
                if (fit > likeness) (best, likeness) = (i, fit);
            }
            if (best >= 0 && likeness >= 1) groups[best].Add(sentence);
            else groups.Add([sentence]);
        }
        return groups;
    }

    /// <summary>How well a sentence stands for its event: central, early in its article, complete, vouched for.</summary>
    public static double Quality(DatedSentence sentence)
    {
        var quality = sentence.Centrality * (1 + 0.5 / (1 + sentence.Position));
        if (sentence.NeedsContext) quality *= 0.7;
        if (sentence.CopyOf is not null) quality *= 0.9;
        if (sentence.Kind == EntryKind.Unconfirmed) quality *= 0.8;
        return sentence.Text.Length > 600 ? quality * 0.6 : quality;
    }

    /// <summary>Likeness to the best sentence of a group and to its others, 1 at the threshold of joining.</summary>
    private static double Likeness(DatedSentence sentence, List<DatedSentence> group)
    {
        var best = 0.0;
        foreach (var member in group.Take(8))
        {
            var same = member.Article.Language == sentence.Article.Language;
            // One article seldom tells an event twice: what it says of a day in two sentences is mostly two things.
            var one = member.ArticleIndex == sentence.ArticleIndex;
            if (one && sentence.Kind == EntryKind.Stated) continue;
            var least = one ? AlikeInOneArticle : same ? AlikeInOneLanguage : AlikeAcrossLanguages;
            var fit = sentence.Terms.Similarity(member.Terms, same) / least;
            best = Math.Max(best, fit);
        }
        return best;
    }
}
