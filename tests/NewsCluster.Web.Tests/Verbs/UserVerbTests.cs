using System.Diagnostics;
using NewsCluster.Web.Tests.Hosting;

namespace NewsCluster.Web.Tests.Verbs;

/// <summary>The verbs as a person at a terminal runs them, in a process of their own.</summary>
public sealed class UserVerbTests(TestDatabases databases)
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Accounts_are_added_listed_reset_and_disabled(TestDatabase kind)
    {
        var database = databases.New(kind);
        Assert.Equal(0, (await RunAsync(database, "seven purple lighthouses\n", "user", "add", "lan", "--role", "admin")).Exit);
        var (exit, _, error) = await RunAsync(database, "password1234\n", "user", "add", "mai");
        Assert.Equal(1, exit);
        Assert.Contains("first that attackers try", error, StringComparison.Ordinal);
        Assert.Equal(1, (await RunAsync(database, "seven purple lighthouses\n", "user", "add", "lan")).Exit);
        Assert.Equal(2, (await RunAsync(database, "", "user", "add", "mai", "secret-as-argument")).Exit);
        Assert.Equal(0, (await RunAsync(database, "a quiet harbour at dawn\n", "user", "reset", "lan")).Exit);
        Assert.Equal(1, (await RunAsync(database, "", "user", "disable", "lan")).Exit);
        Assert.Equal(1, (await RunAsync(database, "", "user", "disable", "nobody")).Exit);
        Assert.Equal(0, (await RunAsync(database, "seven purple lighthouses\n", "user", "add", "mai", "--role", "editor")).Exit);
        Assert.Equal(0, (await RunAsync(database, "", "user", "disable", "mai")).Exit);
        Assert.Equal("lan\tAdmin\tactive\tnever\nmai\tEditor\tdisabled\tnever\n", (await RunAsync(database, "", "user", "list")).Output);
    }

    private static async Task<(int Exit, string Output, string Error)> RunAsync(string database, string input, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "newscluster.dll"), .. arguments])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment["ConnectionStrings__NewsCluster"] = database;
        start.Environment["Logs__Folder"] = "";
        start.Environment["LC_ALL"] = "en_US.UTF-8";
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await error);
    }
}
