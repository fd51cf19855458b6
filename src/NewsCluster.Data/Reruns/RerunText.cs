namespace NewsCluster.Data.Reruns;

/// <summary>An article that its input, read again, gives differently.</summary>
public sealed class RerunText
{
    public required long RerunId { get; init; }
    public required long ArticleId { get; init; }

    /// <summary>The run whose input was read again.</summary>
    public required long RunId { get; init; }
    public required ArticleChanges Changes { get; init; }
    public required string OldTitle { get; init; }
    public required string NewTitle { get; init; }

    /// <summary>The document in JSON, as the parser gives it now.</summary>
    public required string Document { get; init; }
}

/// <summary>What differs. Stored by number: append only.</summary>
[Flags]
public enum ArticleChanges
{
    None = 0,
    Title = 1,
    Text = 2,
    /// <summary>When it was published.</summary>
    Date = 4,
    /// <summary>What stands around the text: byline, keywords, captions, related headlines, language.</summary>
    Details = 8,
}
