using System.Globalization;
using NewsCluster.Clustering.Dates;

namespace NewsCluster.Web.Languages;

/// <summary>
/// Every string a person reads, once for each language. A missing translation does not compile, an empty one
/// fails a test. Grouped by area in partial files; parameters are typed, plurals are each language's own code.
/// </summary>
public abstract partial class Texts(CultureInfo culture)
{
    public CultureInfo Culture { get; } = culture;

    /// <summary>A whole number, grouped as the language groups it.</summary>
    public string Number(long number) => number.ToString("N0", Culture);

    /// <summary>A share of one as a percentage without decimals.</summary>
    public string Percent(double share) => share.ToString("P0", Culture);

    /// <summary>The day written out.</summary>
    public abstract string Day(DateOnly day);

    /// <summary>The day as short as the language writes it, with its year.</summary>
    public abstract string ShortDay(DateOnly day);

    /// <summary>As much of the date as is known; an open year is left out, the caller says that it is.</summary>
    public abstract string Date(PartialDate date);

    /// <summary>The instant's day and time of day.</summary>
    public abstract string Instant(DateTimeOffset instant);

    /// <summary>First and last day; one day when they are the same.</summary>
    public abstract string Days(DateOnly first, DateOnly last);

    /// <summary>A language by its code, named in this language.</summary>
    public abstract string LanguageName(string code);

    /// <summary>What a date in a text was read as, in full: "around", "end of", ranges, an open year.</summary>
    public abstract string Mention(DateMention mention);
}
