using System.Globalization;
using NewsCluster.Clustering.Dates;

namespace NewsCluster.Web.Languages;

internal sealed partial class VietnameseTexts(CultureInfo culture) : Texts(culture)
{
    public override string Day(DateOnly day) => $"ngày {day.Day} tháng {day.Month} năm {day.Year}";
    public override string ShortDay(DateOnly day) => $"{day.Day}/{day.Month}/{day.Year}";
    public override string Instant(DateTimeOffset instant) =>
        $"{instant.ToString("HH:mm", CultureInfo.InvariantCulture)} ngày {instant.Day}/{instant.Month}/{instant.Year}";

    public override string Date(PartialDate date) => date switch
    {
        { Year: { } y, Month: { } m, Day: { } d } => Day(new DateOnly(y, m, d)),
        { Month: { } m, Day: { } d } => $"ngày {d} tháng {m}",
        { Year: { } y, Month: { } m } => $"tháng {m} năm {y}",
        { Month: { } m } => $"tháng {m}",
        { Year: { } y } => $"năm {y}",
        _ => "không rõ ngày",
    };

    public override string Days(DateOnly first, DateOnly last) => (first, last) switch
    {
        _ when first == last => ShortDay(first),
        _ when first.Year == last.Year && first.Month == last.Month => $"{first.Day}–{ShortDay(last)}",
        _ when first.Year == last.Year => $"{first.Day}/{first.Month} – {ShortDay(last)}",
        _ => $"{ShortDay(first)} – {ShortDay(last)}",
    };

    public override string LanguageName(string code) => code switch
    {
        "vi" => "tiếng Việt",
        "en" => "tiếng Anh",
        _ => "ngôn ngữ khác",
    };

    // Vietnamese nouns do not change with number.
    private string Count(long count, string noun) => $"{Number(count)} {noun}";
}
