using System.Text;
using NewsCluster.Clustering;

namespace NewsCluster.Web.Verbs;

/// <summary>
/// Made-up news for measuring: words by Zipf's law, stories that come in bursts, two languages, some stories in both.
/// The same articles every time.
/// </summary>
internal static class SyntheticNews
{
    private const int Vocabulary = 60_000, OpenStories = 400;

    private static readonly DateTimeOffset Start = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>By rank; made once, so that their rubbish is not collected while the engine is measured.</summary>
    private static readonly string[] Spellings = [.. Enumerable.Range(0, Vocabulary).Select(Letters)];

    public static IEnumerable<ArticleText> Articles(int count)
    {
        var random = new Random(20200101);
        var stories = Enumerable.Range(0, OpenStories).Select(_ => new Plot(random)).ToArray();
        for (var i = 0; i < count; i++)
        {
            var place = (int)(OpenStories * Math.Pow(random.NextDouble(), 2));
            if (stories[place].Left-- == 0) stories[place] = new Plot(random);
            // About 20,000 articles a day.
            yield return stories[place].Report($"synthetic-{i}", Start.AddSeconds(i * 4.3), random);
        }
    }

    /// <summary>Ranks follow Zipf's law: P(rank ≤ r) grows with ln r.</summary>
    private static int Zipf(Random random) => (int)Math.Pow(Vocabulary, random.NextDouble());

    private sealed class Plot(Random random)
    {
        private readonly int[] words = [.. Enumerable.Range(0, 25).Select(_ => 200 + random.Next(Vocabulary - 200))];
        private readonly string[] names = [.. Enumerable.Range(0, 4).Select(_ => Name(random))];
        private readonly bool both = random.Next(5) == 0, english = random.Next(3) == 0;

        /// <summary>Most stories are short, a few are long.</summary>
        public int Left { get; set; } = (int)(1 / (random.NextDouble() + 0.01));

        public ArticleText Report(string id, DateTimeOffset time, Random random)
        {
            var language = both ? random.Next(2) == 0 : english;
            var title = Sentence(8, language, random);
            var body = new StringBuilder();
            for (var i = random.Next(3, 8); i > 0; i--) body.AppendLine(Sentence(20, language, random));
            return new ArticleText(id, language ? ArticleText.English : ArticleText.Vietnamese, title, body.ToString(), time);
        }

        private string Sentence(int length, bool english, Random random)
        {
            var sentence = new StringBuilder(english ? "The" : "Theo");
            for (var i = 0; i < length; i++)
            {
                sentence.Append(' ');
                if (random.Next(6) == 0)
                {
                    sentence.Append(names[random.Next(names.Length)]);
                    continue;
                }
                var word = Spellings[random.Next(3) == 0 ? words[random.Next(words.Length)] : Zipf(random)];
                sentence.Append(english ? "w" : "").Append(word).Append(english ? "" : "ị");
            }
            return sentence.Append('.').ToString();
        }
    }

    private static string Name(Random random) => $"K{Letters(random.Next(1_000_000))}ov";

    private static string Letters(int number)
    {
        var word = new StringBuilder();
        for (; number > 0; number /= 20) word.Append("bcdfghklmnpqrstvxzwj"[number % 20]).Append("aeiou"[number % 5]);
        return word.ToString();
    }
}
