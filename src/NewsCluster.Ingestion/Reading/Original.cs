using System.Buffers;
using System.IO.Compression;
using System.Text.Json;
using NewsCluster.Ingestion.Feeds;

namespace NewsCluster.Ingestion.Reading;

/// <summary>What an article was read from, as it came, so that a later build can read it again.</summary>
/// <param name="Kind">How it is read.</param>
/// <param name="Packed">Compressed with Brotli (RFC 7932).</param>
public sealed record Original(OriginalKind Kind, byte[] Packed)
{
    /// <summary>Of a page, as its server stated it.</summary>
    public string? ContentType { get; init; }

    /// <summary>Of a page, where it was in the end.</summary>
    public Uri? Address { get; init; }

    /// <summary>Of a page, the date its source stated.</summary>
    public FeedDate? Stated { get; init; }

    /// <summary>Half the size of the fastest quality at a fraction of the time of the best.</summary>
    private const int Quality = 5;

    /// <summary>Exponents of two of what is remembered to refer back to, in bytes.</summary>
    private const int LeastWindow = 12, MostWindow = 20;

    private static readonly JsonSerializerOptions Json = new() { IgnoreReadOnlyProperties = true };

    public static Original Of(OriginalKind kind, ReadOnlySpan<byte> content)
    {
        var window = Math.Clamp(32 - int.LeadingZeroCount(content.Length), LeastWindow, MostWindow);
        var buffer = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(content.Length));
        try
        {
            if (!BrotliEncoder.TryCompress(content, buffer, out var length, Quality, window)) throw new InvalidOperationException("The buffer is as long as it has to be.");
            return new Original(kind, buffer[..length]);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    public static Original Of(FeedItem item) => Of(OriginalKind.Item, JsonSerializer.SerializeToUtf8Bytes(item, Json));

    /// <summary>The article as today's parser gives it, or why there is none.</summary>
    /// <param name="name">What the document is called.</param>
    /// <param name="language">The language of the source where it is known, else null.</param>
    public Document Read(string name, string? language)
    {
        var content = Unpack();
        return Kind switch
        {
            OriginalKind.Text => FileReader.ReadText(name, content).In(language),
            OriginalKind.Line => JsonLines.Read(name, content).In(language),
            OriginalKind.Page => PageFile.Read(name, content, ContentType, Address, language, Stated),
            _ => Document.Of(name, FeedArticle.Of(JsonSerializer.Deserialize<FeedItem>(content, Json)!, language)),
        };
    }

    private byte[] Unpack()
    {
        using var packed = new BrotliStream(new MemoryStream(Packed), CompressionMode.Decompress);
        using var content = new MemoryStream();
        packed.CopyTo(content);
        return content.ToArray();
    }
}

/// <summary>How an <see cref="Original"/> is read.</summary>
public enum OriginalKind
{
    /// <summary>A text file.</summary>
    Text,
    /// <summary>A line of JSON Lines.</summary>
    Line,
    /// <summary>A web page.</summary>
    Page,
    /// <summary>A feed's item.</summary>
    Item,
}
