using FsCheck;
using FsCheck.Fluent;
using NewsCluster.Ingestion.Parsing;

namespace NewsCluster.Ingestion.Tests.Parsing;

/// <summary>What holds for every text: what goes in comes out in order and never twice; garbage never crashes.</summary>
public sealed class ArticleParserProperties
{
    private static readonly string[] Scraps =
    [
        "Ngày 8/12, Ngoại trưởng Nga đã có cuộc hội đàm tại Vienna (Áo).", "ANTD.VN -Ngày 8/12, một cuộc họp đã diễn ra.", "Từ khóa: một, hai", "Từ khóa:",
        "Trí Đức (Lược dịch)", "Theo Reuters", "By Jane Doe", "Đang cập nhật dữ liệu !", "Tin liên quan", "Một tiêu đề khác của báo hôm nay", "(", "-", "()", "KABUL - A bomb went off.",
        "(Dân trí) - Sáng nay, mưa lớn trút xuống thành phố.", "Ảnh: AP", "“", "\u0301", "😀", "\uFEFF", "A very short line", "Câu hỏi này là gì?", "The long road to peace begins with a single meeting in Minsk, officials said on Monday.",
    ];

    private static readonly Arbitrary<string[]> Documents =
        Gen.OneOf(Gen.Elements(Scraps), ArbMap.Default.GeneratorFor<string>().Select(s => s ?? "")).ArrayOf().ToArbitrary();

    [Fact]
    public void No_line_is_lost_doubled_or_moved() => Prop.ForAll(Documents, lines =>
    {
        var parsed = ArticleParser.Parse(string.Join('\n', lines));
        var wanted = Lines.Of(string.Join('\n', lines));
        var rest = wanted.Skip(1).ToList();

        // Every paragraph and caption is a line of the input, in order (the first paragraph may have lost its opening).
        AssertInOrder(parsed.Captions, rest);
        AssertInOrder(parsed.Paragraphs.Skip(1), rest);
        Assert.Equal(parsed.Paragraphs.Count, parsed.Paragraphs.Distinct(StringComparer.Ordinal).Count());
        Assert.Empty(parsed.Paragraphs.Intersect(parsed.Captions, StringComparer.Ordinal));

        // Every line that says something new is somewhere.
        var kept = parsed.Paragraphs.Concat(parsed.Captions).Concat(parsed.Related.SelectMany(r => new[] { r.Title, r.Summary ?? "" })).ToHashSet(StringComparer.Ordinal);
        foreach (var line in Repeats.Drop(parsed.Title, rest))
            Assert.True(
                kept.Contains(line) || parsed.Paragraphs.Any(p => line.EndsWith(p, StringComparison.Ordinal)) || IsAccountedFor(line, parsed),
                $"lost: {line}");
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_hundred_thousand_lines_are_read() =>
        Assert.Equal(100_000, ArticleParser.Parse("Title\n" + string.Join('\n', Enumerable.Range(0, 100_000).Select(i => $"Sentence number {i} says something of its own."))).Paragraphs.Count);

    private static bool IsAccountedFor(string line, ParsedArticle parsed) =>
        (parsed.Byline is { } byline && line.Contains(byline.Name, StringComparison.Ordinal))
        || line.Contains(':', StringComparison.Ordinal)
        || Lines.Key(line) is "tin liên quan";

    private static void AssertInOrder(IEnumerable<string> part, List<string> whole)
    {
        var at = -1;
        foreach (var line in part)
        {
            at = whole.IndexOf(line, at + 1);
            Assert.True(at >= 0, $"not in order: {line}");
        }
    }
}
