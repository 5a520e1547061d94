using Storefront.GraphQL.Language;

namespace Storefront.GraphQL.Validation;

/// <summary>An operation or a fragment, and what the rules know about it.</summary>
internal abstract class DefinitionUse(SelectionSetNode selectionSet)
{
    public SelectionSetNode SelectionSet { get; } = selectionSet;

    /// <summary>Every spread inside, in the order in which the reference implementation follows them.</summary>
    public List<SpreadSite> Spreads { get; } = [];

    /// <summary>Every use of a variable inside, fragments not included.</summary>
    public List<VariableUse> Variables { get; } = [];

    /// <summary>First of what is written in the definition itself, then of all that its fragments add.</summary>
    public Extent Extent { get; set; }

    public SelectionScope? Scope { get; set; }
}

/// <summary>An operation of the document.</summary>
internal sealed class OperationUse(OperationDefinitionNode node) : DefinitionUse(node.SelectionSet)
{
    private readonly Dictionary<string, VariableDefinitionNode> variables = ByName(node.Variables);
    private List<FragmentUse>? fragments;

    public OperationDefinitionNode Node { get; } = node;

    /// <summary>The operation as a message names it.</summary>
    public string Title => Node.Name is { } name ? $"operation \"{name}\"" : "the operation";

    /// <summary>Every fragment the operation references, transitively.</summary>
    public IReadOnlyList<FragmentUse> Fragments(ValidationContext context) => fragments ??= Follow(context);

    /// <summary>Every use of a variable in the operation and in the fragments it references.</summary>
    public IEnumerable<VariableUse> VariableUses(ValidationContext context)
    {
        foreach (var use in Variables) yield return use;
        foreach (var fragment in Fragments(context))
        {
            if (!context.Spend(fragment.Variables.Count)) yield break;
            foreach (var use in fragment.Variables) yield return use;
        }
    }

    /// <summary>The definition of the variable of that name; the last, where several share it against §5.8.1.</summary>
    public VariableDefinitionNode? Variable(string name) => variables.GetValueOrDefault(name);

    private List<FragmentUse> Follow(ValidationContext context)
    {
        var reached = new List<FragmentUse>();
        var known = new HashSet<FragmentUse>();
        var pending = new Stack<DefinitionUse>([this]);
        while (pending.TryPop(out var definition))
        {
            if (!context.Spend(definition.Spreads.Count)) break;
            foreach (var site in definition.Spreads)
            {
                if (context.Fragment(site.Name) is not { } fragment || !known.Add(fragment)) continue;
                reached.Add(fragment);
                pending.Push(fragment);
            }
        }
        return reached;
    }

    private static Dictionary<string, VariableDefinitionNode> ByName(IReadOnlyList<VariableDefinitionNode> definitions)
    {
        var byName = new Dictionary<string, VariableDefinitionNode>(StringComparer.Ordinal);
        foreach (var definition in definitions) byName[definition.Variable.Name.Value] = definition;
        return byName;
    }
}

/// <summary>A fragment definition of the document.</summary>
internal sealed class FragmentUse(FragmentDefinitionNode node) : DefinitionUse(node.SelectionSet)
{
    public FragmentDefinitionNode Node { get; } = node;
    public string Name => Node.Name.Value;
}

/// <summary>A spread, and how far inside its definition it stands.</summary>
internal readonly record struct SpreadSite(FragmentSpreadNode Node, Position Position)
{
    public string Name => Node.Name.Value;
}

/// <summary>How far inside a definition something stands.</summary>
/// <param name="Depth">Fields around it.</param>
/// <param name="IsIntrospection">Whether it is the schema that is being asked about.</param>
/// <param name="Lists">Lists of introspection around it.</param>
internal readonly record struct Position(int Depth, bool IsIntrospection, int Lists)
{
    /// <summary>Where the selections of a field stand that stands here.</summary>
    public Position Inside(string field)
    {
        var inside = this with { Depth = Depth + 1 };
        if (!IsIntrospection) return inside with { IsIntrospection = field is "__schema" or "__type" };
        return field is "fields" or "inputFields" or "interfaces" or "possibleTypes"
            ? inside with { Lists = Lists + 1 }
            : inside;
    }
}

/// <summary>How large a definition is, at most along one path (depths) or in total (counts).</summary>
internal readonly record struct Extent(int Depth, int Lists, long Spreads, long Fields)
{
    // Doubling fragments would pass 2^63 after 63 of them.
    private const long CountMax = ValidationLimits.Unlimited;

    /// <summary>With one more field at that position.</summary>
    public Extent WithField(Position position) => this with
    {
        Depth = Math.Max(Depth, position.Depth),
        Lists = Math.Max(Lists, position.Lists),
        Fields = Fields + 1,
    };

    /// <summary>With one more spread, at that position, of a fragment that is so large itself.</summary>
    public Extent WithSpread(Position position, Extent fragment) => new(
        Math.Max(Depth, position.Depth + fragment.Depth),
        Math.Max(Lists, position.Lists + fragment.Lists),
        Math.Min(CountMax, Spreads + 1 + fragment.Spreads),
        Math.Min(CountMax, Fields + fragment.Fields));
}
