using Storefront.GraphQL.Response;
using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.Execution;

/// <summary>
/// What the fields of a plan ask of the caller's token: collected once for a plan, checked once for a request, before
/// anything runs. A field that <c>@skip</c> or <c>@include</c> leaves out asks nothing.
/// </summary>
internal sealed class ScopePlan
{
    private readonly List<Demand> demands = [];

    public ScopePlan(SelectionPlan root)
    {
        var seen = new HashSet<FieldPlan>();
        foreach (var field in root.Fields) Collect(field, [], seen);
    }

    /// <summary>Whether everybody may run the operation.</summary>
    public bool IsEmpty => demands.Count == 0;

    /// <summary>Why the caller may not run the operation; empty when it may.</summary>
    public IReadOnlyList<GraphQLError> Refusals(RequestCaller caller, ulong conditions)
    {
        if (demands.Count == 0) return [];
        var missing = demands.FindAll(demand => demand.Field.IsIncluded(conditions) && !demand.IsMet(caller));
        if (missing.Count == 0) return [];
        return caller.IsAuthenticated
            ? [.. missing.DistinctBy(demand => demand.Field.Coordinate).Select(demand => demand.Forbidden(conditions))]
            : [missing[0].Unauthenticated(conditions)];
    }

    private void Collect(FieldPlan field, string[] above, HashSet<FieldPlan> seen)
    {
        if (field.Definition.Name.StartsWith("__", StringComparison.Ordinal) || !seen.Add(field)) return;
        string[] path = [.. above, field.ResponseName];
        Add(field.Definition.Directives, field, path);
        var shown = field.Definition.Type.Named;
        foreach (var selection in field.Possible)
        {
            if (selection.Type == shown) Add(shown.Directives, field, path);
            foreach (var below in selection.Fields)
            {
                if (IsOwn(below, shown)) Add(selection.Type.Directives, below, [.. path, below.ResponseName]);
                Collect(below, path, seen);
            }
        }
    }

    /// <summary>
    /// Whether a field tells more of an object than the interface or union does as which it is shown: only then is the
    /// object's own demand made, or nobody without its scope could ask for any <c>node</c>.
    /// </summary>
    private static bool IsOwn(FieldPlan field, NamedType shown) =>
        field.Parent != shown
        && !field.Definition.Name.StartsWith("__", StringComparison.Ordinal)
        && (shown as FieldsType)?.Fields.Find(field.Definition.Name) is null;

    private void Add(IReadOnlyList<Language.DirectiveNode> directives, FieldPlan field, string[] path)
    {
        if (RequiredScopes.In(directives) is { Length: > 0 } scopes) demands.Add(new Demand(scopes, field, path));
    }

    private sealed record Demand(string[][] Alternatives, FieldPlan Field, string[] Path)
    {
        // Where one alternative names no scope, any token will do.
        private string Needed => Array.Exists(Alternatives, scopes => scopes.Length == 0) ? "" : "the scope "
            + string.Join(", or ", Alternatives.Select(
                scopes => string.Join(" and ", scopes.Select(scope => $"\"{scope}\""))));

        public bool IsMet(RequestCaller caller) =>
            caller.IsAuthenticated && Array.Exists(Alternatives, caller.Scopes.IsSupersetOf);

        public GraphQLError Unauthenticated(ulong conditions) => Error(
            $"{Field.Coordinate} needs a token{(Needed.Length > 0 ? $" with {Needed}" : "")}; send one.",
            ErrorCodes.Unauthenticated,
            conditions);

        public GraphQLError Forbidden(ulong conditions) => Error(
            $"{Field.Coordinate} needs {Needed}, which the token does not have.", ErrorCodes.Forbidden, conditions);

        private GraphQLError Error(string message, string code, ulong conditions) =>
            new GraphQLError(message, code) { Locations = [.. Field.Locations(conditions)], Path = Path }
                .With("field", Field.Coordinate).With("scope", string.Join(' ', Alternatives[0]));
    }
}
