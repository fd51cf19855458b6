using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace NewsCluster.Web.Tests.Hosting;

/// <summary>
/// A real PostgreSQL of the tests' own, in a temporary folder on a free loopback port, started when first asked for.
/// Where PostgreSQL is not installed the tests fail and say so.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("newscluster-postgres-").FullName;
    private readonly Lazy<int> port;
    private int databases;

    public PostgresServer() => port = new Lazy<int>(Start);

    /// <summary>The connection string of a new, empty database.</summary>
    public string NewDatabase()
    {
        var name = $"news{Interlocked.Increment(ref databases)}";
        using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        connection.Open();
        using var create = new NpgsqlCommand($"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8'", connection);
        create.ExecuteNonQuery();
        return ConnectionString(name);
    }

    /// <summary>The connection string of a new database whose owner is an ordinary role of this name, as in a real deployment.</summary>
    public string NewOwnedDatabase(string owner)
    {
        using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        connection.Open();
        using var role = new NpgsqlCommand($"CREATE ROLE {owner} LOGIN PASSWORD 'tests'", connection);
        role.ExecuteNonQuery();
        using var create = new NpgsqlCommand($"CREATE DATABASE {owner} OWNER {owner} TEMPLATE template0 ENCODING 'UTF8'", connection);
        create.ExecuteNonQuery();
        return new NpgsqlConnectionStringBuilder(ConnectionString(owner)) { Username = owner }.ConnectionString;
    }

    public string ConnectionString(string database) =>
        $"Host=127.0.0.1;Port={port.Value};Username=postgres;Password=tests;Database={database};Maximum Pool Size=20";

    private int Start()
    {
        var free = FreePort();
        var password = Path.Combine(folder, "password");
        File.WriteAllText(password, "tests");
        if (Environment.UserName == "root") Run("chown", "-R", "postgres", folder);
        var data = Path.Combine(folder, "data");
        RunAsPostgres("initdb", "-D", data, "-U", "postgres", "-A", "scram-sha-256", "--pwfile", password, "-E", "UTF8", "--no-sync");
        Launch(free);
        return free;
    }

    private void Launch(int onPort) => RunAsPostgres("pg_ctl", "start", "-w", "-D", Path.Combine(folder, "data"), "-l", Path.Combine(folder, "log"),
        "-o", $"-p {onPort} -k {folder} -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=200");

    /// <summary>After <see cref="Stop"/>, on the same port with the same data.</summary>
    public void StartAgain() => Launch(port.Value);

    public void Stop() => RunAsPostgres("pg_ctl", "stop", "-m", "immediate", "-D", Path.Combine(folder, "data"));

    private static void RunAsPostgres(string program, params string[] arguments)
    {
        var path = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetFiles("/usr/lib/postgresql", program, SearchOption.AllDirectories).Order(StringComparer.Ordinal).LastOrDefault()
            : null;
        // PostgreSQL refuses to run as root.
        if (Environment.UserName == "root") Run("runuser", ["-u", "postgres", "--", path ?? program, .. arguments]);
        else Run(path ?? program, arguments);
    }

    private static void Run(string program, params string[] arguments)
    {
        // Output goes nowhere: the server would inherit a pipe and keep it open.
        var start = new ProcessStartInfo("/bin/sh", ["-c", "exec \"$0\" \"$@\" >/dev/null 2>\"$NEWSCLUSTER_ERRORS\"", program, .. arguments]) { WorkingDirectory = "/" };
        var errors = Path.GetTempFileName();
        start.Environment["NEWSCLUSTER_ERRORS"] = errors;
        using var process = Process.Start(start)!;
        process.WaitForExit();
        var said = File.ReadAllText(errors);
        File.Delete(errors);
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} failed; is PostgreSQL installed (apt-get install postgresql)? {said}");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (port.IsValueCreated) Stop();
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
