using NewsCluster.Clustering.Labels;
using NewsCluster.Clustering.Text;

namespace NewsCluster.Clustering.Tests.Labels;

public class MediaTopicTests
{
    [Fact]
    public void There_are_two_levels_below_seventeen_subjects()
    {
        Assert.Equal(17, MediaTopic.All.Count(topic => topic.Parent is null));
        Assert.All(MediaTopic.All, topic => Assert.Null(topic.Parent?.Parent));
        Assert.All(MediaTopic.All, topic => Assert.Matches(topic.Parent is null ? "^medtop:(0[1-9]|1[0-7])000000$" : "^medtop:2000[01][0-9]{3}$", topic.Code));
        Assert.Equal(MediaTopic.All.Count, MediaTopic.All.Select(topic => topic.Code).Distinct().Count());
    }

    [Fact]
    public void Every_topic_has_a_name_of_its_own_in_both_languages()
    {
        foreach (var language in new[] { "vi", "en" })
        {
            Assert.Equal(MediaTopic.All.Count, MediaTopic.All.Select(topic => topic.Name(language)).Distinct(StringComparer.OrdinalIgnoreCase).Count());
            Assert.All(MediaTopic.All, topic => Assert.True(char.IsUpper(topic.Name(language)[0]) && NormalForm.Normalise(topic.Name(language)).Trim() == topic.Name(language)));
        }
    }

    [Fact]
    public void A_code_finds_its_topic()
    {
        Assert.Equal(("Bầu cử", "Chính trị và chính quyền"), (MediaTopic.Find("medtop:20000574")!.Name("vi"), MediaTopic.Find("medtop:20000574")!.Top.Name("vi")));
        Assert.Null(MediaTopic.Find("medtop:20000649")); // retired
        Assert.Null(MediaTopic.Find(null));
    }

    [Fact]
    public void No_cue_tells_two_topics()
    {
        using var reader = new StreamReader(typeof(MediaTopic).Assembly.GetManifestResourceStream("topic-cues.tsv")!);
        var lines = reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')).ToList();
        Assert.All(lines, cells => Assert.True(cells.Length == 4 && MediaTopic.Find(cells[0])?.Parent is not null));
        foreach (var column in new[] { 2, 3 })
            Assert.Empty(lines.Where(cells => cells[2] != "glossary").SelectMany(cells => cells[column].Split('|', StringSplitOptions.RemoveEmptyEntries))
                .GroupBy(form => form).Where(group => group.Count() > 1).Select(group => group.Key));
    }
}
