using System.Collections.Frozen;
using System.Runtime.InteropServices;
using NewsCluster.Clustering.Text;

namespace NewsCluster.Clustering.Glossary;

/// <summary>A concept named in a text, by the tokens that name it.</summary>
public readonly record struct ConceptMention(Concept Concept, int FirstToken, int TokenCount);

/// <summary>
/// Finds the concepts a text names: the longest form at each place, over tokens, in one language. Where a form has a full stop
/// that would end a sentence (<c>Mt. Fuji</c>, <c>Roe v. Wade</c>), the text has one, too. Forms with other marks between their
/// words (<c>H&amp;M</c>, <c>A320</c>) are not found: the match model was trained without them.
/// </summary>
public sealed class ConceptMatcher
{
    private readonly FrozenDictionary<ulong, int> edges;

    /// <summary>A bit for each word a form begins with, by the upper bits of its key: most words begin none.</summary>
    private readonly uint[] beginnings = new uint[2048];

    private readonly List<Ending[]> endings = [[]];

    /// <summary>English says what a thing is last (<c>the West | West Bank</c>), Vietnamese first (<c>Trung Quốc | Quốc hội</c>).</summary>
    private readonly bool laterWins;

    /// <summary>A form that ends at a trie node, with the capitals it asks of the text.</summary>
    private readonly record struct Ending(Concept Concept, TokenTraits FirstTraits);

    public ConceptMatcher(IEnumerable<Concept> concepts, string language)
    {
        laterWins = language == ArticleText.English;
        var known = new Dictionary<ulong, int>();
        foreach (var concept in concepts)
        {
            if (language == ArticleText.English) AddAll(concept, concept.English, known);
            else
            {
                AddAll(concept, concept.Vietnamese, known);
                // Vietnamese text keeps many foreign names as they are; a form that could be read as Vietnamese is no such name.
                if (concept.IsProper) AddAll(concept, concept.English.Where(CannotBeVietnamese), known);
            }
        }
        edges = known.ToFrozenDictionary();
    }

    private static bool CannotBeVietnamese(string form) =>
        Tokenizer.Tokenize(form).Exists(token => token.Is(TokenTraits.NotVietnamese));

    private void AddAll(Concept concept, IEnumerable<string> forms, Dictionary<ulong, int> into)
    {
        foreach (var form in forms) Add(concept, form, into);
    }

    private void Add(Concept concept, string form, Dictionary<ulong, int> into)
    {
        var tokens = Tokenizer.Tokenize(NormalForm.Normalise(form));
        if (tokens.Count == 0) return;
        var node = 0;
        beginnings[tokens[0].Key >> 21] |= 1u << (int)(tokens[0].Key >> 16);
        for (var i = 0; i < tokens.Count; i++)
        {
            ref var next = ref CollectionsMarshal.GetValueRefOrAddDefault(into, Edge(node, tokens[i], isFirst: i == 0), out var known);
            if (!known)
            {
                next = endings.Count;
                endings.Add([]);
            }
            node = next;
        }
        var capitals = concept.IsProper ? tokens[0].Traits & (TokenTraits.Capital | AcronymTrait(tokens)) : TokenTraits.None;
        var ending = new Ending(concept, capitals);
        if (!endings[node].Any(other => other.Concept.Id == concept.Id && other.FirstTraits == capitals))
            endings[node] = [.. endings[node], ending];
    }

    /// <summary>A name that is one word in capitals (<c>WHO</c>, <c>US</c>) is only itself in capitals.</summary>
    private static TokenTraits AcronymTrait(List<Token> tokens) => tokens.Count == 1 ? TokenTraits.AllCapitals : TokenTraits.None;

    private static ulong Edge(int node, in Token token, bool isFirst) =>
        (ulong)node << 32 | (isFirst || !token.Is(TokenTraits.SentenceStart) ? token.Key : Hash.Of(token.Key, (uint)TokenTraits.SentenceStart));

    /// <summary>Appends the concepts named in <paramref name="tokens"/> to <paramref name="into"/>, left to right, without overlaps.</summary>
    public void Match(ReadOnlySpan<Token> tokens, List<ConceptMention> into)
    {
        for (var i = 0; i < tokens.Length;)
        {
            var key = tokens[i].Key;
            if ((beginnings[key >> 21] >> (int)(key >> 16) & 1) == 0)
            {
                i++;
                continue;
            }
            var mention = LongestAt(tokens, i);
            if (mention.TokenCount > 1 && laterWins && LaterIn(tokens, mention) is { TokenCount: > 0 } later) mention = later;
            if (mention.TokenCount > 0) into.Add(mention);
            i = mention.TokenCount > 0 ? mention.FirstToken + mention.TokenCount : i + 1;
        }
    }

    /// <summary>A form no shorter than the one found that begins within it and ends after it.</summary>
    private ConceptMention LaterIn(ReadOnlySpan<Token> tokens, ConceptMention found)
    {
        for (var i = found.FirstToken + 1; i < found.FirstToken + found.TokenCount; i++)
            if (LongestAt(tokens, i) is var other && other.TokenCount >= found.TokenCount) return other;
        return default;
    }

    private ConceptMention LongestAt(ReadOnlySpan<Token> tokens, int start)
    {
        var best = default(ConceptMention);
        var node = 0;
        for (var i = start; i < tokens.Length; i++)
        {
            if (i > start && (tokens[i].Traits & (TokenTraits.Adjacent | TokenTraits.SentenceStart)) == 0) break;
            if (!edges.TryGetValue(Edge(node, tokens[i], isFirst: i == start), out node)) break;
            foreach (var ending in endings[node])
            {
                if (!tokens[start].Is(ending.FirstTraits) || (i == start && ending.Concept.IsProper && IsPartOfName(tokens, start))) continue;
                best = new ConceptMention(ending.Concept, start, i - start + 1);
                break;
            }
        }
        return best;
    }

    /// <summary>One syllable after a capitalised Vietnamese one is the end of a person's name: <c>Tuấn Anh</c> is not Britain.</summary>
    private static bool IsPartOfName(ReadOnlySpan<Token> tokens, int at) =>
        at > 0 && tokens[at].Is(TokenTraits.Adjacent) && IsSyllable(tokens[at]) && tokens[at - 1].IsNameLike && IsSyllable(tokens[at - 1]);

    private static bool IsSyllable(Token token) => !token.Is(TokenTraits.NotVietnamese) && !token.Is(TokenTraits.AllCapitals);
}
