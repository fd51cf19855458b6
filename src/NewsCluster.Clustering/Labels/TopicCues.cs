using System.Text;
using NewsCluster.Clustering.Glossary;

namespace NewsCluster.Clustering.Labels;

/// <summary>What a cue says: the place of its topic in <see cref="MediaTopic.All"/>, and how much it tells.</summary>
internal readonly record struct TopicCue(int Topic, float Weight);

/// <summary>The words, phrases and glossary concepts that tell a topic, from <c>topic-cues.tsv</c>, ready to be found in texts.</summary>
internal sealed class TopicCues
{
    private static readonly Lazy<TopicCues> ShippedOnce = new(Load);

    private readonly Dictionary<uint, TopicCue> byForms, byConcept;

    private readonly ConceptMatcher vietnamese, english;

    private TopicCues(List<Concept> forms, Dictionary<uint, TopicCue> byForms, Dictionary<uint, TopicCue> byConcept)
    {
        (this.byForms, this.byConcept) = (byForms, byConcept);
        vietnamese = new ConceptMatcher(forms, ArticleText.Vietnamese);
        english = new ConceptMatcher(forms, ArticleText.English);
    }

    public static TopicCues Shipped => ShippedOnce.Value;

    /// <summary>Finds forms in texts of a language; what it finds is read with <see cref="Of"/>.</summary>
    public ConceptMatcher Matcher(string language) => language == ArticleText.Vietnamese ? vietnamese : english;

    public TopicCue Of(ConceptMention form) => byForms[form.Concept.Key];

    /// <returns>False for a concept of the glossary that tells no topic.</returns>
    public bool TryOf(Concept concept, out TopicCue cue) => byConcept.TryGetValue(concept.Key, out cue);

    private static TopicCues Load()
    {
        var places = MediaTopic.All.Index().ToDictionary(entry => entry.Item.Code, entry => entry.Index, StringComparer.Ordinal);
        var forms = new List<Concept>();
        var (byForms, byConcept) = (new Dictionary<uint, TopicCue>(), new Dictionary<uint, TopicCue>());
        using var reader = new StreamReader(typeof(TopicCues).Assembly.GetManifestResourceStream("topic-cues.tsv")!, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var cells = line.Split('\t');
            var cue = new TopicCue(places[cells[0]], float.Parse(cells[1], System.Globalization.CultureInfo.InvariantCulture));
            if (cells[2] == "glossary")
            {
                foreach (var concept in ConceptsOf(Split(cells[3]))) byConcept.TryAdd(concept.Key, cue);
                continue;
            }
            // As a name would be, so that capitals count where a form has them: AI is not "ai", IS is not "is".
            var concepts = new Concept($"{cells[0]}/{cells[1]}", "topic", [.. Split(cells[3]).SelectMany(form => new[] { form, form + "s" })], Split(cells[2]));
            forms.Add(concepts);
            byForms.Add(concepts.Key, cue);
        }
        return new TopicCues(forms, byForms, byConcept);
    }

    private static string[] Split(string cell) => cell.Split('|', StringSplitOptions.RemoveEmptyEntries);

    /// <param name="selected">Ids, or kinds for all concepts of a kind.</param>
    private static IEnumerable<Concept> ConceptsOf(string[] selected) =>
        ConceptGlossary.Shipped.Concepts.Where(concept => selected.Contains(concept.Id) || selected.Contains(concept.Kind));
}
