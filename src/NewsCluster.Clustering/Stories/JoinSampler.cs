using NewsCluster.Clustering.Embeddings;

namespace NewsCluster.Clustering.Stories;

/// <summary>
/// Draws the decisions a join model learns from: a collection is clustered bottom-up, with the labels as judge or under
/// a model's guidance, and every question on the way is noted with its right answer.
/// </summary>
public static class JoinSampler
{
    public static List<LabelledPair> Draw(IReadOnlyList<LabelledArticle> collection, MatchModel model, MatchModel? guide, double weight)
    {
        var comparison = new PairComparison(model, EmbeddingTrainer.Calibrated(collection, model.Embeddings ?? EmbeddingWeights.Untrained));
        var members = Members(collection, comparison);
        var truth = members.Zip(collection).ToDictionary(pair => pair.First, pair => pair.Second.Story);
        var questions = new List<LabelledPair>();
        var agglomeration = new Agglomeration((a, b, between, rival) =>
        {
            var (right, known) = (0, 0);
            foreach (var one in a.Members)
                foreach (var two in b.Members)
                    if (truth[one] is { } story && truth[two] is { } other)
                    {
                        known++;
                        if (story == other) right++;
                    }
            var together = right * 2 > known;
            if (known > 0)
            {
                var x = new float[JoinFeatures.Names.Count];
                JoinFeatures.Compare(a.Shape, b.Shape, between, rival, x);
                // A wrong answer costs as many articles as the smaller group has.
                questions.Add(new LabelledPair(x, together, Math.Min(a.Shape.Size, b.Shape.Size)));
            }
            return guide is not null ? guide.LogOdds(a.Shape, b.Shape, between, rival) : known > 0 && together ? between.Mean + 10 : -1;
        }, comparison.LogOdds);
        foreach (var component in Components.Of(members.ConvertAll(member => new List<Member> { member }))) agglomeration.Run(component);
        double right = questions.Where(q => q.Together).Sum(q => q.Weight), wrong = questions.Where(q => !q.Together).Sum(q => q.Weight);
        return questions.ConvertAll(q => q with { Weight = weight * q.Weight / (q.Together ? right : wrong) / 2 });
    }

    private static List<Member> Members(IReadOnlyList<LabelledArticle> collection, PairComparison comparison)
    {
        var (index, search) = (new CandidateIndex(), new CandidateSearch());
        var members = new List<Member>();
        foreach (var (article, _) in collection)
        {
            var member = new Member(article, members.Count, new Story(0));
            search.Find(article, index);
            foreach (var slot in search.All())
                Member.Link(member, members[slot], comparison.LogOdds(article, members[slot].Article));
            index.Add(article);
            members.Add(member);
        }
        return members;
    }
}
