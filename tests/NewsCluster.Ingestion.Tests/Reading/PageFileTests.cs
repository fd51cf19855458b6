using System.IO.Compression;
using System.Text;
using NewsCluster.Ingestion.Reading;
using NewsCluster.Ingestion.Tests.Extraction;

namespace NewsCluster.Ingestion.Tests.Reading;

public sealed class PageFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("newscluster-pages-").FullName;

    public void Dispose() => Directory.Delete(folder, true);

    [Fact]
    public async Task A_folder_of_pages_is_read_as_articles()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "a.html"), Pages.Vietnamese, TestContext.Current.CancellationToken);
        await using (var file = File.Create(Path.Combine(folder, "b.htm.gz")))
        await using (var gzip = new GZipStream(file, CompressionLevel.Fastest))
            gzip.Write(Encoding.UTF8.GetBytes(Pages.English));
        await File.WriteAllTextAsync(Path.Combine(folder, "c.html"), "<title>Nothing here</title>", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "d.html.gz"), "not gzip", TestContext.Current.CancellationToken);

        var documents = new List<Document>();
        await foreach (var document in FileReader.ReadAsync(folder, cancel: TestContext.Current.CancellationToken)) documents.Add(document);

        Assert.Equal(["a.html", "b.htm.gz", "c.html", "d.html.gz"], documents.Select(d => d.Name));
        Assert.Equal("Cầu Bến Thủy 3 thông xe sớm hai tháng", documents[0].Article?.Title);
        Assert.Equal("en", documents[1].Article?.Language);
        Assert.Equal([null, null, ProblemKind.NoArticle, ProblemKind.Damaged], documents.Select(d => d.Problem?.Kind));
    }

    [Theory]
    [InlineData("page.html.gz", "page"), InlineData("page.htm", "page"), InlineData("a.b.html", "a.b"), InlineData("page.txt", "page.txt")]
    public void A_page_is_called_by_its_file_without_the_endings(string file, string name) => Assert.Equal(name, PageFile.WithoutEndings(file));
}
