using NewsCluster.Clustering.Glossary;
using NewsCluster.Clustering.Text;

namespace NewsCluster.Clustering.Tests.Glossary;

public class ShippedGlossaryTests
{
    private static readonly IReadOnlyList<Concept> Concepts = ConceptGlossary.Shipped.Concepts;

    [Fact]
    public void Is_large_sorted_and_without_duplicates()
    {
        Assert.InRange(Concepts.Count, 2500, int.MaxValue);
        Assert.Equal(Concepts.Select(c => c.Id).Distinct().Order(StringComparer.Ordinal), Concepts.Select(c => c.Id));
    }

    [Fact]
    public void Every_concept_has_both_languages_in_normal_form() => Assert.All(Concepts, concept =>
    {
        Assert.Matches("^[a-z0-9/-]+$", concept.Id);
        Assert.NotEmpty(concept.English);
        Assert.NotEmpty(concept.Vietnamese);
        Assert.All(concept.English.Concat(concept.Vietnamese), form =>
        {
            Assert.Equal(NormalForm.Normalise(form).Trim(), form);
            Assert.DoesNotContain("  ", form);
            Assert.NotEmpty(Tokenizer.Tokenize(form));
        });
    });

    [Fact]
    public void No_form_names_two_concepts()
    {
        foreach (var language in new Func<Concept, IEnumerable<string>>[] { c => c.English, c => c.Vietnamese })
            Assert.Empty(Concepts.SelectMany(c => language(c).Distinct().Select(form => (form, c.Id))).GroupBy(e => e.form).Where(g => g.Count() > 1).Select(g => g.Key));
    }
}
