namespace NewsCluster.Web.Languages;

internal sealed partial class EnglishTexts
{
    public override IReadOnlyList<(string Heading, IReadOnlyList<string> Paragraphs)> AboutSections { get; } =
    [
        ("What NewsCluster does",
        [
            "NewsCluster reads news articles in Vietnamese and English, groups those on the same event into stories, across both languages, and shows a timeline for each story: what happened when, what is announced, and which outlets say so.",
            "It shortens nothing and rewrites nothing. Every line of a timeline is a sentence from an article, in its own language, with its source.",
        ]),
        ("How articles are grouped",
        [
            "Two articles are compared by their headlines and openings, their words, the names and figures they share, the things they name in either language, and the days they were published. A model trained on stories grouped by people turns this into a probability that both tell of the same event.",
            "Each article's page in a story says why it is there: the shared names and terms, the closest article, and how sure the engine is.",
        ]),
        ("How dates are read",
        [
            "Dates such as “on 5 December” or “at the end of last month” are reckoned from the day the article was published. Where an article does not say its year, the year stays open: NewsCluster never invents one.",
            "What was still to come when an article was written is marked as announced.",
        ]),
        ("Sample reports",
        [
            "A new installation comes with two real articles and a set of short reports written by the project, so that there is something to look at. Sample reports are marked as such everywhere and an administrator can remove them with one click.",
        ]),
        ("Open source",
        [
            "NewsCluster is free software under the MIT licence.",
        ]),
    ];
}
