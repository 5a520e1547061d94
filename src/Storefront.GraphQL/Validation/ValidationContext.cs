using Storefront.GraphQL.Language;
using Storefront.GraphQL.Response;
using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.Validation;

/// <summary>What the rules read, a document seen through the types of a schema, and where they report.</summary>
internal sealed class ValidationContext(Schema schema, DocumentNode document, ValidationLimits limits)
{
    private readonly Dictionary<string, FragmentUse> fragmentsByName = new(StringComparer.Ordinal);
    private readonly List<GraphQLError> errors = [];
    private int stepsTaken;

    public Schema Schema { get; } = schema;
    public DocumentNode Document { get; } = document;
    public ValidationLimits Limits { get; } = limits;

    public List<OperationUse> Operations { get; } = [];
    public List<FragmentUse> Fragments { get; } = [];

    /// <summary>Fragments after those they spread.</summary>
    public List<FragmentUse> FragmentsInnermostFirst { get; } = [];

    /// <summary>For each cycle the spreads that form it.</summary>
    public List<List<FragmentSpreadNode>> FragmentCycles { get; } = [];

    public List<NamedTypeNode> TypeConditions { get; } = [];
    public List<SelectionScope> Scopes { get; } = [];
    public List<FieldUse> Fields { get; } = [];
    public List<SpreadUse> Spreads { get; } = [];
    public List<InlineFragmentUse> InlineFragments { get; } = [];
    public List<DirectivesUse> Directives { get; } = [];
    public List<ArgumentsUse> Arguments { get; } = [];
    public List<LiteralUse> Literals { get; } = [];
    public List<ObjectUse> Objects { get; } = [];

    public IReadOnlyList<GraphQLError> Errors => errors;

    /// <summary>The name that the rule being checked has in the reference implementation, which tools know.</summary>
    public string Rule { get; set; } = "";

    /// <summary>Whether the schema has <c>@defer</c> and <c>@stream</c>.</summary>
    public bool IsIncremental { get; } =
        schema.Directives.Find(IncrementalDirectives.Defer.Name) == IncrementalDirectives.Defer;

    /// <summary>Whether nothing more is to be found out: too many errors, or too many steps.</summary>
    public bool IsClosed { get; private set; }

    public OperationUse Add(OperationUse operation)
    {
        Operations.Add(operation);
        return operation;
    }

    public FragmentUse Add(FragmentUse fragment)
    {
        Fragments.Add(fragment);
        return fragmentsByName[fragment.Name] = fragment;
    }

    /// <summary>The fragment of that name; the last, where several share it against §5.5.1.1.</summary>
    public FragmentUse? Fragment(string name) => fragmentsByName.GetValueOrDefault(name);

    public NamedType? Type(NamedTypeNode node) => Schema.Types.Find(node.Name.Value);

    /// <summary>Takes steps of the budget; false when it is used up and the caller should stop.</summary>
    public bool Spend(int steps)
    {
        if (IsClosed) return false;
        stepsTaken += steps;
        if (stepsTaken <= Limits.Steps) return true;
        ReportLimit(
            "steps",
            $"The document spreads its fragments into each other in too many ways: checking it takes more than "
                + $"{Limits.Steps} steps. Spread fewer fragments, or split it into several documents.",
            Document.Location);
        IsClosed = true;
        return false;
    }

    /// <summary>Tells what breaks the rule that is being checked.</summary>
    public void Report(string message, params ReadOnlySpan<Location> locations) => ReportAs(Rule, message, locations);

    /// <summary>The same for another rule, which is checked along with it.</summary>
    public void ReportAs(string rule, string message, params ReadOnlySpan<Location> locations)
    {
        if (IsClosed) return;
        if (errors.Count >= Limits.Errors)
        {
            ReportLimit("errors", "The document has more errors than are listed here. Mend these first.", []);
            IsClosed = true;
            return;
        }
        Add(ErrorCodes.ValidationFailed, "rule", rule, message, locations);
    }

    public void ReportLimit(string limit, string message, params ReadOnlySpan<Location> locations) =>
        Add(ErrorCodes.LimitExceeded, "limit", limit, message, locations);

    private void Add(string code, string kind, string name, string message, ReadOnlySpan<Location> locations) =>
        errors.Add(new GraphQLError(message, code) { Locations = locations.ToArray() }.With(kind, name));
}
