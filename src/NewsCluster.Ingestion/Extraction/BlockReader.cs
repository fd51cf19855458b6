using System.Buffers;
using System.Text;

namespace NewsCluster.Ingestion.Extraction;

/// <summary>
/// The text blocks of a part of a page in reading order, without what is dropped. Two line breaks, or one after
/// a whole sentence, begin a new block.
/// </summary>
internal sealed class BlockReader
{
    private const string Unseen = "\u200B\u00AD\uFEFF\u2060";

    private static readonly SearchValues<char> Breaking =
        SearchValues.Create(Unseen + string.Concat(Enumerable.Range(0, char.MaxValue + 1).Select(c => (char)c).Where(char.IsWhiteSpace)));

    private readonly List<TextBlock> blocks = [];
    private readonly StringBuilder text = new();
    private int links;
    private Node holder;
    private int breaks;
    private bool preformatted, flatRow;

    private BlockReader(Node root) => holder = root;

    public static List<TextBlock> Read(Node root)
    {
        var reader = new BlockReader(root);
        reader.Visit(root, false);
        reader.Flush();
        return reader.blocks;
    }

    private void Visit(Node node, bool inLink)
    {
        foreach (var child in node.Children)
        {
            if (child.Dropped) continue;
            if (child.Text is { } written) Append(written, inLink);
            else if (child.Name == "br") Break();
            else if (child.IsBlock && !(flatRow && child.Name is "td" or "th")) VisitBlock(child, inLink);
            else
            {
                if (child.Name is "td" or "th") Append(" ", false);
                Visit(child, inLink || child.Name == "a");
            }
        }
    }

    private void VisitBlock(Node block, bool inLink)
    {
        Flush();
        var outer = (holder, preformatted, flatRow);
        holder = block;
        preformatted |= block.Name is "pre" or "listing" or "xmp";
        // A row of a table of figures is one line; the cells of a table that lays out a page are blocks.
        flatRow = block.Name == "tr" && IsRow(block);
        Visit(block, inLink);
        Flush();
        (holder, preformatted, flatRow) = outer;
    }

    private static bool IsRow(Node row) =>
        row.Children.TrueForAll(cell => cell.Children.TrueForAll(inner => !inner.IsBlock || inner.Children.Count == 0));

    private void Append(ReadOnlySpan<char> written, bool inLink)
    {
        while (!written.IsEmpty)
        {
            var word = written.IndexOfAny(Breaking);
            if (word < 0) word = written.Length;
            if (word > 0)
            {
                if (breaks > 0) Settle();
                text.Append(written[..word]);
                if (inLink) links += word;
            }
            if (word == written.Length) return;
            var c = written[word];
            written = written[(word + 1)..];
            if (Unseen.Contains(c)) continue;
            if (preformatted && (c is '\n' or '\t' or ' ')) text.Append(c);
            else if (text.Length > 0 && text[^1] is not (' ' or '\n'))
            {
                text.Append(' ');
                if (inLink) links++;
            }
        }
    }

    private void Break()
    {
        if (preformatted) text.Append('\n');
        else if (text.Length > 0) breaks++;
    }

    /// <summary>What line breaks before more text mean.</summary>
    private void Settle()
    {
        var pending = breaks;
        breaks = 0;
        var end = text.Length - 1;
        while (end >= 0 && char.IsWhiteSpace(text[end])) end--;
        if (pending > 1 || (end >= 0 && text[end] is '.' or '!' or '?' or '…' or ':' or '”' or '"')) Flush();
        else if (text.Length > 0 && text[^1] != ' ') text.Append(' ');
    }

    private void Flush()
    {
        breaks = 0;
        var written = preformatted ? text.ToString().Trim('\n') : text.ToString().Trim();
        if (written.AsSpan().IndexOfAnyExcept(' ', '\n') >= 0) blocks.Add(new TextBlock(written, links, holder, KindOf(holder)));
        text.Clear();
        links = 0;
    }

    private static BlockKind KindOf(Node holder)
    {
        for (var node = holder; node is not null; node = node.Parent)
            switch (node.Name)
            {
                case "p": return BlockKind.Paragraph;
                case "h1" or "h2" or "h3" or "h4" or "h5" or "h6": return BlockKind.Heading;
                case "li" or "dt" or "dd": return BlockKind.Item;
                case "tr": return BlockKind.Row;
                case "pre" or "listing" or "xmp": return BlockKind.Preformatted;
                case "blockquote": return BlockKind.Quote;
                case "div" or "section" or "article" or "main" or "body" or "ul" or "ol" or "table": return BlockKind.Text;
            }
        return BlockKind.Text;
    }
}
