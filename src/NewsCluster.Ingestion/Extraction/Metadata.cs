using AngleSharp.Dom;

namespace NewsCluster.Ingestion.Extraction;

/// <summary>The head's <c>meta</c> elements by name, first value first.</summary>
internal sealed class Metadata
{
    private readonly Dictionary<string, List<string>> values = new(StringComparer.OrdinalIgnoreCase);

    public Metadata(IEnumerable<IElement> head)
    {
        foreach (var element in head)
        {
            if (element.LocalName != "meta" || element.GetAttribute("content") is not { } content || string.IsNullOrWhiteSpace(content)) continue;
            foreach (var attribute in (ReadOnlySpan<string>)["property", "name", "itemprop", "http-equiv"])
                if (element.GetAttribute(attribute)?.Trim() is { Length: > 0 } name)
                {
                    if (!values.TryGetValue(name, out var list)) values[name] = list = [];
                    list.Add(Whitespace.Fold(content));
                }
        }
    }

    public string? First(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (values.TryGetValue(name, out var list)) return list[0];
        return null;
    }

    public IReadOnlyList<string> All(string name) => values.TryGetValue(name, out var list) ? list : [];

    public IEnumerable<KeyValuePair<string, List<string>>> Everything => values;
}
