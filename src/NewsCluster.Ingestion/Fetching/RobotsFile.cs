using System.Buffers;
using System.Globalization;
using System.Text;

namespace NewsCluster.Ingestion.Fetching;

/// <summary>A robots.txt file (RFC 9309): which paths a crawler is asked to leave alone, and how long to rest.</summary>
public sealed class RobotsFile
{
    /// <summary>In bytes; what comes after is not read (section 2.5).</summary>
    public const int MostBytes = 500 * 1024;

    public static readonly RobotsFile AllowAll = new([]);
    public static readonly RobotsFile DisallowAll = new([new Group(["*"], [new Rule("/", false)])]);

    private sealed record Rule(string Path, bool Allow);

    private sealed record Group(List<string> Agents, List<Rule> Rules)
    {
        public TimeSpan Delay { get; set; }
    }

    /// <summary>The longest rest a site may ask for: more would take a source's whole interval for a few pages.</summary>
    public static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(60);

    private readonly List<Group> groups;

    private RobotsFile(List<Group> groups) => this.groups = groups;

    /// <summary>Never fails: lines that are no rules are passed over.</summary>
    public static RobotsFile Parse(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > MostBytes) bytes = bytes[..MostBytes];
        List<Group> groups = [];
        var (inAgents, delayed) = (false, false);
        foreach (var line in Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF').Split('\n', '\r'))
        {
            if (Directive(line) is not var (name, value)) continue;
            if (name == "user-agent")
            {
                if (!inAgents) groups.Add(new Group([], []));
                // Who is named after a delay shares the rules that follow, as RFC 9309 has it, but did not ask for the delay.
                else if (delayed) groups.Add(groups[^1] with { Agents = [], Delay = TimeSpan.Zero });
                groups[^1].Agents.Add(value);
                (inAgents, delayed) = (true, false);
            }
            else if (name == "crawl-delay")
            {
                delayed = true;
                if (groups.Count > 0 && double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds))
                    groups[^1].Delay = TimeSpan.FromSeconds(Math.Min(seconds, LongestDelay.TotalSeconds));
            }
            else if (name is "allow" or "disallow")
            {
                inAgents = false;
                // Rules before any user-agent belong to nobody; an empty one says nothing.
                if (groups.Count > 0 && value.Length > 0) groups[^1].Rules.Add(new Rule(Normal(value), name == "allow"));
            }
        }
        return new RobotsFile(groups);
    }

    /// <param name="agent">The product's name in the User-Agent.</param>
    /// <param name="pathAndQuery">Of the address, percent-encoded, beginning with a slash.</param>
    /// <returns>What the longest matching rule of the agent's groups says; allowed when none matches, and of equals.</returns>
    public bool Allows(string agent, string pathAndQuery)
    {
        var path = Normal(pathAndQuery);
        if (path == "/robots.txt") return true;
        var best = (Length: -1, Allow: true);
        foreach (var rule in GroupsFor(agent).SelectMany(group => group.Rules))
        {
            if (rule.Path.Length < best.Length || !Matches(rule.Path, path)) continue;
            best = (rule.Path.Length, rule.Allow || rule.Path.Length == best.Length && best.Allow);
        }
        return best.Allow;
    }

    /// <summary>
    /// The rest between two requests that the site asks the agent for (<c>Crawl-delay</c>, in seconds: no standard, but much used);
    /// zero when it asks for none, <see cref="LongestDelay"/> at most.
    /// </summary>
    public TimeSpan DelayFor(string agent) => GroupsFor(agent).Select(group => group.Delay).DefaultIfEmpty().Max();

    /// <summary>All groups that name the agent, together; else those for everyone (section 2.2.1).</summary>
    private IEnumerable<Group> GroupsFor(string agent)
    {
        var own = groups.Where(g => g.Agents.Exists(a => Product(a).Equals(agent, StringComparison.OrdinalIgnoreCase))).ToList();
        return own.Count > 0 ? own : groups.Where(g => g.Agents.Exists(a => a is "*" || a.StartsWith("* ", StringComparison.Ordinal)));
    }

    /// <summary>The letters, dashes and underscores it begins with; what follows is a version or a remark.</summary>
    private static string Product(string agent) => string.Concat(agent.TakeWhile(c => char.IsAsciiLetter(c) || c is '-' or '_'));

    private static (string Name, string Value)? Directive(string line)
    {
        var comment = line.IndexOf('#', StringComparison.Ordinal);
        if (comment >= 0) line = line[..comment];
        line = line.Trim();
        var separator = line.IndexOf(':', StringComparison.Ordinal);
        // A blank instead of the colon is a frequent slip.
        if (separator < 0) separator = line.AsSpan().IndexOfAny(' ', '\t');
        return separator <= 0 ? null : (line[..separator].Trim().ToLowerInvariant(), line[(separator + 1)..].Trim());
    }

    /// <summary>One spelling for what percent-encoding spells in several (section 2.2.2): unreserved characters plain, all others encoded, in capitals.</summary>
    private static string Normal(string path)
    {
        var normal = new StringBuilder(path.Length);
        Span<byte> utf8 = stackalloc byte[4];
        for (var i = 0; i < path.Length;)
        {
            if (path[i] == '%' && i + 2 < path.Length && byte.TryParse(path.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                if (char.IsAsciiLetterOrDigit((char)code) || code is (byte)'-' or (byte)'.' or (byte)'_' or (byte)'~') normal.Append((char)code);
                else AppendEncoded(normal, code);
                i += 3;
                continue;
            }
            if (Rune.DecodeFromUtf16(path.AsSpan(i), out var rune, out var length) == OperationStatus.Done && !rune.IsAscii)
                foreach (var b in utf8[..rune.EncodeToUtf8(utf8)]) AppendEncoded(normal, b);
            else normal.Append(path[i]);
            i += length;
        }
        return normal.ToString();
    }

    private static void AppendEncoded(StringBuilder path, byte code) => path.Append('%').Append(code.ToString("X2", CultureInfo.InvariantCulture));

    /// <summary><c>*</c> stands for anything, <c>$</c> at the end for the end; everything else for itself. Steps: pattern times path at most.</summary>
    private static bool Matches(string pattern, string path)
    {
        var anchored = pattern.EndsWith('$');
        var parts = (anchored ? pattern[..^1] : pattern).Split('*');
        if (!path.StartsWith(parts[0], StringComparison.Ordinal)) return false;
        var at = parts[0].Length;
        for (var i = 1; i < parts.Length; i++)
        {
            if (anchored && i == parts.Length - 1) return path.Length - at >= parts[i].Length && path.EndsWith(parts[i], StringComparison.Ordinal);
            at = path.IndexOf(parts[i], at, StringComparison.Ordinal);
            if (at < 0) return false;
            at += parts[i].Length;
        }
        return !anchored || at == path.Length;
    }
}
