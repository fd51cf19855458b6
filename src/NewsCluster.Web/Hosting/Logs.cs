using System.Globalization;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Json;

namespace NewsCluster.Web.Hosting;

internal static class Logs
{
    /// <summary>
    /// To the console for people, on standard error so that a verb's results stay alone on standard output,
    /// and to a file a day as JSON lines for machines, two weeks of them (<c>Logs:Folder</c>; empty for none).
    /// </summary>
    public static Logger Create(IConfiguration configuration)
    {
        var logs = new LoggerConfiguration()
            .ReadFrom.Configuration(configuration)
            .Enrich.FromLogContext()
            .WriteTo.Console(
                outputTemplate: "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}",
                formatProvider: CultureInfo.InvariantCulture,
                standardErrorFromLevel: LogEventLevel.Verbose);
        if (configuration["Logs:Folder"] is { Length: > 0 } folder)
            logs.WriteTo.File(
                new JsonFormatter(renderMessage: true, formatProvider: CultureInfo.InvariantCulture),
                Path.Combine(folder, "newscluster-.log"),
                rollingInterval: RollingInterval.Day,
                retainedFileCountLimit: 14,
                fileSizeLimitBytes: 100_000_000,
                rollOnFileSizeLimit: true,
                shared: true);
        return logs.CreateLogger();
    }
}
