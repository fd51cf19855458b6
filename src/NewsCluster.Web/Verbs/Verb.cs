using System.CommandLine;
using NewsCluster.Web.Hosting;
using NewsCluster.Web.Languages;

namespace NewsCluster.Web.Verbs;

/// <summary>Runs a verb so that what goes wrong is one sentence on standard error and exit code 1.</summary>
internal static class Verb
{
    /// <summary>For verbs that wait for nothing.</summary>
    public static void Runs(this Command command, Func<ParseResult, int> action) =>
        command.Runs((parsed, _) => Task.FromResult(action(parsed)));

    public static void Runs(this Command command, Func<ParseResult, CancellationToken, Task<int>> action) =>
        command.SetAction(async (parsed, cancel) =>
        {
            try
            {
                return await action(parsed, cancel);
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                return 130;
            }
            catch (Exception problem) when (Sentence(problem) is { } sentence)
            {
                return Failed(sentence);
            }
        });

    /// <summary>What the server would be configured with, for verbs that do not build one.</summary>
    public static IConfiguration Configuration() =>
        new ConfigurationBuilder().SetBasePath(AppContext.BaseDirectory).AddJsonFile("appsettings.json", optional: true).AddEnvironmentVariables().Build();

    /// <summary>Says on standard error why a verb did not do what it was asked for.</summary>
    /// <returns>Its exit code.</returns>
    public static int Failed(string sentence)
    {
        Console.Error.WriteLine("newscluster: " + sentence);
        return 1;
    }

    public static int Failed(Ingestion.Problem problem) => Failed(Language.OfTerminal.Texts.Problem(problem.Kind.ToString(), problem.Detail));

    private static string? Sentence(Exception problem)
    {
        var texts = Language.OfTerminal.Texts;
        return DatabaseProblem.Describe(problem, texts) ?? problem switch
        {
            ConfigurationException => texts.ConfigurationProblem(problem.Message),
            IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException e } => texts.AddressInUse(e.Message),
            IOException or UnauthorizedAccessException => texts.FileProblem(problem.Message),
            InvalidDataException => texts.FileProblem(problem.Message),
            _ => null,
        };
    }
}
