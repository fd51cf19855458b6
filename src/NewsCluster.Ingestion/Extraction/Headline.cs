using System.Text.RegularExpressions;
using NewsCluster.Ingestion.Parsing;

namespace NewsCluster.Ingestion.Extraction;

/// <summary>The article's title: the headline a reader sees where the head agrees with it, else the head's, without the site's name.</summary>
internal static partial class Headline
{
    public static string Find(Markup markup, Metadata meta, JsonLd json, string? outlet, Uri? address)
    {
        var document = Whitespace.Fold(markup.Head.FirstOrDefault(e => e.LocalName == "title")?.TextContent ?? "");
        string?[] stated = [json.Headline, meta.First("og:title", "twitter:title", "title", "dc.title", "headline"), document];
        var heads = stated.Where(s => !string.IsNullOrWhiteSpace(s)).Select(s => Whitespace.Fold(s!)).ToList();
        var keys = heads.ConvertAll(Lines.Key);

        var headlines = markup.Body.Descendants().Where(n => n.Name == "h1" || (n.Name is "h2" or "h3" && n.Has(Hint.Title)))
            .Select(n => (Node: n, Text: n.FlatText())).Where(h => h.Text.Length is > 2 and < 400).Take(20).ToList();
        foreach (var (_, text) in headlines.OrderBy(h => h.Node.Name == "h1" ? 0 : 1))
            if (Lines.Key(text) is { Length: > 0 } key && Lines.WordCount(text) > 1 && !IsSite(text, outlet, address) && keys.Exists(k => (" " + k + " ").Contains(" " + key + " ", StringComparison.Ordinal))) return text;
        var only = headlines.Where(h => h.Node.Name == "h1" && !IsSite(h.Text, outlet, address)).ToList();
        if (only.Count == 1 && Lines.WordCount(only[0].Text) > 2) return only[0].Text;
        return heads.Count > 0 ? WithoutSite(heads[0], outlet, address) : headlines.Count > 0 ? headlines[0].Text : "";
    }

    private static bool IsSite(string text, string? outlet, Uri? address)
    {
        var name = Lines.Key(text).Replace(" ", "", StringComparison.Ordinal);
        return name.Length == 0 || (outlet is not null && name == Lines.Key(outlet).Replace(" ", "", StringComparison.Ordinal))
            || (address is not null && address.Host.Replace("-", "", StringComparison.Ordinal).Contains(name, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Parts at either end that name the site, or, where nothing names it, a last part clearly shorter than the rest.</summary>
    internal static string WithoutSite(string title, string? outlet, Uri? address)
    {
        while (true)
        {
            var separators = Separator().Matches(title);
            if (separators.Count == 0) return title;
            var (first, last) = (separators[0], separators[^1]);
            var (head, tail) = (title[..first.Index], title[(last.Index + last.Length)..]);
            if (IsSite(tail, outlet, address)) title = title[..last.Index];
            else if (IsSite(head, outlet, address)) title = title[(first.Index + first.Length)..];
            else if (last.Value.Trim() is not "-" and not ":" || Lines.WordCount(tail) <= 4)
                return Lines.WordCount(tail) * 2 <= Lines.WordCount(title[..last.Index]) ? title[..last.Index].Trim() : title;
            else return title;
        }
    }

    [GeneratedRegex(@"\s+[-–—|·•»«/]+\s+|\s*(::|\|)\s*")]
    private static partial Regex Separator();
}
