using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace NewsCluster.Web.Tests.Hosting;

/// <summary>The executable in a process of its own, which a test can kill. Killed at the latest when disposed.</summary>
public sealed class NewsClusterProcess : IDisposable
{
    private readonly Process process;
    private readonly StringBuilder said = new();

    private NewsClusterProcess(Process process)
    {
        this.process = process;
        process.OutputDataReceived += Note;
        process.ErrorDataReceived += Note;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public int Id => process.Id;

    /// <summary>Both streams so far.</summary>
    public string Said
    {
        get
        {
            lock (said) return said.ToString();
        }
    }

    public static NewsClusterProcess Start(string connection, params string[] arguments) => Start("dotnet", [], connection, arguments);

    /// <param name="settings">As in the configuration: <c>Section:Name</c>.</param>
    public static NewsClusterProcess Start(string connection, IEnumerable<(string Key, string Value)> settings, params string[] arguments) =>
        Start("dotnet", [], connection, arguments, settings);

    /// <summary>None of its files may become longer than so many bytes: the system kills it when it writes beyond.</summary>
    public static NewsClusterProcess StartWithFilesUpTo(long bytes, string connection, params string[] arguments) =>
        Start("prlimit", [$"--fsize={bytes}", "dotnet"], connection, arguments);

    private static NewsClusterProcess Start(string program, string[] before, string connection, string[] arguments, IEnumerable<(string Key, string Value)>? settings = null)
    {
        var start = new ProcessStartInfo(program, [.. before, typeof(Web.Hosting.Site).Assembly.Location, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        // The runtime keeps its code in a file that such a limit would cut.
        if (before.Length > 0) start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        foreach (var (name, value) in new[]
        {
            ("LC_ALL", "C.UTF-8"), ("ConnectionStrings__NewsCluster", connection), ("Logs__Folder", ""), ("Serilog__MinimumLevel__Default", "Fatal"),
            ("Urls", "http://127.0.0.1:0"), ("Seeds__Path", ""), ("Fetching__Allow__0", "127.0.0.1"), ("Fetching__HostDelay", "00:00:00"),
        })
            start.Environment[name] = value;
        foreach (var (key, value) in settings ?? []) start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        return new NewsClusterProcess(Process.Start(start)!);
    }

    /// <summary>SIGKILL: nothing of the program runs any more.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    /// <summary>SIGTERM: asks it to stop, and waits until it has.</summary>
    public void Terminate()
    {
        using (var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)])) kill.WaitForExit();
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(1)), "SIGTERM does not stop it.");
    }

    public async Task<int> ExitAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(4));
        await process.WaitForExitAsync(patience.Token);
        return process.ExitCode;
    }

    public void Dispose()
    {
        if (!process.HasExited) Kill();
        process.Dispose();
    }

    private void Note(object _, DataReceivedEventArgs line)
    {
        lock (said) said.AppendLine(line.Data);
    }
}
