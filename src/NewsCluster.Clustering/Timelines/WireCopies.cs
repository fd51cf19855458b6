namespace NewsCluster.Clustering.Timelines;

/// <summary>Marks sentences that repeat another article's, so that one wire report counts once however many print it.</summary>
internal static class WireCopies
{
    /// <summary>Sentences with fewer terms are alike by chance.</summary>
    private const int LeastTerms = 6;

    private const double Alike = 0.9;

    /// <param name="sentences">Sentences of one date, in order of publication.</param>
    public static void Mark(IReadOnlyList<DatedSentence> sentences)
    {
        for (var i = 1; i < sentences.Count; i++)
        {
            var sentence = sentences[i];
            if (sentence.Terms.Words.Count < LeastTerms) continue;
            for (var j = 0; j < i && sentence.CopyOf is null; j++)
            {
                var earlier = sentences[j];
                if (earlier.CopyOf is not null || earlier.ArticleIndex == sentence.ArticleIndex || earlier.Article.Language != sentence.Article.Language) continue;
                if (sentence.Terms.Similarity(earlier.Terms, sameLanguage: true) >= Alike) sentence.CopyOf = earlier;
            }
        }
    }
}
