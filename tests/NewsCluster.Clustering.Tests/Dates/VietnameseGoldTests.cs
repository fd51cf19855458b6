using System.Text.Json;
using NewsCluster.Clustering.Dates;

namespace NewsCluster.Clustering.Tests.Dates;

/// <summary>Sentences written for the project (<c>vi-dates.gold.jsonl</c>) with the dates a reader finds in them, false friends included.</summary>
public class VietnameseGoldTests
{
    private const double Threshold = 0.95;

    private sealed record GoldDate(string Text, int Start, string Value);

    private sealed record GoldSentence(string Reference, string Text, IReadOnlyList<GoldDate> Dates);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    [Fact]
    public void Nearly_every_sentence_has_exactly_the_dates_a_reader_finds()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Dates", "vi-dates.gold.jsonl");
        var sentences = File.ReadLines(path).Select(line => JsonSerializer.Deserialize<GoldSentence>(line, Json)!).ToList();
        Assert.True(sentences.Count >= 300);

        var wrong = sentences.Where(s => !IsRight(s)).Select(s => s.Text).ToList();

        Assert.True(wrong.Count <= (1 - Threshold) * sentences.Count, string.Join('\n', wrong));
    }

    private static bool IsRight(GoldSentence sentence)
    {
        Assert.True(ReferenceTime.TryParse(sentence.Reference, out var reference));
        var found = DateTagger.Tag(sentence.Text, ArticleText.Vietnamese, reference);
        return found.Count == sentence.Dates.Count
            && found.Zip(sentence.Dates).All(pair => pair.First.Value == pair.Second.Value && Overlap(pair.First, pair.Second));
    }

    private static bool Overlap(DateMention found, GoldDate gold) =>
        found.Start < gold.Start + gold.Text.Length && gold.Start < found.Start + found.Length;
}
