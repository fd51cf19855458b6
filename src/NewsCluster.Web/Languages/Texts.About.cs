namespace NewsCluster.Web.Languages;

public abstract partial class Texts
{
    /// <summary>The about page: headings, each with its paragraphs.</summary>
    public abstract IReadOnlyList<(string Heading, IReadOnlyList<string> Paragraphs)> AboutSections { get; }
}
