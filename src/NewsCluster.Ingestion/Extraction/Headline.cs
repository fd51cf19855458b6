using System.Text.RegularExpressions;
using NewsCluster.Ingestion.Parsing;

namespace NewsCluster.Ingestion.Extraction;

/// <summary>The article's title: the headline a reader sees where the head agrees with it, else the head's, without the site's name.</summary>
internal static partial class Headline
{
    public static string Find(Markup markup, Metadata meta, JsonLd json, string? outlet, Uri? address)
    {
        var document = Whitespace.Fold(markup.Head.FirstOrDefault(e => e.LocalName == "title")?.TextContent ?? "");
        string?[] stated = [json.Headline, meta.First("og:title"), meta.First("twitter:title"), meta.First("title", "dc.title", "headline"), document];
        var heads = stated.Where(s => !string.IsNullOrWhiteSpace(s)).Select(s => Whitespace.Fold(s!)).ToList();
        var keys = heads.ConvertAll(Lines.Key);

        var headlines = markup.Body.Descendants().Where(n => n.Name == "h1" || (n.Name is "h2" or "h3" && n.Has(Hint.Title)))
            .Take(20).OrderBy(n => n.Name == "h1" ? 0 : 1)
            .SelectMany(Forms).Where(text => text.Length is > 2 and < 400 && Lines.WordCount(text) > 1 && !IsSite(text, outlet, address)).ToList();
        var agreed = headlines.Where(text => Lines.Key(text) is { Length: > 0 } key && keys.Exists(k => $" {k} ".Contains($" {key} ", StringComparison.Ordinal)))
            .MaxBy(text => text.Length);
        if (agreed is not null) return agreed;
        if (headlines.Find(text => keys.Exists(k => Overlap(Lines.Key(text), k) >= 0.6)) is { } alike) return alike;
        return heads.Count > 0 ? WithoutSite(heads[0], outlet, address) : headlines.Count > 0 ? headlines[0] : "";
    }

    /// <summary>A headline element's text, without the kicker many hold beside it; then that of its parts.</summary>
    private static IEnumerable<string> Forms(Node headline)
    {
        var parts = headline.Descendants().Skip(1).Where(part => part.Text is null && part.Children.Count > 0).ToList();
        if (parts.Find(part => part.Has(Hint.Title)) is { } named && Lines.WordCount(named.FlatText()) > 2) yield return named.FlatText();
        foreach (var part in parts)
            if (part.Attribute("class") is { } names && Kicker().IsMatch(names)) part.Dropped = true;
        yield return headline.FlatText().Trim(' ', ':', '–', '|');
    }

    /// <summary>How much of the words of one is in the other, 0 to 1.</summary>
    private static double Overlap(string key, string other)
    {
        var words = Lines.Words(other).ToHashSet(StringComparer.Ordinal);
        var own = Lines.Words(key);
        return own.Length == 0 ? 0 : (double)own.Count(words.Contains) / own.Length;
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

    [GeneratedRegex("kicker|overline|roofline|dachzeile|eyebrow|topline|label|category|invisible|badge|chuyenmuc", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Kicker();

    [GeneratedRegex(@"\s+[-–—|·•»«/]+\s+|\s*(::|\|)\s*")]
    private static partial Regex Separator();
}
