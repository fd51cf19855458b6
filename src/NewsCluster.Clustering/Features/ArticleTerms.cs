using System.Runtime.InteropServices;
using NewsCluster.Clustering.Glossary;
using NewsCluster.Clustering.Text;

namespace NewsCluster.Clustering.Features;

/// <summary>
/// Reads an article into the terms of each of <see cref="Channels.Own"/>, counted. One reader is used for many
/// articles, one after the other, so that its lists are allocated once.
/// </summary>
public sealed class ArticleTerms(ConceptGlossary glossary)
{
    /// <summary>Beyond this many characters an article is no longer about one thing (the longest reports have 20,000).</summary>
    private const int LongestText = 30_000;

    /// <summary>The lead, in tokens after the title: two or three sentences.</summary>
    private const int LeadTokens = 60;

    /// <summary>How often a word and a pair of the headline count.</summary>
    private const int TitleWord = 3, TitlePair = 2;

    private readonly List<Token> tokens = [];
    private readonly List<uint> numberKeys = [];
    private readonly List<ConceptMention> mentions = [];
    private readonly HashSet<uint> bodyNames = [];
    private readonly TermCounts words = new(), pairs = new(), names = new(), numbers = new(), concepts = new();

    /// <summary>The terms of a channel that has its own.</summary>
    public ReadOnlySpan<TermCount> this[Channel channel] => CountsOf(channel).Entries;

    /// <summary>Equal for articles with the same words in the same order.</summary>
    public uint Fingerprint { get; private set; }

    private TermCounts CountsOf(Channel channel) => channel switch
    {
        Channel.Words => words,
        Channel.Pairs => pairs,
        Channel.Names => names,
        Channel.Numbers => numbers,
        Channel.Concepts => concepts,
        _ => throw new ArgumentOutOfRangeException(nameof(channel)),
    };

    public void Read(ArticleText article)
    {
        foreach (var channel in Channels.Own) CountsOf(channel).Clear();
        bodyNames.Clear();
        Fingerprint = 0;

        var title = NormalForm.Normalise(article.Headline);
        var body = NormalForm.Normalise(article.Body.Length > LongestText ? article.Body[..LongestText] : article.Body);
        var vietnamese = article.Language == ArticleText.Vietnamese;
        ReadPart(body, vietnamese, inTitle: false);
        ReadPart(title, vietnamese, inTitle: true);
    }

    private void ReadPart(string text, bool vietnamese, bool inTitle)
    {
        tokens.Clear();
        Tokenizer.Tokenize(text, tokens);
        var span = CollectionsMarshal.AsSpan(tokens);
        var lead = inTitle ? span.Length : Math.Min(LeadTokens, span.Length);
        ReadWords(span, lead, inTitle);
        ReadNames(span, lead, vietnamese, inTitle);
        ReadNumbers(span, vietnamese);
        ReadConcepts(span, lead, vietnamese);
    }

    private void ReadWords(ReadOnlySpan<Token> span, int lead, bool inTitle)
    {
        var (inHead, word, pair) = inTitle ? (1, TitleWord, TitlePair) : (0, 1, 1);
        var (last, fingerprint) = (0u, Fingerprint);
        for (var i = 0; i < span.Length; i++)
        {
            ref readonly var token = ref span[i];
            var key = token.Key;
            fingerprint = Hash.Of(fingerprint, key);
            words.Add(Channels.Key(Channel.Words, key), word, inHead, i < lead ? 1 : 0);
            if (last != 0 && (token.Traits & (TokenTraits.Adjacent | TokenTraits.Tied)) != 0)
                pairs.Add(Channels.Key(Channel.Pairs, Hash.Of(last, key)), pair, inHead);
            last = key;
        }
        Fingerprint = fingerprint;
    }

    private void ReadNames(ReadOnlySpan<Token> span, int lead, bool vietnamese, bool inTitle)
    {
        var titleCase = inTitle && IsTitleCase(span);
        var last = 0u;
        for (var i = 0; i < span.Length; i++)
        {
            ref readonly var token = ref span[i];
            if (!IsName(token, vietnamese, titleCase))
            {
                last = 0;
                continue;
            }
            bodyNames.Add(token.Bare);
            AddName(token.Bare, i < lead);
            if (last != 0 && (token.Traits & TokenTraits.Adjacent) != 0) AddName(Hash.Of(last, token.Bare), i < lead);
            last = token.Bare;
        }
    }

    private void AddName(uint key, bool inLead) => names.Add(Channels.Key(Channel.Names, key), 1, inLead ? 1 : 0);

    private bool IsName(in Token token, bool vietnamese, bool titleCase)
    {
        if ((token.Traits & (TokenTraits.Capital | TokenTraits.NotVietnamese)) == 0 || token.Kind != TokenKind.Word || token.Length < 2) return false;
        if (titleCase) return bodyNames.Contains(token.Bare);
        if (vietnamese && token.Is(TokenTraits.NotVietnamese)) return true;
        return token.IsNameLike || (token.Is(TokenTraits.Capital) && bodyNames.Contains(token.Bare));
    }

    /// <summary>Headlines Written Like This say nothing about names.</summary>
    internal static bool IsTitleCase(ReadOnlySpan<Token> span)
    {
        int words = 0, capitals = 0;
        foreach (ref readonly var token in span)
        {
            if (token.Kind != TokenKind.Word) continue;
            words++;
            if (token.Is(TokenTraits.Capital)) capitals++;
        }
        return capitals * 5 > words * 3;
    }

    private void ReadNumbers(ReadOnlySpan<Token> span, bool vietnamese)
    {
        numberKeys.Clear();
        NumberTerms.Read(span, vietnamese, numberKeys);
        foreach (var key in numberKeys) numbers.Add(key, 1);
    }

    private void ReadConcepts(ReadOnlySpan<Token> span, int lead, bool vietnamese)
    {
        mentions.Clear();
        (vietnamese ? glossary.Vietnamese : glossary.English).Match(span, mentions);
        foreach (var (concept, first, _) in mentions)
            concepts.Add(Channels.Key(Channel.Concepts, concept.Key), 1, first < lead ? 1 : 0);
    }
}
