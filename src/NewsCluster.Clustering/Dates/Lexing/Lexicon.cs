using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace NewsCluster.Clustering.Dates.Lexing;

/// <summary>
/// The date words of one language, read from its table (<c>Words/vi.tsv</c>, <c>Words/en.tsv</c>).
/// A line of a table is <c>kind TAB value TAB word, word two, …</c>; phrases of several words are fixed ones.
/// </summary>
internal sealed class Lexicon
{
    public static readonly Lexicon Vietnamese = Load("vi");
    public static readonly Lexicon English = Load("en");

    private readonly FrozenDictionary<string, ushort>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly Meaning[] _meanings;
    private readonly FrozenSet<ushort> _phraseStarts;

    private Lexicon(Dictionary<string, Meaning> entries)
    {
        var numbers = new Dictionary<string, ushort>(StringComparer.Ordinal);
        var meanings = new List<Meaning> { Meaning.None };
        ushort Add(string word, Meaning meaning)
        {
            if (numbers.TryGetValue(word, out var known))
            {
                if (!ReferenceEquals(meaning, Meaning.None)) meanings[known] = meaning;
                return known;
            }
            meanings.Add(meaning);
            return numbers[word] = (ushort)(meanings.Count - 1);
        }

        var starts = new HashSet<ushort>();
        foreach (var (word, meaning) in entries.OrderBy(e => e.Key, StringComparer.Ordinal))
        {
            // Text may come decomposed (NFD); the table is composed.
            foreach (var form in new[] { word, word.Normalize(NormalizationForm.FormD) }.Distinct())
            {
                Add(form, meaning);
                // Every beginning of a phrase is known to the lexer, so that it can go on to the whole.
                for (var space = form.IndexOf(' ', StringComparison.Ordinal); space > 0; space = form.IndexOf(' ', space + 1))
                    starts.Add(Add(form[..space], Meaning.None));
            }
        }
        _words = numbers.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _meanings = [.. meanings];
        _phraseStarts = starts.ToFrozenSet();
    }

    public Meaning this[ushort index] => _meanings[index];

    /// <summary>Index of a lower-case word or phrase; 0 when the table does not have it.</summary>
    public ushort Find(ReadOnlySpan<char> lowerCase) => _words.TryGetValue(lowerCase, out var index) ? index : (ushort)0;

    public bool BeginsPhrase(ushort index) => _phraseStarts.Contains(index);

    private static Lexicon Load(string language)
    {
        using var stream = typeof(Lexicon).Assembly.GetManifestResourceStream($"dates.{language}.tsv")
            ?? throw new InvalidOperationException($"The table of {language} date words is missing from the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var entries = new Dictionary<string, Meaning>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var cells = line.Split('\t');
            if (cells.Length != 3) throw new FormatException($"Not a line of the {language} table of date words: {line}");
            foreach (var word in cells[2].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                entries[word] = With(entries.GetValueOrDefault(word, Meaning.None), cells[0], cells[1]);
        }
        return new Lexicon(entries);
    }

    private static Meaning With(Meaning meaning, string kind, string value)
    {
        int Number() => int.Parse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return kind switch
        {
            "number" => meaning with { Number = Number() },
            "ordinal" => meaning with { Ordinal = Number() },
            "month" => meaning with { Month = Number() },
            "weekday" => meaning with { Weekday = Number() },
            "unit" => meaning with { Unit = Enum.Parse<Unit>(value) },
            "portion" => meaning with { Portion = Enum.Parse<Portion>(value) },
            "season" => meaning with { Season = Number() },
            "part" => meaning with { Part = PartOfDay.IndexOf(value) },
            "holiday" => meaning with { Holiday = Number() },
            "zone" => meaning with { Zone = Number() },
            "day" => meaning with { Day = Number() },
            "shift" => meaning with { Shift = Number() },
            "role" => meaning with { Roles = meaning.Roles | Enum.Parse<Role>(value) },
            _ => throw new FormatException($"Unknown kind of date word: {kind}"),
        };
    }
}
