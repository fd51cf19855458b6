using System.Collections.Frozen;
using NewsCluster.Clustering.Text;

namespace NewsCluster.Clustering.Features;

/// <summary>Numbers with their units and days with their months, as keys that are the same in both languages.</summary>
internal static class NumberTerms
{
    private const uint DaySalt = 0xDA7E;

    private static readonly FrozenDictionary<uint, int> Scales = new Dictionary<string, int>
    {
        ["nghìn"] = 3, ["ngàn"] = 3, ["thousand"] = 3,
        ["triệu"] = 6, ["million"] = 6, ["tỷ"] = 9, ["tỉ"] = 9, ["billion"] = 9, ["trillion"] = 12,
    }.ToFrozenDictionary(entry => Hash.Of(entry.Key), entry => entry.Value);

    private static readonly FrozenDictionary<uint, int> EnglishMonths = Months(
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"]);

    private static readonly FrozenDictionary<uint, int> SmallNumbers = new Dictionary<string, int>
    {
        ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["eight"] = 8, ["nine"] = 9, ["ten"] = 10,
        ["eleven"] = 11, ["twelve"] = 12, ["twenty"] = 20, ["thirty"] = 30, ["forty"] = 40, ["fifty"] = 50,
    }.ToFrozenDictionary(entry => Hash.Of(entry.Key), entry => entry.Value);

    private static readonly uint Month = Hash.Of("tháng");

    private static FrozenDictionary<uint, int> Months(string[] names) => names
        .SelectMany((name, i) => new[] { (name, i + 1), (name[..3], i + 1), (name[..Math.Min(4, name.Length)], i + 1) })
        .DistinctBy(entry => entry.Item1)
        .ToFrozenDictionary(entry => Hash.Of(entry.Item1), entry => entry.Item2);

    public static void Read(ReadOnlySpan<Token> tokens, bool vietnamese, List<uint> into)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            if (Day(tokens, i, vietnamese) is var (day, month, used) && used > 0)
            {
                into.Add(Channels.Key(Channel.Numbers, Hash.Of(DaySalt, (uint)(month * 32 + day))));
                i += used - 1;
            }
            else if (tokens[i].Kind == TokenKind.Number) AddNumber(tokens, i, into);
            else if (!vietnamese && SmallNumbers.TryGetValue(tokens[i].Key, out var small)) Add(small, tokens, i, into);
        }
    }

    private static void AddNumber(ReadOnlySpan<Token> tokens, int i, List<uint> into)
    {
        if (double.IsNaN(tokens[i].Value)) into.Add(Channels.Key(Channel.Numbers, tokens[i].Key));
        else Add(tokens[i].Value, tokens, i, into);
    }

    private static void Add(double value, ReadOnlySpan<Token> tokens, int i, List<uint> into)
    {
        if (i + 1 < tokens.Length && Scales.TryGetValue(tokens[i + 1].Key, out var scale)) value *= Math.Pow(10, scale);
        into.Add(Channels.Key(Channel.Numbers, NumberForm.Key(value)));
    }

    /// <summary>A day of a month at a token: <c>8/12</c>, <c>8 tháng 12</c>, <c>8 December</c>, <c>Dec. 8</c>; and how many tokens say it.</summary>
    private static (int Day, int Month, int Used) Day(ReadOnlySpan<Token> tokens, int i, bool vietnamese)
    {
        var whole = tokens[i].WholeNumber;
        if (vietnamese)
        {
            if (whole is < 1 or > 31 || i + 1 >= tokens.Length) return default;
            var spelled = tokens[i + 1].Key == Month && i + 2 < tokens.Length;
            var next = tokens[spelled ? i + 2 : i + 1];
            if (!spelled && !next.Is(TokenTraits.AfterSlash)) return default;
            return next.WholeNumber is >= 1 and <= 12 and var month ? (whole, month, spelled ? 3 : 2) : default;
        }
        if (i + 1 >= tokens.Length) return default;
        if (whole is >= 1 and <= 31 && IsMonth(tokens[i + 1], out var after)) return (whole, after, 2);
        if (tokens[i + 1].WholeNumber is >= 1 and <= 31 and var day && IsMonth(tokens[i], out var before)) return (day, before, 2);
        return default;
    }

    private static bool IsMonth(Token token, out int month)
    {
        month = 0;
        return token.Is(TokenTraits.Capital) && EnglishMonths.TryGetValue(token.Key, out month);
    }
}
