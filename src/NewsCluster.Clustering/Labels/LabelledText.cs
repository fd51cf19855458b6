using System.Runtime.InteropServices;
using NewsCluster.Clustering.Features;
using NewsCluster.Clustering.Glossary;
using NewsCluster.Clustering.Text;

namespace NewsCluster.Clustering.Labels;

/// <summary>An article read for labelling: title and body as one text, its tokens, the concepts it names.</summary>
internal sealed class LabelledText
{
    /// <summary>Letters a Vietnamese abbreviation has at least to be a name: shorter ones are <c>TP</c>, <c>SN</c>.</summary>
    private const int ShortestAbbreviation = 3;

    /// <summary>A kind of concept.</summary>
    private const string Person = "person";

    private ArticleFeatures? features;

    /// <summary>Where capitals begin to say something: after a Headline Written Like This.</summary>
    private readonly int firstName;

    public LabelledText(ArticleText article)
    {
        Article = article;
        Headline = article.Headline;
        var title = NormalForm.Normalise(Headline);
        Text = title + "\n" + NormalForm.Normalise(article.Body);
        Tokens = Tokenizer.Tokenize(Text);
        TitleTokens = Tokens.FindIndex(token => token.Start > title.Length) is >= 0 and var first ? first : Tokens.Count;
        var tokens = CollectionsMarshal.AsSpan(Tokens);
        firstName = ArticleTerms.IsTitleCase(tokens[..TitleTokens]) ? TitleTokens : 0;
        ConceptGlossary.Shipped.Matcher(article.Language).Match(tokens, Mentions);
        Mentions.RemoveAll(IsAnotherWord);
        var named = TokensOf(Mentions);
        var namesakes = Mentions.Where(mention => mention.Concept.Kind == Person).GroupBy(mention => mention.Concept, mention => (HasFirstName: HasFirstName(mention, named), mention.TokenCount))
            .Where(known => known.Any(name => name.HasFirstName) && !known.Any(name => name.TokenCount > 1 && !name.HasFirstName)).Select(known => known.Key).ToHashSet();
        Mentions.RemoveAll(mention => namesakes.Contains(mention.Concept));
    }

    public ArticleText Article { get; }

    /// <inheritdoc cref="ArticleText.Headline"/>
    public string Headline { get; }

    public string Text { get; }
    public List<Token> Tokens { get; }

    /// <summary>How many of the tokens are the title's.</summary>
    public int TitleTokens { get; }
    public List<ConceptMention> Mentions { get; } = [];

    /// <summary>Asked for only where there is a choice between articles.</summary>
    public ArticleFeatures Features => features ??= Featuriser.Shipped.Read(Article);

    /// <summary>
    /// A single syllable that names a country only by its capital (<c>Anh</c>, <c>Đức</c>, <c>Mỹ</c>): nothing to go by at the
    /// start of a sentence, and part of a person's name before another (<c>Mỹ Linh</c>).
    /// </summary>
    private bool IsAnotherWord(ConceptMention mention)
    {
        var (at, token) = (mention.FirstToken, Tokens[mention.FirstToken]);
        if (!mention.Concept.IsProper || mention.TokenCount > 1 || token.Is(TokenTraits.NotVietnamese) || token.Is(TokenTraits.AllCapitals)) return false;
        if (Article.Language != ArticleText.Vietnamese) return false;
        return (token.Is(TokenTraits.SentenceStart) && at != 0)
            || (at + 1 < Tokens.Count && IsNamePart(at + 1) && !Tokens[at + 1].Is(TokenTraits.NotVietnamese) && !Tokens[at + 1].Is(TokenTraits.AllCapitals) && IsSpaced(at + 1));
    }

    /// <summary>
    /// Whether a person is named with a first name that is none of theirs: where the article has no other name for them, it tells of a
    /// namesake (<c>Jennifer Rooney</c>).
    /// </summary>
    /// <param name="named">By token, whether it is part of a mention.</param>
    private bool HasFirstName(ConceptMention mention, bool[] named)
    {
        var before = mention.FirstToken - 1;
        return before >= firstName && IsNamePart(before) && IsSpaced(mention.FirstToken) && !Tokens[before].Is(TokenTraits.AllCapitals)
            && !NameOpenings.Has(Words(before, before + 1)) && !named[before];
    }

    /// <summary>By token, whether it is part of one of some mentions.</summary>
    public bool[] TokensOf(IEnumerable<ConceptMention> mentions)
    {
        var named = new bool[Tokens.Count];
        foreach (var (_, first, count) in mentions) named.AsSpan(first, count).Fill(true);
        return named;
    }

    /// <summary>The words of tokens <paramref name="first"/> to before <paramref name="end"/> as the text writes them.</summary>
    public string Words(int first, int end) => Text[Tokens[first].Start..Tokens[end - 1].End];

    /// <summary>
    /// Stretches of two or more capitalised words with only spaces between, as (first token, end). In Vietnamese a stretch goes
    /// on through the small second half of a compound: <c>Sở Tài chính</c>, <c>Trường Đại học Hoa Sen</c>.
    /// </summary>
    public IEnumerable<(int First, int End)> NameRuns()
    {
        for (var i = firstName; i < Tokens.Count;)
        {
            var end = i;
            while (end < Tokens.Count && (end == i ? IsNamePart(end) : IsSpaced(end) && (IsNamePart(end) || EndsCompound(end)))) end++;
            var first = i;
            if (i < end && Tokens[i].Is(TokenTraits.SentenceStart) && NameOpenings.Has(Words(i, i + 1)))
                while (++first < end && !IsNamePart(first)) { }
            if (end - first >= 2 && IsName(first, end)) yield return (first, end);
            i = Math.Max(end, i + 1);
        }
    }

    /// <summary>
    /// Names of one word: capitals inside a sentence with none beside them, no day and no month. In Vietnamese only foreign words and
    /// abbreviations: a syllable by itself is the beginning of something longer, or an office.
    /// </summary>
    public IEnumerable<int> LoneNames()
    {
        for (var i = firstName; i < Tokens.Count; i++)
        {
            if (!IsNamePart(i) || (i > firstName && IsNamePart(i - 1) && IsSpaced(i)) || (i + 1 < Tokens.Count && IsNamePart(i + 1) && IsSpaced(i + 1))) continue;
            var isName = Article.Language == ArticleText.Vietnamese
                ? Tokens[i].Is(TokenTraits.NotVietnamese) || (Tokens[i].Is(TokenTraits.AllCapitals) && Tokens[i].Length >= ShortestAbbreviation)
                : Tokens[i].IsNameLike && Tokens[i].Length > 1;
            if (isName && !NameOpenings.Has(Words(i, i + 1)) && !CalendarNames.Has(Tokens[i].Key)) yield return i;
        }
    }

    /// <summary>More than initials and a sentence's first word with one more: <c>NĐ-CP</c>, <c>Hôm Nay</c>.</summary>
    private bool IsName(int first, int end)
    {
        var opens = Tokens[first].Is(TokenTraits.SentenceStart) && end - first == 2 && !Tokens[first].Is(TokenTraits.NotVietnamese);
        return !opens && !(end < Tokens.Count && Text[Tokens[end - 1].End] == '&')
            && Enumerable.Range(first, end - first).Count(IsNamePart) > 1
            && Enumerable.Range(first, end - first).Any(i => Tokens[i].Length > 1 && !Tokens[i].Is(TokenTraits.AllCapitals));
    }

    public bool IsNamePart(int at) => Tokens[at].Kind == TokenKind.Word && Tokens[at].Is(TokenTraits.Capital);

    /// <summary>A space or a hyphen without spaces joins a name; a spaced dash joins two, a full stop only after a foreign initial.</summary>
    private bool IsSpaced(int at) => Text.AsSpan(Tokens[at - 1].End..Tokens[at].Start) switch
    {
        [' '] or ['\u00A0'] or ['-'] or ['\''] or ['’'] => true,
        ['.'] or ['.', ' '] => Tokens[at - 1].Length == 1 && Article.Language != ArticleText.Vietnamese,
        _ => false,
    };

    private bool EndsCompound(int at) =>
        Article.Language == ArticleText.Vietnamese && Tokens[at].Kind == TokenKind.Word && !Tokens[at].Is(TokenTraits.NotVietnamese)
        && IsNamePart(at - 1) && (Tokens[at - 1].Traits & (TokenTraits.AllCapitals | TokenTraits.NotVietnamese)) == 0 && Compounds.AreHalves(Tokens[at - 1], Tokens[at], Article.Language);
}
