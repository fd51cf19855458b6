using System.Reflection;
using NewsCluster.Clustering.Features;

namespace NewsCluster.Clustering.Glossary;

/// <summary>
/// The concepts both languages name: one line each, <c>id TAB kind TAB English forms TAB Vietnamese forms</c>,
/// forms separated by <c>|</c>. Lines starting with <c>#</c> are comments.
/// </summary>
public sealed class ConceptGlossary
{
    private static readonly Lazy<ConceptGlossary> ShippedOnce = new(LoadShipped);
    private readonly Dictionary<uint, Concept> byKey;
    private readonly Dictionary<uint, Concept> byTerm;

    public ConceptGlossary(IEnumerable<Concept> concepts)
    {
        Concepts = [.. concepts];
        byKey = Concepts.ToDictionary(concept => concept.Key);
        byTerm = Concepts.ToDictionary(concept => Channels.Key(Channel.Concepts, concept.Key));
        English = new ConceptMatcher(Concepts, ArticleText.English);
        Vietnamese = new ConceptMatcher(Concepts, ArticleText.Vietnamese);
    }

    /// <summary>The glossary that comes with the product (glossary.tsv).</summary>
    public static ConceptGlossary Shipped => ShippedOnce.Value;

    public IReadOnlyList<Concept> Concepts { get; }

    public ConceptMatcher English { get; }

    public ConceptMatcher Vietnamese { get; }

    /// <summary>The concept with this <see cref="Concept.Key"/>, or null.</summary>
    public Concept? Find(uint key) => byKey.GetValueOrDefault(key);

    /// <summary>The concept behind a term of <see cref="Channel.Concepts"/>, or null.</summary>
    internal Concept? FindByTerm(uint term) => byTerm.GetValueOrDefault(term);

    public Concept? Find(string id) => Find(Text.Hash.Of(id));

    public ConceptMatcher Matcher(string language) => language == ArticleText.Vietnamese ? Vietnamese : English;

    /// <exception cref="FormatException">A line is not four fields; the message names it.</exception>
    public static IEnumerable<Concept> Read(TextReader tsv)
    {
        for (var number = 1; tsv.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            if (line.Split('\t') is not [{ Length: > 0 } id, { Length: > 0 } kind, var english, var vietnamese])
                throw new FormatException($"Glossary line {number} is not id, kind, English forms, Vietnamese forms: {line}");
            yield return new Concept(id, kind, Forms(english), Forms(vietnamese));
        }
    }

    private static string[] Forms(string field) =>
        field.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static ConceptGlossary LoadShipped()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("glossary.tsv")!);
        return new ConceptGlossary(Read(reader));
    }
}
