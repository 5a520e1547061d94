using System.Collections.Concurrent;
using Storefront.GraphQL.Execution.Incremental;
using Storefront.GraphQL.Language;
using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.Execution;

/// <summary>
/// Plans whose answer comes bit by bit. What is deferred depends on variables, so each set of conditions that hold has
/// a plan of its own.
/// </summary>
internal sealed partial class SelectionCompiler
{
    // Further combinations are compiled for each request.
    private const int MostVariants = 16;

    private List<DeferUsage> introduced = [];

    // Whether something may come later.
    private bool isIncremental;

    /// <summary>The stream of a field; null when it is none, or one statement reads it all.</summary>
    public StreamPlan? StreamOf(FieldPlan field)
    {
        if (Find(field.Occurrences[0].Field, IncrementalDirectives.Stream) is not { } stream) return null;
        if (field.Place is not { IsInline: false } || field.Place == IncrementalPlace.Items) return null;
        if (field.Definition.Type.Nullable is not ListType) return null;
        List<Occurrence> occurrences = [.. field.Occurrences.Select(one => one with { Defer = null })];
        return new StreamPlan(
            Label(stream),
            new ArgumentPlan(IncrementalDirectives.Stream.Arguments, stream.Arguments, VariablePlaces),
            Field(field.Parent, occurrences, IncrementalPlace.Items));
    }

    private Func<object?[], OperationPlan> Variants(DocumentNode document, OperationDefinitionNode operation)
    {
        var variants = new ConcurrentDictionary<string, OperationPlan>(StringComparer.Ordinal);
        return given =>
        {
            var key = string.Concat(given.Select(value => value switch { true => '1', false => '0', _ => '-' }));
            if (variants.TryGetValue(key, out var known)) return known;
            var plan = Compile(schema, document, operation, given);
            if (variants.Count < MostVariants) variants.TryAdd(key, plan);
            return plan;
        };
    }

    /// <summary>Parts fields by the <c>@defer</c>s they are in: those of the place come now, others later.</summary>
    private SelectionPlan Split(
        ObjectType type,
        OrderedDictionary<string, List<Occurrence>> fields,
        List<DeferUsage> introduced,
        IncrementalPlace place)
    {
        var now = new List<FieldPlan>();
        var later = new List<(HashSet<DeferUsage> Usages, List<FieldPlan> Fields)>();
        foreach (var occurrences in fields.Values)
        {
            var usages = Outermost(occurrences);
            if (usages.SetEquals(place.Usages))
            {
                now.Add(Field(type, occurrences, place));
                continue;
            }
            var index = later.FindIndex(group => group.Usages.SetEquals(usages));
            if (index < 0) later.Add((usages, []));
            var (own, group) = later[index < 0 ? ^1 : index];
            group.Add(Field(type, occurrences, new IncrementalPlace(own, false)));
        }
        var postponed = later.Count + introduced.Count == 0
            ? null
            : new Postponement(
                introduced, [.. later.Select(group => (group.Usages, new SelectionPlan(type, [.. group.Fields])))]);
        return new SelectionPlan(type, [.. now]) { Postponed = postponed };
    }

    /// <summary>The <c>@defer</c>s without those inside others; none when the field is also outside of any.</summary>
    private static HashSet<DeferUsage> Outermost(List<Occurrence> occurrences)
    {
        if (occurrences.Exists(one => one.Defer is null)) return [];
        var all = occurrences.Select(one => one.Defer!).ToHashSet();
        return [.. all.Where(usage => !Around(usage).Any(all.Contains))];
    }

    private static IEnumerable<DeferUsage> Around(DeferUsage usage)
    {
        for (var around = usage.Parent; around is not null; around = around.Parent) yield return around;
    }

    /// <summary>The <c>@defer</c> that a fragment is in: its own, or that round it.</summary>
    private DeferUsage? Deferred(SelectionNode fragment, DeferUsage? around)
    {
        if (Find(fragment, IncrementalDirectives.Defer) is not { } defer || values is null) return around;
        var usage = new DeferUsage(Label(defer), around);
        introduced.Add(usage);
        return usage;
    }

    private bool IsOn(DirectiveNode directive)
    {
        if (Argument(directive, "if") is not { } asked) return true;
        if (asked is not VariableNode variable) return asked is BooleanValueNode { Value: true };
        var place = VariablePlaces[variable.Name.Value];
        switches.Add(place);
        return values?[place] is not false;
    }

    private static string? Label(DirectiveNode directive) => (Argument(directive, "label") as StringValueNode)?.Value;

    private static ValueNode? Argument(DirectiveNode directive, string name) =>
        directive.Arguments.FirstOrDefault(argument => argument.Name.Value == name)?.Value;

    /// <summary>The directive on a selection, where the schema has it and nothing turns it off.</summary>
    private DirectiveNode? Find(SelectionNode node, DirectiveDefinition definition)
    {
        if (schema.Directives.Find(definition.Name) != definition) return null;
        var directive = definition.In(node.Directives);
        if (directive is null || !IsOn(directive)) return null;
        isIncremental = true;
        return directive;
    }
}
