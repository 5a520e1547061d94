using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.Validation.Rules;

/// <summary>
/// §5.3.2 Field Selection Merging: fields of one response name in a selection set, fragments included, have return
/// types of the same shape (SameResponseShape); where they may be met on the same object they are also the same field
/// with the same arguments, and their selection sets merge in turn (FieldsInSetCanMerge).
/// </summary>
/// <remarks>
/// The specification compares pairs. Both of its relations are equivalences, though, so that a set of fields agrees
/// when all agree with one of them, and the selection sets of all of them can be merged at once instead of two by two:
/// 10,000 equal fields are 10,000 steps. The idea is Simon Adameit's ("GraphQL: Overlapping fields can be merged fast",
/// XING, 2019), and sangria and graphql-java work so. Each set of selection sets is looked at once, from a queue, so
/// that nothing recurses. A document made for it can still force exponentially many different sets (they are the
/// states of an automaton made deterministic): every step is paid for out of <see cref="ValidationLimits.Steps"/>.
/// </remarks>
internal sealed class FieldSelectionMerging(ValidationContext context)
{
    private readonly MergeConflicts conflicts = new(context);
    private readonly Queue<MergedSet> pending = new();
    private readonly HashSet<string> seen = [];
    private readonly HashSet<FragmentUse> covered = [];

    // What one merged set selects; kept between sets to spare their allocation.
    private readonly Dictionary<string, int> groupByName = new(StringComparer.Ordinal);
    private readonly List<List<MergedField>> groups = [];
    private readonly Queue<(SelectionScope Scope, MergedField? Owner)> unread = new();
    private readonly HashSet<FragmentUse> spread = [];
    private int found;

    public static void Check(ValidationContext context)
    {
        var rule = new FieldSelectionMerging(context);
        foreach (var operation in context.Operations) rule.CheckFrom(operation);
        for (var index = context.FragmentsInnermostFirst.Count - 1; index >= 0; index--)
        {
            // Whatever an operation or an outer fragment spreads has been checked with it.
            var fragment = context.FragmentsInnermostFirst[index];
            if (!rule.covered.Contains(fragment)) rule.CheckFrom(fragment);
        }
        rule.conflicts.Report();
    }

    private void CheckFrom(DefinitionUse definition)
    {
        if (definition.Scope is not { } scope) return;
        pending.Enqueue(new(IsShapeOnly: false, [(scope, null)]));
        while (pending.TryDequeue(out var set))
        {
            if (!Collect(set)) return;
            for (var index = 0; index < groupByName.Count && !context.IsClosed; index++)
                CheckGroup(groups[index], set.IsShapeOnly);
        }
    }

    /// <summary>The fields of the set by response name, visiting fragments; false when the steps are used up.</summary>
    private bool Collect(MergedSet set)
    {
        for (var index = 0; index < groupByName.Count; index++) groups[index].Clear();
        groupByName.Clear();
        spread.Clear();
        foreach (var part in set.Parts) unread.Enqueue(part);
        while (unread.TryDequeue(out var next))
        {
            if (!context.Spend(1 + next.Scope.Fields.Count + next.Scope.Spreads.Count)) return false;
            foreach (var field in next.Scope.Fields)
                Group(field.Node.ResponseName).Add(new(found++, field, next.Owner));
            foreach (var node in next.Scope.Spreads)
            {
                if (context.Fragment(node.Name.Value) is not { Scope: { } inside } fragment) continue;
                if (!spread.Add(fragment)) continue;
                covered.Add(fragment);
                unread.Enqueue((inside, next.Owner));
            }
        }
        return true;
    }

    private List<MergedField> Group(string responseName)
    {
        if (!groupByName.TryGetValue(responseName, out var index))
        {
            groupByName.Add(responseName, index = groupByName.Count);
            if (index == groups.Count) groups.Add([]);
        }
        return groups[index];
    }

    private void CheckGroup(List<MergedField> fields, bool isShapeOnly)
    {
        if (fields.Count == 1)
        {
            Merge(fields, isShapeOnly);
        }
        else if ((DifferingShapes(fields) ?? (isShapeOnly ? null : DifferingFields(fields))) is { } pair)
        {
            conflicts.Find(fields, pair, isShapeOnly);
            foreach (var agreeing in fields.GroupBy(field => (field.Use.Call, field.Use.Shape)))
                MergeAgreeing([.. agreeing], isShapeOnly);
        }
        else
        {
            MergeAgreeing(fields, isShapeOnly);
        }
    }

    /// <summary>Two fields against SameResponseShape, as far as their types decide it.</summary>
    private static (MergedField, MergedField)? DifferingShapes(List<MergedField> fields)
    {
        if (fields.Find(field => field.Use.Shape is not null) is not { } one) return null;
        var other = fields.Find(field => field.Use.Shape is { } shape && shape != one.Use.Shape);
        return other is null ? null : (one, other);
    }

    /// <summary>
    /// Two fields that are different ones or have different arguments, although some object may have both: their
    /// parent types are equal, or one is not an object.
    /// </summary>
    private static (MergedField, MergedField)? DifferingFields(List<MergedField> fields)
    {
        MergedField? ofAbstract = null;
        var ofObjects = new Dictionary<ObjectType, MergedField>();
        foreach (var field in fields)
        {
            var first = field.Use.ParentType is ObjectType parent
                ? ofObjects.TryAdd(parent, field) ? field : ofObjects[parent]
                : ofAbstract ??= field;
            if (first.Use.Call != field.Use.Call) return (first, field);
        }
        if (ofAbstract is null) return null;
        var ofObject = ofObjects.Values.FirstOrDefault(field => field.Use.Call != ofAbstract.Use.Call);
        return ofObject is null ? null : (ofAbstract, ofObject);
    }

    private void MergeAgreeing(List<MergedField> fields, bool isShapeOnly)
    {
        var objects = fields.Select(field => field.Use.ParentType).OfType<ObjectType>().Distinct().Take(2).Count();
        if (isShapeOnly || objects < 2)
        {
            Merge(fields, isShapeOnly);
            return;
        }

        Merge(fields, isShapeOnly: true);
        var ofAbstract = fields.Where(field => field.Use.ParentType is not ObjectType).ToArray();
        foreach (var ofObject in fields.Except(ofAbstract).GroupBy(field => field.Use.ParentType))
            Merge([.. ofObject, .. ofAbstract], isShapeOnly: false);
    }

    /// <summary>Puts the merged selection set of the fields into the queue, unless it has been there.</summary>
    private void Merge(List<MergedField> fields, bool isShapeOnly)
    {
        var parts = new List<(SelectionScope Scope, MergedField? Owner)>(fields.Count);
        foreach (var field in fields)
            if (field.Use.Scope is { } scope) parts.Add((scope, field));

        if (parts.Count > 1)
        {
            if (!context.Spend(parts.Count)) return;
            var set = new MergedSet(isShapeOnly, parts);
            if (seen.Add(set.Key)) pending.Enqueue(set);
        }
        else if (parts.Count == 1 && !isShapeOnly && !parts[0].Scope.IsMerged)
        {
            // The shape alone is only of interest between selection sets; by itself this one is met again in full.
            parts[0].Scope.IsMerged = true;
            pending.Enqueue(new(IsShapeOnly: false, parts));
        }
    }
}
