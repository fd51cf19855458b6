using System.IO.Compression;
using System.Text;
using NewsCluster.Ingestion.Reading;

namespace NewsCluster.Ingestion.Tests.Reading;

public sealed class ZipFileTests
{
    [Fact]
    public async Task Each_file_is_a_document_and_what_is_no_text_is_refused()
    {
        var read = await ReadAsync(Zip(
            ("b/two.jsonl", """{"title":"Hai","text":"Dòng thứ nhất của tệp."}"""u8.ToArray()),
            ("a/one.txt", "One title\nOne text of the first file."u8.ToArray()),
            ("inner.zip", [80, 75, 5, 6]),
            (".hidden.txt", "x"u8.ToArray()),
            ("__MACOSX/a/._one.txt", "x"u8.ToArray()),
            ("../../etc/passwd.txt", "Out of the way\nA path leads nowhere, for nothing is unpacked."u8.ToArray())));
        Assert.Equal(
            ["news.zip/../../etc/passwd.txt ", "news.zip/a/one.txt ", "news.zip/b/two.jsonl:1 ", "news.zip/inner.zip UnknownKind"],
            read.Select(document => $"{document.Name} {document.Problem?.Kind}"));
    }

    [Fact]
    public async Task A_file_that_unfolds_out_of_proportion_is_refused_and_the_rest_is_read()
    {
        var read = await ReadAsync(Zip(("bomb.jsonl", new byte[300_000_000]), ("good.txt", "A title\nA text that is read."u8.ToArray())));
        Assert.Equal(["Bomb", ""], read.Select(document => document.Problem?.Kind.ToString() ?? ""));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(50)]
    public async Task A_damaged_archive_says_so(int length)
    {
        var whole = Zip(("one.txt", "One title\nOne text of the first file."u8.ToArray()));
        var read = await ReadAsync(whole[..Math.Min(length, whole.Length)]);
        Assert.Equal(ProblemKind.Damaged, Assert.Single(read).Problem?.Kind);
    }

    private static async Task<List<Document>> ReadAsync(byte[] zip)
    {
        using var content = new MemoryStream(zip);
        return await FileReader.ReadAsync("news.zip", content, cancel: TestContext.Current.CancellationToken).ToListAsync();
    }

    private static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8))
            foreach (var (name, content) in entries)
                using (var entry = zip.CreateEntry(name).Open()) entry.Write(content);
        return bytes.ToArray();
    }
}
