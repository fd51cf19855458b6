using System.CommandLine;
using NewsCluster.Clustering.Features;
using NewsCluster.Clustering.Glossary;

namespace NewsCluster.Web.Verbs;

/// <summary>Options of verbs that read articles by another glossary or other term statistics than the shipped ones.</summary>
internal sealed class FeaturiserOptions
{
    private const string None = "none";

    private readonly Option<string?> glossary = new("--glossary") { Description = "A glossary other than the shipped one; none for no concepts." };
    private readonly Option<string?> statistics = new("--statistics") { Description = "What learn wrote, in place of the shipped term statistics; none to weigh all terms alike." };

    public void AddTo(Command command)
    {
        command.Add(glossary);
        command.Add(statistics);
    }

    public Featuriser Open(ParseResult parsed) => (parsed.GetValue(glossary), parsed.GetValue(statistics)) switch
    {
        (null, null) => Featuriser.Shipped,
        var (concepts, counts) => new Featuriser(Glossary(concepts), Statistics(counts)),
    };

    private static ConceptGlossary Glossary(string? path)
    {
        if (path is null or None) return path is null ? ConceptGlossary.Shipped : new ConceptGlossary([]);
        using var reader = new StreamReader(path);
        try { return new ConceptGlossary(ConceptGlossary.Read(reader)); }
        catch (FormatException problem) { throw new InvalidDataException($"{path}: {problem.Message}"); }
    }

    private static TermStatistics Statistics(string? path)
    {
        if (path is null or None) return path is null ? TermStatistics.Shipped : TermStatistics.Uniform;
        using var file = File.OpenRead(path);
        try { return TermStatisticsFile.Read(file); }
        catch (InvalidDataException problem) { throw new InvalidDataException($"{path}: {problem.Message}"); }
    }
}
