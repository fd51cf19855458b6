using NewsCluster.Clustering.Features;
using NewsCluster.Clustering.Text;

namespace NewsCluster.Clustering.Labels;

/// <summary>
/// What two articles share, in the words of one of them. The engine compares words and pairs of words; a reader is shown the whole
/// names and compounds these lie in, the most telling first, and nothing twice: not the name of a concept that is listed, not a part of a longer name.
/// </summary>
internal sealed class SharedTerms
{
    private const int MostNames = 8, MostTerms = 8, MostConcepts = 8, MostNumbers = 5;

    /// <summary>Inverse document frequency of an English name of one word.</summary>
    private const float LeastOfName = 3;

    /// <summary>By term key, what it adds to the similarity of the two.</summary>
    private readonly Dictionary<uint, float> shared = [];

    private readonly LabelledText text;

    /// <summary>Whether a token is part of a mention of a shared concept.</summary>
    private readonly bool[] isTold;

    public SharedTerms(ArticleText article, ArticleFeatures own, ArticleFeatures other)
    {
        text = new LabelledText(article);
        foreach (var channel in Channels.Own)
            // Between two languages only names, numbers and concepts are alike.
            if (own.Language == other.Language || channel is not (Channel.Words or Channel.Pairs)) Meet(own, other, channel);
        isTold = text.TokensOf(text.Mentions.Where(mention => Weight(Channel.Concepts, mention.Concept.Key) > 0));
    }

    /// <summary>Ids of glossary concepts.</summary>
    public List<string> Concepts =>
        [.. text.Mentions.Select(m => (m.Concept.Id, Weight: Weight(Channel.Concepts, m.Concept.Key))).Where(c => c.Weight > 0).Distinct()
            .OrderByDescending(c => c.Weight).ThenBy(c => c.Id, StringComparer.Ordinal).Take(MostConcepts).Select(c => c.Id)];

    public List<string> Names => Whole(text.NameRuns().SelectMany(SharedPart).Concat(LoneNames()), MostNames);

    /// <summary>None across languages.</summary>
    public List<string> Terms => Whole(KeyTerms.Candidates(text).Select(term =>
        (term.First, term.End, term.End - term.First > 1 ? PairWeight(term.First + 1) : Weight(Channel.Words, text.Tokens[term.First].Key))), MostTerms);

    public List<string> Numbers =>
        Whole(Enumerable.Range(0, text.Tokens.Count).Where(i => text.Tokens[i].Kind == TokenKind.Number).Select(i => (i, i + 1, Weight(Channel.Numbers, text.Tokens[i].Key))), MostNumbers);

    private void Meet(ArticleFeatures own, ArticleFeatures other, Channel channel)
    {
        var (start, end) = own.Places(channel);
        var (otherStart, otherEnd) = other.Places(channel);
        var others = other.Keys[otherStart..otherEnd];
        for (var i = start; i < end; i++)
            if (others.IndexOf(own.Keys[i]) is >= 0 and var j) shared[own.Keys[i]] = own.Whole[i] * (float)other.Whole[otherStart + j];
    }

    private float Weight(Channel channel, uint key) => shared.GetValueOrDefault(Channels.Key(channel, key));

    /// <summary>
    /// A name all of which is shared, or the part of it that is: in Vietnamese the last words only, as the first ones are a family name
    /// (<c>Hoàng Thị</c>) or what many names begin with.
    /// </summary>
    private IEnumerable<(int First, int End, float Weight)> SharedPart((int First, int End) run)
    {
        for (var (first, end) = (run.First, run.First + 1); first < run.End; (first, end) = (end, end + 1))
        {
            var weight = 0f;
            for (; end < run.End && PairWeight(end) is > 0 and var pair; end++) weight = Math.Max(weight, pair);
            if (end - first > 1 && text.IsNamePart(first) && (end == run.End || text.Article.Language == ArticleText.English)) yield return (first, end, weight);
        }
    }

    private float PairWeight(int second)
    {
        var (a, b) = (text.Tokens[second - 1], text.Tokens[second]);
        return Math.Max(Weight(Channel.Names, Hash.Of(a.Bare, b.Bare)), Weight(Channel.Pairs, Hash.Of(a.Key, b.Key)));
    }

    /// <summary>In English, capitals alone are often titles and offices (<c>Department</c>), which everybody writes.</summary>
    private IEnumerable<(int First, int End, float Weight)> LoneNames() =>
        text.LoneNames().Where(i => text.Article.Language == ArticleText.Vietnamese || Compounds.Rarity(text.Tokens[i], ArticleText.English) >= LeastOfName)
            .Select(i => (i, i + 1, Weight(Channel.Names, text.Tokens[i].Bare)));

    /// <summary>The weightiest as the text writes them, without what a shared concept says and what is part of another.</summary>
    private List<string> Whole(IEnumerable<(int First, int End, float Weight)> terms, int most)
    {
        var written = terms.Where(term => term.Weight > 0 && isTold.AsSpan(term.First..term.End).Contains(false))
            .Select(term => (Text: text.Words(term.First, term.End), term.Weight))
            .OrderByDescending(term => term.Weight).ThenBy(term => term.Text, StringComparer.Ordinal)
            .Select(term => term.Text).Distinct(StringComparer.OrdinalIgnoreCase);
        return [.. NamedThings.WithoutParts(written).Take(most)];
    }
}
