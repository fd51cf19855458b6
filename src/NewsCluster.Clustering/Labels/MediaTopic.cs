using System.Text;

namespace NewsCluster.Clustering.Labels;

/// <summary>A subject of the IPTC Media Topics taxonomy, of its two upper levels.</summary>
/// <param name="Code">Such as <c>medtop:20000574</c>; never changes meaning.</param>
/// <param name="Parent">The top-level topic it belongs to, null for one of these.</param>
/// <param name="English">IPTC's name.</param>
/// <param name="Vietnamese">NewsCluster's own name, as a newsroom calls the section.</param>
public sealed record MediaTopic(string Code, MediaTopic? Parent, string English, string Vietnamese)
{
    private static readonly Lazy<IReadOnlyList<MediaTopic>> Shipped = new(Load);

    private static readonly Lazy<Dictionary<string, MediaTopic>> ByCode = new(() => All.ToDictionary(topic => topic.Code, StringComparer.Ordinal));

    /// <summary>Every topic, each parent before its children; from <c>media-topics.tsv</c>.</summary>
    public static IReadOnlyList<MediaTopic> All => Shipped.Value;

    /// <summary>The top-level topic: itself, or its parent.</summary>
    public MediaTopic Top => Parent ?? this;

    /// <returns>Null for a code that is none of these.</returns>
    public static MediaTopic? Find(string? code) => code is null ? null : ByCode.Value.GetValueOrDefault(code);

    /// <summary>The name in a language, with a capital.</summary>
    public string Name(string language) =>
        language == ArticleText.Vietnamese ? Vietnamese : char.ToUpperInvariant(English[0]) + English[1..];

    private static MediaTopic[] Load()
    {
        using var reader = new StreamReader(typeof(MediaTopic).Assembly.GetManifestResourceStream("media-topics.tsv")!, Encoding.UTF8);
        var topics = new Dictionary<string, MediaTopic>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var cells = line.Split('\t');
            topics.Add(cells[0], new MediaTopic(cells[0], cells[1].Length == 0 ? null : topics[cells[1]], cells[2], cells[3]));
        }
        return [.. topics.Values];
    }
}
