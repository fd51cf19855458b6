using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace NewsCluster.Ingestion.Feeds.Xml;

/// <summary>Builds a document within bounds, from whichever reader reads it.</summary>
internal sealed class XmlTree
{
    private const int Deepest = 200;
    private const int MostElements = 600_000;
    public const int MostAttributes = 1_000;

    private readonly Stack<XElement> open = new();
    private readonly StringBuilder text = new();
    private int elements;

    public XElement? Root { get; private set; }
    public bool Closed => Root is not null && open.Count == 0;
    public IReadOnlyCollection<XElement> Open => open;

    /// <exception cref="XmlRefusedException">The document is deeper or larger than any real one.</exception>
    public void Start(XName name, IEnumerable<XAttribute> attributes)
    {
        if (++elements > MostElements || open.Count >= Deepest) throw new XmlRefusedException(ProblemKind.XmlTooComplex);
        Flush();
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

    public void Text(string part)
    {
        if (open.Count > 0) text.Append(part);
    }

    public void End()
    {
        Flush();
        open.Pop();
    }

    /// <summary>One node for all text between two tags, however it came.</summary>
    private void Flush()
    {
        if (text.Length == 0) return;
        open.Peek().Add(new XText(Entities.WithoutControls(text.ToString())));
        text.Clear();
    }
}

/// <summary>A document that is not read any further, and why.</summary>
internal sealed class XmlRefusedException(ProblemKind kind, string? detail = null) : XmlException
{
    public Problem Problem { get; } = new(kind, detail);
}
