using NewsCluster.Clustering.Text;

namespace NewsCluster.Clustering.Tests.Text;

public class SentenceSplitterTests
{
    [Theory]
    [InlineData("Mr. Smith met Gov. Brown in St. Paul. They left.", 2)]
    [InlineData("J. R. Tolkien came from the U.S. in May.", 1)]
    [InlineData("Ông nói: “Tôi sẽ đi.” Sau đó ông rời TP. Hà Nội.", 2)]
    [InlineData("Giá tăng 3.5% hôm 8.12. Chưa rõ vì sao…", 2)]
    [InlineData("Một dòng\nHai dòng", 2)]
    [InlineData("", 0)]
    [InlineData("...", 1)]
    public void Counts_sentences(string text, int count) => Assert.Equal(count, SentenceSplitter.Split(text).Count);

    [Fact]
    public void Closing_quotes_belong_to_their_sentence()
    {
        const string text = "He said: \"Go.\" She went.";
        Assert.Equal(["He said: \"Go.\"", "She went."], SentenceSplitter.Split(text).Select(s => s.Of(text).ToString()));
    }
}
