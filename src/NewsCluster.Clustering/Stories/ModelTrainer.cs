using NewsCluster.Clustering.Embeddings;
using NewsCluster.Clustering.Evaluation;

namespace NewsCluster.Clustering.Stories;

/// <summary>Labelled articles that are read as one collection, in this order.</summary>
public sealed record TrainingSet(string Name, double Weight, IReadOnlyList<LabelledArticle> Articles)
{
    public TrainingSet Where(Func<string, bool> story) =>
        this with { Articles = [.. Articles.Where(labelled => labelled.Story is null || story(labelled.Story))] };
}

/// <summary>Fits and scores whole match models; deterministic.</summary>
public static class ModelTrainer
{
    private const double Ridge = 1e-3;

    /// <summary>Rounds of learning joins from the clusterings of the round before (Ross, Gordon and Bagnell 2011).</summary>
    private const int Rounds = 3;

    /// <summary>
    /// Added to the learnt join bias, and to the weight of joins across languages: chosen by trial, as the values that
    /// clustered the measuring sets best. Training weighs right and wrong questions alike, which joins too little.
    /// </summary>
    private const double JoinShift = 1.0, AcrossShift = 0.6;

    /// <summary>
    /// Taken from the log-odds of a pair as far as one of the two is brief. It cannot be learnt from labelled sets: each of their
    /// articles has others of its story, most items of a feed have none, and of thousands of brief strangers some are alike by chance.
    /// Chosen by trial, as what parts brief copies of labelled articles from a feed of other years at no loss of B-cubed F1.
    /// </summary>
    private static readonly Dictionary<string, double> BriefShifts = new() { [MatchFeatures.Brief] = 4, [MatchFeatures.BriefAcross] = 2 };

    /// <summary>Every feature, by name: those of pairs, then those of joins.</summary>
    public static IEnumerable<string> FeatureNames => [.. MatchFeatures.Names, .. JoinFeatures.Names];

    /// <param name="collections">What to learn from.</param>
    /// <param name="provenance">What that is, in words, for the record.</param>
    /// <param name="without">Which of <see cref="FeatureNames"/> the model does not look at, to see what they are worth.</param>
    public static MatchModel Train(IReadOnlyList<TrainingSet> collections, string provenance, Func<string, bool>? without = null)
    {
        var pairs = collections.AsParallel().AsOrdered().SelectMany(c => PairSampler.Draw(c.Articles, c.Weight)).ToList();
        var (bias, weights) = MatchTrainer.Fit(pairs, MatchFeatures.Names, Ridge, MatchFeatures.OnlyAgainst, name => BriefShifts.ContainsKey(name) || without?.Invoke(name) == true);
        var model = new MatchModel(provenance, bias, weights, 0, new Dictionary<string, double>());
        var embeddings = EmbeddingTrainer.Fit(collections, model, Ridge);
        model = new MatchModel(provenance, bias, weights, 0, model.Join, embeddings);

        var questions = new List<LabelledPair>();
        for (var round = 0; round < Rounds; round++)
        {
            var guide = round == 0 ? null : model;
            questions.AddRange(collections.AsParallel().AsOrdered().SelectMany(c => JoinSampler.Draw(c.Articles, model, guide, c.Weight)));
            var (joinBias, join) = FitJoin(questions, without);
            model = new MatchModel(provenance, bias, weights, joinBias, join, embeddings);
        }
        foreach (var (name, shift) in BriefShifts)
            if (without?.Invoke(name) != true) weights[name] = -shift;
        return new MatchModel(
            provenance, bias, weights, model.JoinBias + JoinShift,
            model.Join.ToDictionary(entry => entry.Key, entry => entry.Value + (entry.Key == "across" ? AcrossShift : 0)), embeddings);
    }

    /// <summary>
    /// How loose two bilingual groups are is weighed last, with all else held. Learnt together, the other weights give up what kept
    /// reports and their translations apart, and stories in one language pay for it.
    /// </summary>
    private static (double Bias, Dictionary<string, double> Weights) FitJoin(List<LabelledPair> questions, Func<string, bool>? without)
    {
        var rest = MatchTrainer.Fit(questions, JoinFeatures.Names, Ridge, without: name => name == JoinFeatures.Looser || without?.Invoke(name) == true);
        return MatchTrainer.Fit(questions, JoinFeatures.Names, Ridge, without: without, held: rest);
    }

    /// <summary>Clusters a collection as the engine would and scores it.</summary>
    public static (Score BCubed, Score Pairwise, Score Across) Score(MatchModel model, TrainingSet collection)
    {
        var engine = new StoryEngine(model: model);
        var places = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var (article, _) in collection.Articles) places[article.Id] = engine.Add(article).Story;
        foreach (var move in engine.Repair()) places[move.ArticleId] = move.To;
        var judgements = collection.Articles.Where(labelled => labelled.Story is not null)
            .Select(l => new Judgement(l.Article.Id, l.Story!, $"{places[l.Article.Id]}", l.Article.Language)).ToList();
        return (ClusterScores.BCubed(judgements), ClusterScores.Pairwise(judgements), ClusterScores.AcrossLanguages(judgements));
    }

    /// <summary>The part of a cross-validation a story falls into.</summary>
    public static int Part(string story, int parts) => (int)(Text.Hash.Of(story) % (uint)parts);
}
