using System.CommandLine;
using NewsCluster.Clustering.Features;
using NewsCluster.Clustering.Glossary;

namespace NewsCluster.Web.Verbs;

/// <summary><c>learn</c>: counts the background document frequencies that ship with the product.</summary>
internal static class LearnVerb
{
    public static Command Create()
    {
        var input = new Option<string[]>("--input") { Description = "Article files to count.", Required = true, AllowMultipleArgumentsPerToken = true };
        var output = new Option<FileInfo>("--output") { Description = "Where the statistics go.", Required = true };
        var rarest = new Option<int>("--rarest") { Description = "Leave out terms in fewer articles.", DefaultValueFactory = _ => 4 };
        var provenance = new Option<string>("--provenance") { Description = "What the articles are, for the record.", DefaultValueFactory = _ => "" };
        var command = new Command("learn", "Count in how many articles each term occurs (background term statistics).") { input, output, rarest, provenance };
        command.Runs(parsed =>
        {
            var counter = new TermCounter(ConceptGlossary.Shipped);
            var files = parsed.GetRequiredValue(input);
            var any = false;
            foreach (var row in ArticleFile.Rows(files))
            {
                counter.Add(row.Article);
                any = true;
            }
            if (!any) return Verb.Failed("the input holds no article: nothing can be learnt from it");
            var names = string.Join(", ", files.Select(Path.GetFileName));
            var statistics = counter.ToStatistics($"{names}. {parsed.GetValue(provenance)}".TrimEnd(), Math.Max(2, parsed.GetValue(rarest)));
            using (var file = parsed.GetRequiredValue(output).Create()) TermStatisticsFile.Write(statistics, file);
            var size = new FileInfo(parsed.GetRequiredValue(output).FullName).Length;
            Console.WriteLine($"{statistics.Articles[0]} Vietnamese and {statistics.Articles[1]} English articles, {statistics.TermCount} terms, {size} bytes");
            return 0;
        });
        return command;
    }
}
