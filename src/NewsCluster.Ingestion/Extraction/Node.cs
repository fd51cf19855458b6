using AngleSharp.Dom;

namespace NewsCluster.Ingestion.Extraction;

/// <summary>An element or a piece of text of a page, with what the stages find out about it.</summary>
internal sealed class Node(string name, Node? parent, IElement? element, string? text = null)
{
    /// <summary>Local name in lower case, empty for text.</summary>
    public string Name { get; } = name;

    public Node? Parent { get; } = parent;
    public string? Text { get; set; } = text;
    public Hint Hint { get; init; }
    public List<Node> Children { get; } = [];
    public bool IsBlock { get; init; }

    /// <summary>Not part of the article's text.</summary>
    public bool Dropped { get; set; }

    /// <summary>Names and headline agree that it holds the article.</summary>
    public bool IsAnchor { get; set; }

    /// <summary>Characters of prose in what is left of it, and characters of everything else.</summary>
    public int Prose { get; set; }
    public int Rest { get; set; }

    public bool Has(Hint hint) => (Hint & hint) != 0;

    public string? Attribute(string attribute) => element?.GetAttribute(attribute);

    public IEnumerable<Node> Ancestors()
    {
        for (var node = Parent; node is not null; node = node.Parent) yield return node;
    }

    /// <summary>This node and everything in it, in document order.</summary>
    public IEnumerable<Node> Descendants()
    {
        var stack = new Stack<Node>([this]);
        while (stack.TryPop(out var node))
        {
            yield return node;
            for (var i = node.Children.Count - 1; i >= 0; i--) stack.Push(node.Children[i]);
        }
    }

    private IEnumerable<Node> KeptInside() => Children.SelectMany(child => child.Kept());

    /// <summary>As <see cref="Descendants"/>, without what is dropped.</summary>
    public IEnumerable<Node> Kept()
    {
        var stack = new Stack<Node>([this]);
        while (stack.TryPop(out var node))
        {
            if (node.Dropped) continue;
            yield return node;
            for (var i = node.Children.Count - 1; i >= 0; i--) stack.Push(node.Children[i]);
        }
    }

    /// <summary>Its text, without what is dropped inside, with white space folded.</summary>
    public string FlatText()
    {
        var text = new System.Text.StringBuilder();
        foreach (var node in KeptInside())
            if (node.Text is not null) text.Append(node.Text);
            else if (node.IsBlock || node.Name == "br") text.Append(' ');
        return Whitespace.Fold(text.ToString());
    }
}
