using System.Xml;
using System.Xml.Linq;

namespace NewsCluster.Ingestion.Feeds.Xml;

/// <summary>Builds a document within bounds, from whichever reader reads it.</summary>
internal sealed class XmlTree
{
    private const int Deepest = 200;
    private const int MostElements = 600_000;
    private const int MostAttributes = 1_000;

    private readonly Stack<XElement> open = new();
    private int elements;

    public XElement? Root { get; private set; }
    public bool Closed => Root is not null && open.Count == 0;
    public IReadOnlyCollection<XElement> Open => open;

    /// <exception cref="XmlRefusedException">The document is deeper or larger than any real one.</exception>
    public void Start(XName name, IEnumerable<XAttribute> attributes)
    {
        if (++elements > MostElements || open.Count >= Deepest) throw new XmlRefusedException(ProblemKind.XmlTooComplex);
        var element = new XElement(name);
        var count = 0;
        foreach (var attribute in attributes)
        {
            if (++count > MostAttributes) throw new XmlRefusedException(ProblemKind.XmlTooComplex);
            element.Add(attribute);
        }
        if (open.TryPeek(out var parent)) parent.Add(element);
        else Root ??= element;
        open.Push(element);
    }

    public void Text(string text)
    {
        if (open.TryPeek(out var parent)) parent.Add(new XText(Entities.WithoutControls(text)));
    }

    public void End() => open.Pop();
}

/// <summary>A document that is not read any further, and why.</summary>
internal sealed class XmlRefusedException(ProblemKind kind, string? detail = null) : XmlException
{
    public Problem Problem { get; } = new(kind, detail);
}
