using System.Globalization;
using NewsCluster.Data.Accounts;
using NewsCluster.Web.Pages;

namespace NewsCluster.Web.Audit;

/// <summary>Audit entries as comma-separated values (RFC 4180) that a spreadsheet opens as text and never as a formula.</summary>
internal static class AuditCsv
{
    public const string Header = "id,at,act,actor,subject,from,detail\r\n";

    public static string Line(AuditEntry entry) => string.Join(',',
        entry.Id.ToString(CultureInfo.InvariantCulture),
        entry.At.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        CsvCell.Of(entry.Act.ToString()),
        CsvCell.Of(entry.Actor),
        CsvCell.Of(entry.Subject),
        CsvCell.Of(entry.From),
        CsvCell.Of(entry.Detail)) + "\r\n";
}
