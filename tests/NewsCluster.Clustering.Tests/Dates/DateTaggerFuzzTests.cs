using System.Text;
using NewsCluster.Clustering.Dates;

namespace NewsCluster.Clustering.Tests.Dates;

/// <summary>Whatever comes in, the tagger ends, stays inside the text, and does no more work than the text is long.</summary>
public class DateTaggerFuzzTests
{
    private static readonly string[] Pieces =
    [
        "ngày", "tháng", "năm", "thứ", "ba", "hôm qua", "sáng", "tối", "từ", "đến", "tới", "trước", "sau", "quý", "mùng", "cuối", "8", "12", "2017", "31", "0",
        "99999999999", "/", "-", ".", ":", ",", "(", ")", "8/12", "5/2019", "30-12-16", "15h30", "h", "rưỡi", "kém", "May", "march", "Monday", "last", "next",
        "the", "end", "of", "ago", "later", "in", "two", "weeks", "quarter", "third", "1990s", "'82", "UTC", "GMT +8", "p.m.", "\n", " ", "\u0301", "🙂", "\ud83d", "XXXX", "T", "Z", "W", "29", "February", "29/2", "TCN", "BC", "3000",
    ];

    private static readonly string[] References = ["2017-12-08", "XXXX-02-29", "XXXX-12-08", "2020-02-29T23:59:59", "0001-01-01", "9999-12-31", "2017", ""];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Random_rows_of_date_words_never_break_it(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 4000; round++)
        {
            var text = new StringBuilder();
            for (var i = random.Next(1, 30); i > 0; i--) text.Append(Pieces[random.Next(Pieces.Length)]).Append(random.Next(3) == 0 ? "" : " ");
            Check(text.ToString(), References[random.Next(References.Length)], round % 2 == 0 ? "vi" : "en");
        }
    }

    [Fact]
    public void Random_characters_never_break_it()
    {
        var random = new Random(7);
        for (var round = 0; round < 500; round++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(200)).Select(_ => (char)random.Next(1, 0x2000))]);
            Check(text, References[random.Next(References.Length)], round % 2 == 0 ? "vi" : "en");
        }
    }

    [Theory]
    [InlineData("ngày 8 đến ")]
    [InlineData("1/1")]
    [InlineData("a few more or so ")]
    [InlineData("the end of the end of ")]
    [InlineData("the last ")]
    [InlineData("5, 6 và ")]
    [InlineData("-")]
    [InlineData("99999")]
    [InlineData("early mid late ")]
    [InlineData("early about the ")]
    [InlineData("thứ ba ")]
    public void A_megabyte_of_one_phrase_is_linear_work(string phrase)
    {
        // No clock: allocations are what grows when a scanner backtracks or keeps what it has read.
        var small = Allocated(phrase, 100_000);
        var large = Allocated(phrase, 1_000_000);
        Assert.True(large < 20 * small + 1_000_000, $"{small} bytes for 100 kB, {large} for 1 MB");
    }

    private static long Allocated(string phrase, int length)
    {
        var text = string.Concat(Enumerable.Repeat(phrase, length / phrase.Length));
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var language in new[] { "vi", "en" }) Check(text, "2017-12-08", language);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void Check(string text, string reference, string language)
    {
        var known = ReferenceTime.TryParse(reference, out var time) ? time : ReferenceTime.Unknown;
        var end = 0;
        foreach (var mention in DateTagger.Tag(text, language, known, durations: true))
        {
            Assert.True(mention.Start >= end && mention.Length > 0, text);
            end = mention.Start + mention.Length;
            Assert.True(end <= text.Length, text);
            Assert.NotEmpty(mention.Value);
        }
    }
}
