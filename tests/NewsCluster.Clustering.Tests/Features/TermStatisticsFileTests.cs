using NewsCluster.Clustering.Features;
using NewsCluster.Clustering.Glossary;

namespace NewsCluster.Clustering.Tests.Features;

public sealed class TermStatisticsFileTests
{
    [Fact]
    public void What_is_written_is_read_back()
    {
        var counter = new TermCounter(ConceptGlossary.Shipped);
        for (var i = 0; i < 8; i++)
        {
            counter.Add(new ArticleText($"vi{i}", "vi", "Bão đổ bộ Khánh Hòa", i % 2 == 0 ? "Mưa lớn ở Nha Trang." : "Gió mạnh.", null));
            counter.Add(new ArticleText($"en{i}", "en", "Storm hits Khanh Hoa", "Heavy rain.", null));
        }
        var written = counter.ToStatistics("made by a test: bão", rarest: 2);
        using var file = new MemoryStream();
        TermStatisticsFile.Write(written, file);
        file.Position = 0;

        var read = TermStatisticsFile.Read(file);

        Assert.Equal((written.Provenance, written.Rarest, written.TermCount), (read.Provenance, read.Rarest, read.TermCount));
        Assert.Equal([8, 8], read.Articles);
        Assert.NotEqual(0, read.TermCount);
        Assert.Equal(written.Terms.OrderBy(entry => entry.Term), read.Terms.OrderBy(entry => entry.Term));
    }
}
