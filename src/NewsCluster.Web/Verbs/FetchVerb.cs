using System.CommandLine;
using System.Globalization;
using NewsCluster.Ingestion.Feeds;
using NewsCluster.Ingestion.Fetching;
using NewsCluster.Web.Hosting;

namespace NewsCluster.Web.Verbs;

/// <summary><c>fetch URL</c>: what the fetcher makes of an address, with the configuration the server would use.</summary>
internal static class FetchVerb
{
    public static Command Create()
    {
        var address = new Argument<string>("url") { Description = "An http or https address." };
        var output = new Option<FileInfo?>("--output") { Description = "Where to write the body." };
        var command = new Command("fetch", "Fetch an address as a source would be, and say what happens.") { address, output };
        command.Runs((parsed, cancel) => RunAsync(parsed.GetRequiredValue(address), parsed.GetValue(output), cancel));
        return command;
    }

    private static async Task<int> RunAsync(string text, FileInfo? output, CancellationToken cancel)
    {
        await using var services = new ServiceCollection().AddFetching(Verb.Configuration()).BuildServiceProvider();
        var (address, refusal) = ConfigurationException.Guard(services.GetRequiredService<AddressGuard>).Check(text);
        if (address is null) return Verb.Failed(refusal!);

        var result = await services.GetRequiredService<Fetcher>().FetchAsync(new FetchRequest(address), cancel);
        foreach (var redirect in result.Redirects) Console.WriteLine($"{(int)redirect.Status}  {redirect.From}");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(result.Status is { } status ? (int)status : "---")}  {result.Address}"));
        if (result.RetryAfter is { } wait) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Retry-After: {wait.TotalSeconds:0} s"));
        if (result.Problem is { } problem) return Verb.Failed(problem);

        if (result.MovedTo is { } moved) Console.WriteLine($"Moved-To: {moved}");
        Console.WriteLine($"Content-Type: {result.ContentType}");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Size: {result.Body.Length}"));
        if (result.Validators?.ETag is { } tag) Console.WriteLine($"ETag: {tag}");
        if (result.Validators?.LastModified is { } date) Console.WriteLine($"Last-Modified: {date}");
        if (FeedReader.Read(result.Body.Span, result.ContentType, result.Address).Feed is { } feed)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Feed: {feed.Kind} {feed.Version}, {feed.Items.Count} items, \"{feed.Title}\""));
        if (output is not null) await File.WriteAllBytesAsync(output.FullName, result.Body, cancel);
        return 0;
    }
}
