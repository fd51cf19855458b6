namespace NewsCluster.Ingestion.Extraction;

internal enum BlockKind { Text, Paragraph, Heading, Item, Row, Preformatted, Quote }

/// <summary>A run of text that a reader sees as one paragraph.</summary>
/// <param name="Links">Characters of the text that are inside links.</param>
/// <param name="Holder">The block element it stands in.</param>
internal sealed record TextBlock(string Text, int Links, Node Holder, BlockKind Kind)
{
    public double LinkShare => (double)Links / Math.Max(1, Text.Length);

    public bool EndsSentence => Text.TrimEnd('"', '”', '’', '\'', ')', '»', ' ', ']') is [.., '.' or '!' or '?' or '…' or ':' or ';' or '。'];

    /// <summary>Characters of prose: what stands outside links in a block long enough, or punctuated enough, to be said in sentences.</summary>
    public int Prose => Kind == BlockKind.Heading || LinkShare > 0.5 ? 0
        : Text.Length - Links is var own && (own >= 80 || (own >= 30 && EndsSentence)) ? own
        : 0;
}
