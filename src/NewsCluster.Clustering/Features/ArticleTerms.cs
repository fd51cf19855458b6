using System.Runtime.InteropServices;
using NewsCluster.Clustering.Glossary;
using NewsCluster.Clustering.Text;

namespace NewsCluster.Clustering.Features;

/// <summary>
/// Reads an article into the terms of each <see cref="Channel"/>, with repetitions. One reader is used for many
/// articles, one after the other, so that its lists are allocated once.
/// </summary>
public sealed class ArticleTerms(ConceptGlossary glossary)
{
    /// <summary>Beyond this many characters an article is no longer about one thing (the longest reports have 20,000).</summary>
    private const int LongestText = 30_000;

    /// <summary>The lead, in tokens after the title: two or three sentences.</summary>
    private const int LeadTokens = 60;

    private readonly List<Token> tokens = [];
    private readonly List<ConceptMention> mentions = [];
    private readonly HashSet<uint> bodyNames = [];
    private readonly List<uint>[] terms = [.. Enumerable.Range(0, Channels.Count).Select(_ => new List<uint>())];

    public ReadOnlySpan<uint> this[Channel channel] => CollectionsMarshal.AsSpan(terms[(int)channel]);

    /// <summary>Equal for articles with the same words in the same order.</summary>
    public uint Fingerprint { get; private set; }

    public void Read(ArticleText article)
    {
        foreach (var list in terms) list.Clear();
        bodyNames.Clear();
        Fingerprint = 0;

        var title = NormalForm.Normalise(article.Title);
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
        NumberTerms.Read(span, vietnamese, terms[(int)Channel.Numbers]);
        ReadConcepts(span, lead, vietnamese);
    }

    private void Add(Channel channel, uint key) => terms[(int)channel].Add(Channels.Key(channel, key));

    private void ReadWords(ReadOnlySpan<Token> span, int lead, bool inTitle)
    {
        var last = 0u;
        for (var i = 0; i < span.Length; i++)
        {
            var key = span[i].Key;
            Fingerprint = Hash.Of(Fingerprint, key);
            var pair = last != 0 && (span[i].Traits & (TokenTraits.Adjacent | TokenTraits.Tied)) != 0 ? Hash.Of(last, key) : 0;
            Add(Channel.Words, key);
            if (pair != 0) Add(Channel.Pairs, pair);
            if (i < lead) terms[(int)Channel.Lead].Add(Channels.Key(Channel.Words, key));
            if (inTitle)
            {
                // A word of the headline counts three times.
                Add(Channel.Words, key);
                Add(Channel.Words, key);
                if (pair != 0) Add(Channel.Pairs, pair);
                terms[(int)Channel.Title].Add(Channels.Key(Channel.Words, key));
                if (pair != 0) terms[(int)Channel.Title].Add(Channels.Key(Channel.Pairs, pair));
            }
            last = key;
        }
    }

    private void ReadNames(ReadOnlySpan<Token> span, int lead, bool vietnamese, bool inTitle)
    {
        var titleCase = inTitle && IsTitleCase(span);
        var last = 0u;
        for (var i = 0; i < span.Length; i++)
        {
            var token = span[i];
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

    private void AddName(uint key, bool inLead)
    {
        Add(Channel.Names, key);
        if (inLead) terms[(int)Channel.Focus].Add(Channels.Key(Channel.Names, key));
    }

    private bool IsName(Token token, bool vietnamese, bool titleCase)
    {
        if (token.Kind != TokenKind.Word || token.Length < 2) return false;
        if (titleCase) return bodyNames.Contains(token.Bare);
        if (vietnamese && token.Is(TokenTraits.NotVietnamese)) return true;
        return token.IsNameLike || (token.Is(TokenTraits.Capital) && bodyNames.Contains(token.Bare));
    }

    /// <summary>Headlines Written Like This say nothing about names.</summary>
    private static bool IsTitleCase(ReadOnlySpan<Token> span)
    {
        int words = 0, capitals = 0;
        foreach (var token in span)
        {
            if (token.Kind != TokenKind.Word) continue;
            words++;
            if (token.Is(TokenTraits.Capital)) capitals++;
        }
        return capitals * 5 > words * 3;
    }

    private void ReadConcepts(ReadOnlySpan<Token> span, int lead, bool vietnamese)
    {
        mentions.Clear();
        (vietnamese ? glossary.Vietnamese : glossary.English).Match(span, mentions);
        foreach (var (concept, first, _) in mentions)
        {
            Add(Channel.Concepts, concept.Key);
            if (first < lead) terms[(int)Channel.Focus].Add(Channels.Key(Channel.Concepts, concept.Key));
        }
    }
}
