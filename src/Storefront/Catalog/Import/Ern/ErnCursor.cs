using System.Globalization;
using System.Text;
using System.Xml;

namespace Storefront.Catalog.Import.Ern;

/// <summary>A place in a message that only moves forward. Children that nobody asks about are passed over.</summary>
internal sealed class ErnCursor : IDisposable
{
    private const int DepthMax = 64;
    private const int TextLengthMax = 64 * 1024;
    private const int ProblemsMax = 1000;

    private readonly XmlReader reader;
    private readonly IXmlLineInfo lines;
    private readonly Step[] path = [.. Enumerable.Range(0, DepthMax + 2).Select(_ => new Step())];
    private int pathLength;
    private int prologLine;
    private readonly char[] chunk = new char[4096];
    private readonly StringBuilder text = new();

    public ErnCursor(Stream stream, string file)
    {
        File = file;
        reader = XmlReader.Create(stream, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CheckCharacters = true,
            CloseInput = true,
        });
        lines = (IXmlLineInfo)reader;
    }

    public string File { get; }
    public List<Problem> Problems { get; } = [];
    public bool IsRefused { get; private set; }

    /// <summary>The element the cursor is on, without its prefix.</summary>
    public string Name => reader.LocalName;

    public string Namespace => reader.NamespaceURI;
    public int Line => lines.LineNumber;
    public Place Here => new(File, Line, pathLength == 0 ? null : Path());

    /// <summary>Where the reading stopped; of a DTD the XML reader does not tell the line.</summary>
    public Place StoppedAt(XmlException stop) =>
        Here with { Line = stop.LineNumber > 0 ? stop.LineNumber : prologLine };

    public void Root()
    {
        while (reader.NodeType != XmlNodeType.Element)
        {
            prologLine = Math.Max(1, Line) + reader.Value.Count(sign => sign == '\n');
            if (!reader.Read()) throw new XmlException("There is no root element.");
        }

        path[0].Begin(reader.LocalName, 1);
        pathLength = 1;
    }

    public ErnChildren Children(ErnOrder? order = null) =>
        new(this, reader.IsEmptyElement ? -1 : reader.Depth, order);

    /// <summary>Moves to the next child of the element at a depth; false at that element's end.</summary>
    public bool NextChild(int depth)
    {
        while (reader.Read())
        {
            if (reader.Depth > DepthMax) throw new ErnUnreadable(ProblemCode.TooDeep, $"More than {DepthMax} levels.");
            if (reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth)
            {
                pathLength = depth + 1;
                return false;
            }

            if (reader.NodeType != XmlNodeType.Element || reader.Depth != depth + 1) continue;
            if (reader.NamespaceURI.Length > 0) continue;
            path[depth + 1].Begin(reader.LocalName, path[depth].Count(reader.LocalName));
            pathLength = depth + 2;
            return true;
        }

        throw new XmlException("The message ends within an element.");
    }

    /// <summary>The text of the element without white space around it; null when there is none.</summary>
    public string? Text()
    {
        if (reader.IsEmptyElement) return null;
        var depth = reader.Depth;
        text.Clear();
        while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
        {
            if (reader.Depth > DepthMax) throw new ErnUnreadable(ProblemCode.TooDeep, $"More than {DepthMax} levels.");
            if (reader.Depth == depth + 1 && reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA) Append();
        }

        var length = text.Length;
        var start = 0;
        while (start < length && char.IsWhiteSpace(text[start])) start++;
        while (length > start && char.IsWhiteSpace(text[length - 1])) length--;
        return length == start ? null : text.ToString(start, length - start);
    }

    /// <summary>The text of the element, or of a child of this name where it has children.</summary>
    public string? TextOrChild(string name)
    {
        string? own = null;
        var depth = reader.Depth;
        if (reader.IsEmptyElement) return null;
        while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
        {
            if (reader.NodeType == XmlNodeType.Text && reader.Depth == depth + 1) own ??= reader.Value.Trim();
            else if (reader.NodeType == XmlNodeType.Element && reader.LocalName == name) own = Text();
        }

        return own;
    }

    public string? Attribute(string name) => reader.GetAttribute(name);

    public void Refuse(ProblemCode code, string text) => Refuse(code, Here, text);

    public void Refuse(ProblemCode code, Place place, string text)
    {
        IsRefused = true;
        Add(new Problem(code, true, place, text));
    }

    public void Warn(ProblemCode code, string text) => Warn(code, Here, text);

    public void Warn(ProblemCode code, Place place, string text) => Add(new Problem(code, false, place, text));

    /// <summary>Whether something was refused in a child of the element, as far as the element is read.</summary>
    public bool HasRefused(string child)
    {
        var path = Path();
        for (var at = Problems.Count - 1; at >= 0 && Begins(Problems[at], path); at--)
            if (Problems[at].Refuses && Begins(Problems[at], $"{path}/{child}")) return true;
        return false;
    }

    /// <summary>The path of the element, counting brothers of the same name: <c>/A/B[2]/C</c>.</summary>
    public string Path()
    {
        var written = new StringBuilder();
        foreach (var step in path.AsSpan(0, pathLength))
        {
            written.Append('/').Append(step.Name);
            if (step.Number > 1) written.Append(CultureInfo.InvariantCulture, $"[{step.Number}]");
        }

        return written.ToString();
    }

    public void Dispose() => reader.Dispose();

    private static bool Begins(Problem problem, string path) =>
        problem.Place.Path?.StartsWith(path, StringComparison.Ordinal) == true;

    // A message with a mistake in every track says the same thing a hundred thousand times.
    private void Add(Problem problem)
    {
        if (Problems.Count < ProblemsMax) Problems.Add(problem);
    }

    private void Append()
    {
        int read;
        while ((read = reader.ReadValueChunk(chunk, 0, chunk.Length)) > 0)
        {
            text.Append(chunk, 0, read);
            if (text.Length > TextLengthMax)
                throw new ErnUnreadable(ProblemCode.TooLarge, $"A text of more than {TextLengthMax} characters.");
        }
    }

    private sealed class Step
    {
        private const int NamesMax = 64;
        private readonly List<(string Name, int Count)> children = [];

        public string Name { get; private set; } = "";
        public int Number { get; private set; }

        public void Begin(string name, int number)
        {
            (Name, Number) = (name, number);
            children.Clear();
        }

        public int Count(string name)
        {
            for (var at = children.Count - 1; at >= 0; at--)
            {
                if (children[at].Name != name) continue;
                children[at] = (name, children[at].Count + 1);
                return children[at].Count;
            }

            if (children.Count < NamesMax) children.Add((name, 1));
            return 1;
        }
    }
}
