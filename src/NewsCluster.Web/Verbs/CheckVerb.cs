using System.CommandLine;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsCluster.Ingestion.Fetching;
using NewsCluster.Ingestion.Feeds;

namespace NewsCluster.Web.Verbs;

/// <summary>What the guards decide, without fetching anything: for administrators in doubt, and to measure them.</summary>
internal static class CheckVerb
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create() => new("check", "Show what robots.txt files, the guard of addresses and the XML reader decide.")
    {
        Lines("robots", "Rows {robots_txt, agent, url}: is the address allowed?", Robots),
        Lines("addresses", "Rows {form}: is the address refused? Names are looked up, nothing is connected to.", Address),
        Xml(),
    };

    private static Command Lines(string name, string description, Func<JsonElement, object> decide)
    {
        var input = new Option<string>("--input") { Description = "JSON lines (.gz accepted).", Required = true };
        var output = new Option<FileInfo>("--output") { Description = "The decisions, one line a row.", Required = true };
        var command = new Command(name, description) { input, output };
        command.Runs((parsed, _) =>
        {
            using var writer = new StreamWriter(parsed.GetRequiredValue(output).FullName);
            foreach (var line in ArticleFile.Lines(parsed.GetRequiredValue(input)).Where(line => line.Length > 0))
            {
                try
                {
                    using var row = JsonDocument.Parse(line);
                    writer.WriteLine(JsonSerializer.Serialize(decide(row.RootElement), Json));
                }
                catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
                {
                    throw new InvalidDataException(e.Message, e);
                }
            }
            return Task.FromResult(0);
        });
        return command;
    }

    private static object Robots(JsonElement row)
    {
        var url = row.GetProperty("url").GetString() ?? "";
        var robots = RobotsFile.Parse(Encoding.UTF8.GetBytes(row.GetProperty("robots_txt").GetString() ?? ""));
        var address = Uri.TryCreate(url, UriKind.Absolute, out var whole) ? whole.PathAndQuery : "/";
        return new { url, Allowed = robots.Allows(row.GetProperty("agent").GetString() ?? "", address) };
    }

    private static object Address(JsonElement row)
    {
        var form = row.GetProperty("form").GetString() ?? "";
        var guard = new AddressGuard(new FetchOptions());
        // A bare address or network stands for a page there.
        var bare = form.Split('/')[0];
        var (address, problem) = guard.Check(IPAddress.TryParse(bare, out var ip) ? $"http://{(ip.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6 ? $"[{bare}]" : bare)}/" : form);
        problem ??= Resolved(guard, address!);
        return new { form, Refused = problem is not null, Reason = problem?.Kind.ToString(), problem?.Detail };
    }

    private static Ingestion.Problem? Resolved(AddressGuard guard, Uri address)
    {
        try
        {
            return guard.Check(address.IdnHost, Dns.GetHostAddresses(address.IdnHost));
        }
        catch (System.Net.Sockets.SocketException)
        {
            return guard.Check(address.IdnHost, []);
        }
    }

    private static Command Xml()
    {
        var files = new Argument<FileInfo[]>("files") { Description = "XML documents of any kind.", Arity = ArgumentArity.OneOrMore };
        var command = new Command("xml", "Is the document read or refused, and why?") { files };
        command.Runs(async (parsed, cancel) =>
        {
            foreach (var file in parsed.GetRequiredValue(files))
            {
                var problem = XmlCheck.Problem(await FeedVerb.ReadAsync(file, cancel));
                Console.WriteLine(JsonSerializer.Serialize(new { File = file.Name, Refused = problem is not null, Reason = problem?.Kind.ToString() }, Json));
            }
            return 0;
        });
        return command;
    }
}
