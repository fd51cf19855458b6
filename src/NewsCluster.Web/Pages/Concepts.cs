using NewsCluster.Clustering.Glossary;
using NewsCluster.Web.Languages;

namespace NewsCluster.Web.Pages;

/// <summary>The glossary's names in the reader's language.</summary>
internal static class Concepts
{
    /// <summary>A tag as the reader reads it: the machine's tags are glossary concepts, an editor's are words.</summary>
    public static string TagName(string tag, Language language) => ConceptGlossary.Shipped.Find(tag)?.Name(language.Code) ?? tag;
}
