using System.CommandLine;
using System.Diagnostics;
using NewsCluster.Clustering.Features;
using NewsCluster.Clustering.Stories;

namespace NewsCluster.Web.Verbs;

/// <summary><c>bench</c>: how fast the engine is and how much memory it takes, stage by stage, on files or on made-up news.</summary>
internal static class BenchVerb
{
    private const int RepairEvery = 16_384;

    public static Command Create()
    {
        var input = new Option<string[]>("--input") { Description = "Article files; made-up articles when left out.", AllowMultipleArgumentsPerToken = true };
        var articles = new Option<int>("--articles") { Description = "How many articles to make up.", DefaultValueFactory = _ => 50_000 };
        var command = new Command("bench", "Measure the engine: articles/s, time per article, memory, as the collection grows.") { input, articles };
        command.Runs(parsed =>
        {
            var engine = new StoryEngine();
            var rows = parsed.GetValue(input) is { Length: > 0 } paths
                ? ArticleFile.Rows(paths).Select(row => row.Article)
                : SyntheticNews.Articles(parsed.GetValue(articles));
            var step = new Step();
            Console.WriteLine("articles  articles/s  featurise µs  add µs  add p50 µs  add p99 µs  repair µs  collector µs  allocated B  active  memory MB");
            foreach (var article in rows)
            {
                var start = Stopwatch.GetTimestamp();
                var features = Featuriser.Shipped.Read(article);
                var read = Stopwatch.GetTimestamp();
                engine.Add(features);
                var added = Stopwatch.GetTimestamp();
                if (++step.Total % RepairEvery == 0) engine.Repair();
                step.Note(read - start, added - read, Stopwatch.GetTimestamp() - added);
                if (step.Adds.Count == 50_000) step.Print(engine.ActiveArticles);
            }
            if (step.Adds.Count > 0) step.Print(engine.ActiveArticles);
            return 0;
        });
        return command;
    }

    /// <summary>One line of the report.</summary>
    private sealed class Step
    {
        private long read, repair, allocated = GC.GetTotalAllocatedBytes();
        private TimeSpan collected = GC.GetTotalPauseDuration();

        public int Total { get; set; }

        public List<long> Adds { get; } = [];

        public void Note(long readTicks, long addTicks, long repairTicks)
        {
            read += readTicks;
            repair += repairTicks;
            Adds.Add(addTicks);
        }

        public void Print(int active)
        {
            var add = Adds.Sum();
            Adds.Sort();
            var n = Adds.Count;
            Console.WriteLine(
                $"{Total,8}  {n / Seconds(read + add + repair),10:0}  {Micro(read) / n,12:0.0}  {Micro(add) / n,6:0.0}  {Micro(Adds[n / 2]),10:0.0}  " +
                $"{Micro(Adds[n * 99 / 100]),10:0.0}  {Micro(repair) / n,9:0.0}  {(GC.GetTotalPauseDuration() - collected).TotalMicroseconds / n,12:0.0}  {(GC.GetTotalAllocatedBytes() - allocated) / n,11}  {active,6}  {Process.GetCurrentProcess().PeakWorkingSet64 >> 20,9}");
            (read, repair, allocated, collected) = (0, 0, GC.GetTotalAllocatedBytes(), GC.GetTotalPauseDuration());
            Adds.Clear();
        }

        private static double Seconds(long ticks) => (double)ticks / Stopwatch.Frequency;

        private static double Micro(long ticks) => Seconds(ticks) * 1e6;
    }
}
