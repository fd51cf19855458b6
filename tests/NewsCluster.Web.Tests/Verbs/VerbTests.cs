using System.Diagnostics;
using Microsoft.Data.Sqlite;
using NewsCluster.Web.Tests.Hosting;

namespace NewsCluster.Web.Tests.Verbs;

/// <summary>The executable as a person calls it: exit codes, and one clear sentence when something is wrong.</summary>
public sealed class VerbTests(TestDatabases databases) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("newscluster-verbs-").FullName;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_verb_that_does_not_exist_is_wrong_use()
    {
        Assert.Equal(2, (await RunAsync("Data Source=x.db", "frobnicate")).Exit);
        Assert.Equal(2, (await RunAsync("Data Source=x.db", "ingest")).Exit);
    }

    [Fact]
    public async Task Health_asks_a_running_server()
    {
        var site = await databases.SeededAsync(TestDatabase.Sqlite);
        Assert.Equal(0, (await RunAsync("", "health", site.Address.ToString())).Exit);
        Assert.Equal(1, (await RunAsync("", "health", "http://127.0.0.1:1")).Exit);
        Assert.Equal(2, (await RunAsync("", "health", "nowhere")).Exit);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Ingesting_says_what_became_of_the_documents(TestDatabase database)
    {
        var input = Path.Combine(folder, "input");
        Directory.CreateDirectory(input);
        File.WriteAllText(Path.Combine(input, "one.txt"), "Bão số 12 đổ bộ Khánh Hòa\nBão số 12 đã đổ bộ vào Khánh Hòa sáng 4/11, gây mưa lớn.");
        File.WriteAllText(Path.Combine(input, "two.txt"), "");
        var connection = databases.New(database);

        var (exit, output, error) = await RunAsync(connection, "ingest", input);
        Assert.Equal(1, exit);
        Assert.Contains("1 new, 0 updated, 0 repeated, 0 unchanged, 0 refused, 1 failed", output, StringComparison.Ordinal);
        Assert.Contains("two.txt: It is empty.", error, StringComparison.Ordinal);

        File.Delete(Path.Combine(input, "two.txt"));
        (exit, output, _) = await RunAsync(connection, "rerun", "--all", "--apply");
        Assert.Equal(0, exit);
        Assert.Contains("One article was looked at again: nothing changes.", output, StringComparison.Ordinal);
        Assert.Equal(2, (await RunAsync(connection, "rerun", "--from", "2026-11-21")).Exit);
        Assert.Equal(1, (await RunAsync(connection, "rerun", "--run", "999")).Exit);
        var (wrong, _, said) = await RunAsync(connection, "rerun", "--from", "12/8/2025", "--to", "15/8/2025");
        Assert.Equal(2, wrong);
        Assert.Contains("15/8/2025", said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);

        (exit, output, _) = await RunAsync(connection, "ingest", input);
        Assert.Equal(0, exit);
        Assert.Contains("0 new, 0 updated, 0 repeated, 1 unchanged, 0 refused, 0 failed", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Problems_are_said_in_the_language_of_the_terminal()
    {
        var (_, output, _) = await RunAsync($"Data Source={Path.Combine(folder, "vi.db")}", "vi_VN.UTF-8", ["samples", "remove"]);
        Assert.Contains("Không có bài mẫu nào.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_ICU_it_says_so_and_stops()
    {
        using var process = NewsClusterProcess.Start("Data Source=x.db", [("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1")], "serve");
        Assert.Equal(1, await process.ExitAsync());
        Assert.Contains("cần ICU", process.Said, StringComparison.Ordinal);
        Assert.Contains("needs ICU", process.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", process.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_locked_file_is_one_sentence()
    {
        var file = Path.Combine(folder, "locked.db");
        using var other = new SqliteConnection($"Data Source={file}");
        other.Open();
        using var hold = new SqliteCommand("CREATE TABLE t(x); BEGIN EXCLUSIVE", other);
        hold.ExecuteNonQuery();
        await AssertOneSentenceAsync($"Data Source={file};Default Timeout=1", "The database file is locked by another program.");
    }

    [Fact]
    public Task A_read_only_file_is_one_sentence()
    {
        var file = Path.Combine(folder, "readonly.db");
        using (var connection = new SqliteConnection($"Data Source={file}"))
        {
            connection.Open();
            using var create = new SqliteCommand("CREATE TABLE t(x)", connection);
            create.ExecuteNonQuery();
        }
        return AssertOneSentenceAsync($"Data Source={file};Mode=ReadOnly", "The database file cannot be written.");
    }

    [Fact]
    public Task A_file_that_is_no_database_is_one_sentence()
    {
        var file = Path.Combine(folder, "text.db");
        File.WriteAllText(file, new string('x', 5000));
        return AssertOneSentenceAsync($"Data Source={file}", "The database file is damaged or is not an SQLite database.");
    }

    [Fact]
    public Task A_folder_that_cannot_be_made_is_one_sentence()
    {
        File.WriteAllText(Path.Combine(folder, "file"), "");
        return AssertOneSentenceAsync($"Data Source={Path.Combine(folder, "file", "news.db")}", "A file or folder cannot be used");
    }

    [Fact]
    public Task A_server_that_is_not_there_is_one_sentence() =>
        AssertOneSentenceAsync("Host=127.0.0.1;Port=1;Username=x;Database=x;Timeout=3", "The PostgreSQL server cannot be reached.");

    [Fact]
    public Task A_wrong_password_is_one_sentence() =>
        AssertOneSentenceAsync(databases.Postgres.ConnectionString("postgres").Replace("Password=tests", "Password=wrong", StringComparison.Ordinal), "The PostgreSQL server refused the user name or password");

    [Fact]
    public Task A_database_that_does_not_exist_is_one_sentence() =>
        AssertOneSentenceAsync(databases.Postgres.ConnectionString("nowhere"), "has no database of the name");

    [Fact]
    public Task A_connection_string_for_no_database_is_one_sentence() =>
        AssertOneSentenceAsync("Colour=blue", "The configuration cannot be used");

    private async Task AssertOneSentenceAsync(string connection, string beginning)
    {
        foreach (var verb in new[] { "migrate", "serve" })
        {
            var (exit, _, error) = await RunAsync(connection, verb);
            Assert.Equal(1, exit);
            var line = Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
            Assert.StartsWith("newscluster: ", line, StringComparison.Ordinal);
            Assert.Contains(beginning, line, StringComparison.Ordinal);
        }
    }

    private Task<(int Exit, string Output, string Error)> RunAsync(string connection, params string[] arguments) => RunAsync(connection, "C.UTF-8", arguments);

    private async Task<(int Exit, string Output, string Error)> RunAsync(string connection, string locale, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(NewsCluster.Web.Hosting.Site).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        start.Environment["LC_ALL"] = locale;
        start.Environment["ConnectionStrings__NewsCluster"] = connection;
        start.Environment["Logs__Folder"] = "";
        start.Environment["Serilog__MinimumLevel__Default"] = "Fatal";
        start.Environment["Urls"] = "http://127.0.0.1:0";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await process.WaitForExitAsync(patience.Token);
        return (process.ExitCode, await output, await error);
    }
}
