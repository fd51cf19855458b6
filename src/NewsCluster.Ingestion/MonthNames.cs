using System.Collections.Frozen;

namespace NewsCluster.Ingestion;

/// <summary>Months as pages in European languages write them, in full or cut short.</summary>
internal static class MonthNames
{
    /// <summary>One row a language: twelve months, the forms of one joined by a slash. A form also stands for every longer word that begins with it.</summary>
    private static readonly string[] Languages =
    [
        "jan feb mar apr may jun jul aug sep oct nov dec",
        "jän/jän feb mär/mrz apr mai jun jul aug sep okt nov dez",
        "janv févr/fév mars avr mai juin juil août/aou sept oct nov déc",
        "ene feb mar abr may jun jul ago sep/set oct nov dic",
        "gen feb mar apr mag giu lug ago set ott nov dic",
        "jan fev mar abr mai jun jul ago set out nov dez",
        "stycz/sty lut marz/mar kwie/kwi maj czerw/cze lip sierp/sie wrze/wrz paźdz/paź listop/lis grud/gru",
        "jan feb maa/mrt apr mei jun jul aug sep okt nov dec",
        "led úno břez dub květ červn červen srp září říj list/listop pros",
        "oca şub mar nis may haz tem ağu eyl eki kas ara",
        "янв фев мар апр мая/май июн июл авг сен окт ноя дек",
    ];

    private static readonly FrozenDictionary<string, int> Starts = Build();

    private static FrozenDictionary<string, int> Build()
    {
        var table = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var language in Languages)
        {
            var months = language.Split(' ');
            for (var i = 0; i < 12 && i < months.Length; i++)
                foreach (var form in months[i].Split('/')) table.TryAdd(form, i + 1);
        }
        table["july"] = 7;
        table["červenec"] = table["července"] = 7;
        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>1 to 12, null for a word that begins like no month.</summary>
    public static int? Find(ReadOnlySpan<char> word)
    {
        if (word.Length is < 3 or > 12) return null;
        Span<char> lower = stackalloc char[word.Length];
        word.ToLowerInvariant(lower);
        var lookup = Starts.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = lower.Length; length >= 3; length--)
            if (lookup.TryGetValue(lower[..length], out var month)) return month;
        return null;
    }
}
