using System.Globalization;
using NewsCluster.Clustering.Dates;

namespace NewsCluster.Web.Languages;

internal sealed partial class EnglishTexts(CultureInfo culture) : Texts(culture)
{
    public override string Day(DateOnly day) => day.ToString("d MMMM yyyy", Culture);
    public override string ShortDay(DateOnly day) => day.ToString("d MMM yyyy", Culture);
    public override string Instant(DateTimeOffset instant) => instant.ToString("d MMMM yyyy, HH:mm", Culture);

    public override string Date(PartialDate date) => date switch
    {
        { Year: { } y, Month: { } m, Day: { } d } => Day(new DateOnly(y, m, d)),
        { Month: { } m, Day: { } d } => $"{d} {MonthName(m)}",
        { Year: { } y, Month: { } m } => $"{MonthName(m)} {y}",
        { Month: { } m } => MonthName(m),
        { Year: { } y } => y.ToString(CultureInfo.InvariantCulture),
        _ => "date unknown",
    };

    public override string Days(DateOnly first, DateOnly last) => (first, last) switch
    {
        _ when first == last => ShortDay(first),
        _ when first.Year == last.Year && first.Month == last.Month => $"{first.Day}–{ShortDay(last)}",
        _ when first.Year == last.Year => $"{first.ToString("d MMM", Culture)} – {ShortDay(last)}",
        _ => $"{ShortDay(first)} – {ShortDay(last)}",
    };

    public override string LanguageName(string code) => code switch
    {
        "vi" => "Vietnamese",
        "en" => "English",
        _ => "another language",
    };

    private string ShortMonth(int month) => Culture.DateTimeFormat.GetAbbreviatedMonthName(month);

    private string MonthName(int month) => Culture.DateTimeFormat.GetMonthName(month);

    private string Count(long count, string one, string many) => $"{Number(count)} {(count == 1 ? one : many)}";
}
