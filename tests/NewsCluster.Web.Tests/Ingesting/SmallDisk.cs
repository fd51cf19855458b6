using System.Diagnostics;
using NewsCluster.Web.Tests.Hosting;

namespace NewsCluster.Web.Tests.Ingesting;

/// <summary>
/// A place for files that is soon full: a tmpfs where this process may mount one, else a limit on how long a file of the
/// process under test may grow (RLIMIT_FSIZE), which the system enforces by killing it in the middle of a write.
/// </summary>
internal sealed class SmallDisk : IDisposable
{
    private const int Megabytes = 6;

    private SmallDisk(string folder, string? refusal) => (Folder, Refusal) = (folder, refusal);

    public string Folder { get; }

    /// <summary>Why it is no disk of its own; null when it is.</summary>
    public string? Refusal { get; }

    public static SmallDisk Create()
    {
        var folder = Directory.CreateTempSubdirectory("newscluster-disk-").FullName;
        return new SmallDisk(folder, Run("mount", "-t", "tmpfs", "-o", $"size={Megabytes}m", "newscluster", folder));
    }

    public NewsClusterProcess Start(string connection, params string[] arguments) =>
        Refusal is null ? NewsClusterProcess.Start(connection, arguments) : NewsClusterProcess.StartWithFilesUpTo(Megabytes * 600_000L, connection, arguments);

    public void Grow()
    {
        if (Refusal is null) Assert.Null(Run("mount", "-o", "remount,size=200m", Folder));
    }

    public void Dispose()
    {
        if (Refusal is null) Run("umount", Folder);
        Directory.Delete(Folder, recursive: true);
    }

    /// <returns>What it complained about; null when it did as told.</returns>
    private static string? Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            var said = process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? null : $"{program}: {said}";
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            return $"{program}: {e.Message}";
        }
    }
}
