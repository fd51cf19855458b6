using System.Text.RegularExpressions;
using NewsCluster.Ingestion.Parsing;

namespace NewsCluster.Ingestion.Extraction;

/// <summary>Who wrote the article, as far as the page says.</summary>
internal static partial class Authors
{
    private const int Longest = 100;

    public static string? Find(Markup markup, Metadata meta, JsonLd json)
    {
        return Clean(json.Author)
            ?? Clean(meta.First("author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author", "byl", "cXenseParse:author", "citation_author", "article:author_name"))
            ?? markup.Body.Descendants()
                .Where(node => node.Text is null && (node.Has(Hint.Author) || node.Attribute("rel") == "author") && !node.Ancestors().Any(a => a.Has(Hint.Comments)))
                .Select(node => node.FlatText()).Where(text => text.Length is > 2 and < Longest).Select(Clean).FirstOrDefault(name => name is not null);
    }

    private static string? Clean(string? name)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Contains("://", StringComparison.Ordinal) || name.Length > Longest) return null;
        name = Label().Replace(Whitespace.Fold(name), "").Trim(' ', ',', '|', '-', '–', ':');
        return name.Any(char.IsLetter) && !name.Any(char.IsDigit) && Lines.WordCount(name) <= 12 && !name.Contains('@', StringComparison.Ordinal) ? name : null;
    }

    [GeneratedRegex(@"^(by|written by|posted by|author|authors|von|par|por|de|autor|tác giả|bài và ảnh|theo)\b\s*:?\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
