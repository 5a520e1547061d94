using Storefront.GraphQL.Execution.Incremental;
using Storefront.GraphQL.Introspection;
using Storefront.GraphQL.Language;
using Storefront.GraphQL.Response;
using Storefront.GraphQL.Types;
using Storefront.GraphQL.Validation;

namespace Storefront.GraphQL.Execution;

/// <summary>§6.3.2 CollectFields, done once for a document: fields by response name, conditions as bits.</summary>
internal sealed partial class SelectionCompiler
{
    // A plan has one bit for each condition; a document with more is not worth a wider type.
    private const int MostConditions = 64;

    // A field counts again for each type it may be asked of. What merges differently on every way through types that
    // may be several would double at every level.
    private const int MostFields = 20_000;

    private readonly Schema schema;

    // Of a plan whose answer comes bit by bit; null for all of them.
    private readonly object?[]? values;
    private readonly Dictionary<string, FragmentDefinitionNode> fragments;
    private readonly List<Condition> conditions = [];
    private readonly HashSet<int> switches = [];
    private readonly Dictionary<SelectionKey, SelectionPlan> selections = [];
    private int fieldCount;

    private SelectionCompiler(
        Schema schema, DocumentNode document, OperationDefinitionNode operation, object?[]? values)
    {
        this.schema = schema;
        this.values = values;
        fragments = document.Definitions.OfType<FragmentDefinitionNode>()
            .ToDictionary(fragment => fragment.Name.Value, StringComparer.Ordinal);
        Variables = [.. operation.Variables.Select(Variable)];
        for (var place = 0; place < Variables.Length; place++) VariablePlaces[Variables[place].Name] = place;
    }

    public VariablePlan[] Variables { get; }

    public Dictionary<string, int> VariablePlaces { get; } = new(StringComparer.Ordinal);

    /// <summary>Compiles one operation of a document that has passed validation.</summary>
    /// <param name="values">Those of its variables, for an answer that comes bit by bit.</param>
    public static OperationPlan Compile(
        Schema schema, DocumentNode document, OperationDefinitionNode operation, object?[]? values = null)
    {
        var compiler = new SelectionCompiler(schema, document, operation, values);
        var root = schema.RootType(operation.Operation) ?? throw new GraphQLException(
            $"This server has no {operation.Operation} type.", ErrorCodes.OperationNotFound);
        var place = values is null ? null : IncrementalPlace.Root;
        var selection = compiler.Selection(root, [(operation.SelectionSet, 0UL, null)], place);
        var all = All(selection);
        return new OperationPlan(operation.Operation, selection, compiler.Variables, [.. compiler.conditions])
        {
            Name = operation.Name?.Value,
            FieldCount = compiler.fieldCount,
            Switches = [.. compiler.switches],
            MaxAge = operation.Operation == OperationType.Query ? CacheControl.MaxAge(selection, all) : 0,
            IsPersonal = all.Exists(one => Array.Exists(one.Fields, field => field.IsPersonal)),
            Incremental = compiler.isIncremental && values is null && operation.Operation != OperationType.Subscription
                ? compiler.Variants(document, operation)
                : null,
        };
    }

    private VariablePlan Variable(VariableDefinitionNode node)
    {
        var (name, type) = (node.Variable.Name.Value, schema.TypeOf(node.Type)!);
        var byDefault = node.DefaultValue is { } literal
            ? new InputCoercion([], []).Value(literal, type, $"variable \"${name}\"")
            : Arguments.Absent;
        return new VariablePlan(name, type, byDefault, node.Location);
    }

    /// <summary>
    /// All selections of a plan, each once. Every condition gets its bit before the plan is used, so nothing may be
    /// left to be compiled later.
    /// </summary>
    private static List<SelectionPlan> All(SelectionPlan root)
    {
        var found = new HashSet<SelectionPlan> { root };
        List<SelectionPlan> all = [root];
        for (var index = 0; index < all.Count; index++) all.AddRange(all[index].Below.Where(found.Add));
        return all;
    }

    /// <summary>
    /// §6.4.3 MergeSelectionSets: what all occurrences of a field select below it. Fields of several types that occur
    /// in the same places share it, or each level of such types would multiply the plan.
    /// </summary>
    public SelectionPlan SubSelection(ObjectType type, FieldPlan field)
    {
        var place = type.Keys is not null ? field.Place?.Inline()
            : field.Place == IncrementalPlace.Items ? IncrementalPlace.Root
            : field.Place;
        var key = new SelectionKey(type, place, field.Occurrences);
        if (selections.TryGetValue(key, out var known)) return known;
        var sets = field.Occurrences.Select(one => (one.Field.SelectionSet!, one.Mask, one.Defer));
        return selections[key] = Selection(type, sets, place);
    }

    private SelectionPlan Selection(
        ObjectType type,
        IEnumerable<(SelectionSetNode Set, ulong Mask, DeferUsage? Defer)> sets,
        IncrementalPlace? place)
    {
        var groups = new OrderedDictionary<string, List<Occurrence>>(StringComparer.Ordinal);
        introduced = [];
        foreach (var (set, mask, defer) in sets) Collect(type, set, mask, defer, groups, []);
        return place is { IsInline: false }
            ? Split(type, groups, introduced, place)
            : new SelectionPlan(type, [.. groups.Values.Select(occurrences => Field(type, occurrences, place))]);
    }

    private FieldPlan Field(ObjectType type, List<Occurrence> occurrences, IncrementalPlace? place)
    {
        if (++fieldCount > MostFields)
        {
            throw Beyond("plannedFields",
                $"The operation has more than {MostFields} fields, each counted for every type it may be asked of; "
                    + "ask for less at once.");
        }
        var name = occurrences[0].Field.Name.Value;
        var definition = type.Fields.Find(name) ?? MetaFields.Find(schema, type, name)
            ?? throw new InvalidOperationException($"{type}.{name} was not validated.");
        return new FieldPlan(this, type, definition, occurrences, place);
    }

    private void Collect(
        ObjectType type,
        SelectionSetNode set,
        ulong mask,
        DeferUsage? defer,
        OrderedDictionary<string, List<Occurrence>> groups,
        HashSet<(string Fragment, ulong Mask, DeferUsage? Defer)> visited)
    {
        foreach (var selection in set.Selections)
        {
            if (Conditions(selection.Directives, mask) is not { } narrowed) continue;
            if (selection is FieldNode field)
            {
                if (!groups.TryGetValue(field.ResponseName, out var group)) groups.Add(field.ResponseName, group = []);
                group.Add(new Occurrence(field, narrowed, defer));
            }
            else if (selection is InlineFragmentNode inline)
            {
                if (inline.TypeCondition is null || schema.Applies(inline.TypeCondition, type))
                    Collect(type, inline.SelectionSet, narrowed, Deferred(inline, defer), groups, visited);
            }
            else if (selection is FragmentSpreadNode spread
                && fragments[spread.Name.Value] is var fragment
                && schema.Applies(fragment.TypeCondition, type)
                && Deferred(spread, defer) is var within
                && visited.Add((spread.Name.Value, narrowed, within)))
            {
                Collect(type, fragment.SelectionSet, narrowed, within, groups, visited);
            }
        }
    }

    /// <summary>The conditions of a selection added to those round it; null when it can never be wanted.</summary>
    private ulong? Conditions(IReadOnlyList<DirectiveNode> directives, ulong mask)
    {
        foreach (var directive in directives)
        {
            var isSkip = directive.Name.Value == SpecifiedDirectives.Skip.Name;
            if (!isSkip && directive.Name.Value != SpecifiedDirectives.Include.Name) continue;
            switch (directive.Arguments[0].Value)
            {
                case BooleanValueNode constant when constant.Value == isSkip: return null;
                case VariableNode variable when values is not null:
                    if (values[VariablePlaces[variable.Name.Value]] is bool value && value == isSkip) return null;
                    break;
                case VariableNode variable:
                    switches.Add(VariablePlaces[variable.Name.Value]);
                    mask |= 1UL << Bit(new Condition(VariablePlaces[variable.Name.Value], !isSkip));
                    break;
            }
        }
        return mask;
    }

    private int Bit(Condition condition)
    {
        var bit = conditions.IndexOf(condition);
        if (bit >= 0) return bit;
        if (conditions.Count == MostConditions)
        {
            throw Beyond("conditions",
                $"The operation has more than {MostConditions} different @skip and @include conditions; use fewer.");
        }
        conditions.Add(condition);
        return conditions.Count - 1;
    }

    private static GraphQLException Beyond(string limit, string message) => new(
        new GraphQLError(message, ErrorCodes.LimitExceeded).With("limit", limit));
}
