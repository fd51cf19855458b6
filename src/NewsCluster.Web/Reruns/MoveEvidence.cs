using System.Runtime.CompilerServices;
using System.Text.Json;
using NewsCluster.Clustering.Features;
using NewsCluster.Clustering.Stories;
using NewsCluster.Data.Reruns;
using NewsCluster.Web.Ingesting;

namespace NewsCluster.Web.Reruns;

/// <summary>Why articles belong in the stories they move to, as asked of an engine that holds that story or a part of it.</summary>
internal sealed class MoveEvidence(PlannedTexts texts, Featuriser featuriser, long rerun)
{
    /// <summary>Articles of the story beside those that are explained; the engine judges a story by eight.</summary>
    private const int Beside = 64;

    private const int AtOnce = 200;

    /// <param name="moves">To one story.</param>
    /// <param name="staying">The articles that are in that story and stay.</param>
    public async IAsyncEnumerable<RerunMove> ExplainAsync(IReadOnlyList<Move> moves, IEnumerable<long> staying, [EnumeratorCancellation] CancellationToken cancel)
    {
        var beside = staying.Concat(moves.Select(move => move.Article)).Take(Beside).ToList();
        foreach (var part in moves.Chunk(AtOnce))
        {
            var ids = beside.Union(part.Select(move => move.Article)).ToList(); // who stays first: who repeats another is compared with it
            var read = await texts.ReadAsync(ids, cancel);
            var engine = new StoryEngine(featuriser);
            var features = StoryMembers.Features(read, featuriser);
            engine.Restore(ids.ConvertAll(id => new StoredArticle(features[id], part[0].To)));
            foreach (var move in part)
            {
                var evidence = engine.Explain(read[move.Article]);
                yield return new RerunMove
                {
                    RerunId = rerun,
                    ArticleId = move.Article,
                    FromId = move.From,
                    ToId = move.To,
                    Probability = evidence?.Probability ?? 1,
                    Evidence = JsonSerializer.Serialize(evidence),
                };
            }
        }
    }
}
