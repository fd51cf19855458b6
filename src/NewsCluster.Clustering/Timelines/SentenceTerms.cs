using System.Runtime.InteropServices;
using NewsCluster.Clustering.Features;
using NewsCluster.Clustering.Glossary;
using NewsCluster.Clustering.Text;

namespace NewsCluster.Clustering.Timelines;

/// <summary>
/// What sentences are compared by. Words count within a language; names, numbers and concepts count in both,
/// and alone across languages. Weights are inverse document frequencies.
/// </summary>
internal sealed class SentenceTerms
{
    /// <summary>What being contained counts against being alike on both sides.</summary>
    private const double Contained = 0.8;

    /// <summary>Weights of what languages share.</summary>
    private const float Name = 4, Thing = 3;

    private const int PlaceAfter = 3;

    private static readonly HashSet<uint> PlaceWords = [Hash.Of("in"), Hash.Of("at"), Hash.Of("tại"), Hash.Of("ở")];

    private readonly Dictionary<uint, float> _words = [];
    private readonly Dictionary<uint, float> _plain = [];
    private readonly Dictionary<uint, float> _shared = [];
    private readonly HashSet<uint> _places = [];
    private double _wordNorm, _sharedNorm;

    public IReadOnlyDictionary<uint, float> Words => _words;

    public IReadOnlyDictionary<uint, float> Shared => _shared;

    public static SentenceTerms Of(string sentence, string language)
    {
        var terms = new SentenceTerms();
        var tokens = Tokenizer.Tokenize(NormalForm.Normalise(sentence));
        var index = TermStatistics.LanguageIndex(language);
        foreach (var token in tokens)
        {
            if (token.Kind != TokenKind.Word || token.Length < 2) continue;
            var weight = (float)Math.Max(0, TermStatistics.Shipped.InverseFrequency(Channels.Key(Channel.Words, token.Key), index) - 1.5);
            if (weight > 0) terms._words[token.Key] = weight;
            if (weight > 0 && !token.Is(TokenTraits.Capital)) terms._plain[token.Key] = weight;
            if (token.IsNameLike || token.Is(TokenTraits.NotVietnamese | TokenTraits.Capital)) terms._shared[Hash.Of(token.Bare, 1)] = CalendarNames.Has(token.Key) ? Thing : Name;
        }
        var numbers = new List<uint>();
        NumberTerms.Read(CollectionsMarshal.AsSpan(tokens), language == ArticleText.Vietnamese, numbers);
        foreach (var number in numbers) terms._shared[number] = Thing;
        var mentions = new List<ConceptMention>();
        ConceptGlossary.Shipped.Matcher(language).Match(CollectionsMarshal.AsSpan(tokens), mentions);
        foreach (var mention in mentions) terms._shared[Hash.Of(mention.Concept.Key, 2)] = mention.Concept.IsProper ? Name : Thing;
        terms._wordNorm = Norm(terms._words);
        terms._sharedNorm = Norm(terms._shared);
        terms.ReadPlaces(tokens, mentions);
        return terms;
    }

    /// <summary>The names that begin at most so many words after "in" or "tại".</summary>
    private void ReadPlaces(List<Token> tokens, List<ConceptMention> mentions)
    {
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            if (!PlaceWords.Contains(tokens[i].Key)) continue;
            var at = i + 1;
            while (at < tokens.Count && at <= i + PlaceAfter && !tokens[at].Is(TokenTraits.Capital)) at++;
            for (; at < tokens.Count && tokens[at].Kind == TokenKind.Word && tokens[at].Is(TokenTraits.Capital); at++)
            {
                _places.Add(Hash.Of(tokens[at].Bare, 1));
                foreach (var mention in mentions)
                    if (mention.FirstToken <= at && at < mention.FirstToken + mention.TokenCount) _places.Add(Hash.Of(mention.Concept.Key, 2));
            }
        }
    }

    /// <summary>Cosine of the two, 0 to 1: over all terms in one language, over what languages share across two.</summary>
    public double Similarity(SentenceTerms other, bool sameLanguage)
    {
        var shared = Dot(_shared, other._shared, out var common);
        if (!sameLanguage)
        {
            if (shared == 0) return 0;
            // A short sentence whose names all stand in a long one tells the same; three must, as two foreign ministers are in every sentence.
            var within = common >= 3 ? Contained * shared / Math.Min(_sharedNorm, other._sharedNorm) : 0;
            return Math.Max(within, shared / Math.Sqrt(_sharedNorm * other._sharedNorm));
        }
        var norm = Math.Sqrt((_wordNorm + _sharedNorm) * (other._wordNorm + other._sharedNorm));
        return norm == 0 ? 0 : (shared + Dot(_words, other._words, out _)) / norm;
    }

    /// <summary>What texts have in common: each term weighted by the share of the texts that have it.</summary>
    public static SentenceTerms Common(IReadOnlyCollection<SentenceTerms> texts)
    {
        var sum = new SentenceTerms();
        foreach (var text in texts)
        {
            foreach (var (term, weight) in text._words) sum._words[term] = sum._words.GetValueOrDefault(term) + weight / texts.Count;
            foreach (var (term, weight) in text._shared) sum._shared[term] = sum._shared.GetValueOrDefault(term) + weight / texts.Count;
        }
        (sum._wordNorm, sum._sharedNorm) = (Norm(sum._words), Norm(sum._shared));
        return sum;
    }

    /// <summary>Cosine over the words that are no names, 0 to 1: whether two sentences of one language say the same of whomever they name.</summary>
    public double PlainSimilarity(SentenceTerms other)
    {
        var norm = Math.Sqrt(Norm(_plain) * Norm(other._plain));
        return norm == 0 ? 0 : Dot(_plain, other._plain, out _) / norm;
    }

    /// <summary>False when each names a place ("in Sochi", "tại Vienna") and they have none in common.</summary>
    public bool PlacesAgree(SentenceTerms other) => _places.Count == 0 || other._places.Count == 0 || _places.Overlaps(other._places);

    /// <summary>How many proper names the two have in common.</summary>
    public int CommonNames(SentenceTerms other)
    {
        var common = 0;
        foreach (var (term, weight) in _shared)
            if (weight >= Name && other._shared.GetValueOrDefault(term) >= Name) common++;
        return common;
    }

    public bool HasNames
    {
        get
        {
            foreach (var (_, weight) in _shared)
                if (weight >= Name) return true;
            return false;
        }
    }

    private static double Norm(Dictionary<uint, float> terms)
    {
        var sum = 0.0;
        foreach (var (_, weight) in terms) sum += weight * weight;
        return sum;
    }

    private static double Dot(Dictionary<uint, float> a, Dictionary<uint, float> b, out int common)
    {
        common = 0;
        if (a.Count > b.Count) (a, b) = (b, a);
        var sum = 0.0;
        foreach (var (term, weight) in a)
        {
            if (!b.TryGetValue(term, out var other)) continue;
            common++;
            sum += weight * other;
        }

        return sum;
    }
}
