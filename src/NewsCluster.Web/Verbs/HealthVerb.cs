using System.CommandLine;

namespace NewsCluster.Web.Verbs;

internal static class HealthVerb
{
    /// <summary>For containers, whose images have no other client.</summary>
    public static Command Create()
    {
        var address = new Argument<Uri>("address")
        {
            Description = "Where the server listens, such as http://127.0.0.1:5080.",
            CustomParser = WebAddress.Parse,
        };
        var health = new Command("health", "Ask a running server whether it is ready: exit code 0 when it is.") { address };
        health.Runs(async (parsed, cancel) =>
        {
            using var client = new HttpClient { BaseAddress = parsed.GetRequiredValue(address)!, Timeout = TimeSpan.FromSeconds(4) };
            try
            {
                using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), cancel);
                Console.WriteLine(await answer.Content.ReadAsStringAsync(cancel));
                return answer.IsSuccessStatusCode ? 0 : 1;
            }
            catch (HttpRequestException problem)
            {
                return Verb.Failed(problem.Message);
            }
        });
        return health;
    }
}
