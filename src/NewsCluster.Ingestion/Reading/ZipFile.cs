using System.Globalization;
using System.IO.Compression;
using System.Runtime.CompilerServices;

namespace NewsCluster.Ingestion.Reading;

/// <summary>
/// Reads the files in an archive one after the other, in order of name. Nothing is unpacked to disk, so an entry's path
/// leads nowhere; how many entries there are and how far they unfold is bounded, whatever the archive says of itself.
/// </summary>
internal static class ZipFile
{
    private const int MostEntries = 20_000;

    /// <summary>Bytes of all entries together, unfolded.</summary>
    private const long MostBytes = 2_000_000_000;

    /// <summary>Text folds to a fifth, a page full of repeats to a fiftieth; an entry that folds further, and is not small, is a bomb.</summary>
    private const int MostRatio = 200, SmallEntry = 1_000_000;

    /// <param name="content">Must be seekable: an archive's list of entries is at its end.</param>
    public static async IAsyncEnumerable<Document> ReadAsync(string name, Stream content, bool keep, [EnumeratorCancellation] CancellationToken cancel)
    {
        var (archive, problem) = Open(content);
        if (archive is null)
        {
            yield return new Document(name, null, problem);
            yield break;
        }
        using (archive)
        {
            var left = MostBytes;
            foreach (var entry in archive.Entries.Where(IsFile).OrderBy(entry => entry.FullName, StringComparer.Ordinal))
            {
                var label = $"{name}/{entry.FullName}";
                var (file, refusal) = Open(entry, left);
                if (file is null)
                {
                    yield return new Document(label, null, refusal);
                    continue;
                }
                await using (file)
                    await foreach (var document in FileReader.ReadAsync(entry.Name, file, keep, cancel))
                        yield return document with { Name = label + document.Name[entry.Name.Length..] };
                left -= file.Taken;
            }
        }
    }

    private static (ZipArchive? Archive, Problem? Problem) Open(Stream content)
    {
        try
        {
            var archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            return archive.Entries.Count <= MostEntries ? (archive, null)
                : (null, new Problem(ProblemKind.TooManyEntries, MostEntries.ToString(CultureInfo.InvariantCulture)));
        }
        catch (InvalidDataException)
        {
            return (null, new Problem(ProblemKind.Damaged));
        }
    }

    private static (LimitedStream? File, Problem? Problem) Open(ZipArchiveEntry entry, long left)
    {
        if (entry.Name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)) return (null, new Problem(ProblemKind.UnknownKind, ".zip"));
        if (entry.Length > SmallEntry && entry.Length / MostRatio > entry.CompressedLength) return (null, new Problem(ProblemKind.Bomb));
        try
        {
            return (new LimitedStream(entry.Open(), Math.Min(left, Math.Max(SmallEntry, entry.CompressedLength * MostRatio))), null);
        }
        catch (InvalidDataException)
        {
            return (null, new Problem(ProblemKind.Damaged));
        }
    }

    /// <summary>Not a folder, and nothing systems leave behind.</summary>
    private static bool IsFile(ZipArchiveEntry entry) =>
        entry.Name.Length > 0 && !entry.Name.StartsWith('.') && !entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal) && entry.Name != Manifest.FileName;

    /// <summary>Ends with an error where an entry unfolds further than it may.</summary>
    private sealed class LimitedStream(Stream inner, long most) : Stream
    {
        public long Taken { get; private set; }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => Count(await inner.ReadAsync(buffer, cancellationToken));
        public override int Read(byte[] buffer, int offset, int count) => Count(inner.Read(buffer, offset, count));

        private int Count(int read)
        {
            Taken += read;
            return Taken <= most ? read : throw new InvalidDataException($"More than {most} bytes.");
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing) inner.Dispose();
            base.Dispose(disposing);
        }

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => Taken; set => throw new NotSupportedException(); }
        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
