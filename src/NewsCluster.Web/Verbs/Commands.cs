using System.CommandLine;

namespace NewsCluster.Web.Verbs;

/// <summary>Every verb of the <c>newscluster</c> executable, one file each in this folder.</summary>
internal static class Commands
{
    public static RootCommand Root()
    {
        var root = new RootCommand("NewsCluster: stories and timelines from Vietnamese and English news.")
        {
            ServeVerb.Create(),
            MigrateVerb.Create(),
            UserVerb.Create(),
            IngestVerb.Create(),
            SourceVerb.Create(),
            RerunVerb.Create(),
            SamplesVerb.Create(),
            HealthVerb.Create(),
            ClusterVerb.Create(),
            EvaluateVerb.Create(),
            LearnVerb.Create(),
            TrainVerb.Create(),
            BenchVerb.Create(),
            DatesVerb.Create(),
            TimelineVerb.Create(),
            ExtractVerb.Create(),
            FeedVerb.Create(),
            FetchVerb.Create(),
            CheckVerb.Create(),
        };
        root.Runs((_, cancel) => ServeVerb.RunAsync(cancel));
        return root;
    }
}
