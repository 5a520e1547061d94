using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.Validation.Rules;

/// <summary>
/// The pairs of fields that do not merge, reported as the reference implementation does: one error for two fields of
/// the same selection set, with the places of both and of all that conflicts below them.
/// </summary>
internal sealed class MergeConflicts(ValidationContext context)
{
    // All pairs of a hundred and forty fields; of more fields the first pairs say enough.
    private const int PairsComparedMax = 10_000;

    private readonly OrderedDictionary<(FieldUse, FieldUse), List<Conflict>> byOuterPair = [];
    private readonly HashSet<((FieldUse One, FieldUse Other) Outer, (FieldUse One, FieldUse Other) Inner)> known = [];

    /// <summary>From the outermost pair of fields that brought the two together down to the two themselves.</summary>
    private sealed record Conflict(List<(FieldUse One, FieldUse Other)> Path, string Reason);

    /// <summary>Finds pairs that do not agree among fields of one response name, at least the one given.</summary>
    public void Find(List<MergedField> fields, (MergedField One, MergedField Other) knownPair, bool isShapeOnly)
    {
        var foundBefore = known.Count;
        foreach (var (one, other) in Pairs(fields).Take(PairsComparedMax))
        {
            // As many as will be reported, and one to tell that there are more.
            if (known.Count > context.Limits.Errors) return;
            if (Reason(one.Use, other.Use, isShapeOnly) is { } reason) Add(one, other, reason);
        }
        if (known.Count > foundBefore) return;
        var knownReason = Reason(knownPair.One.Use, knownPair.Other.Use, isShapeOnly);
        Add(knownPair.One, knownPair.Other, knownReason!);
    }

    public void Report()
    {
        foreach (var ((outer, _), found) in byOuterPair.OrderBy(conflict => Position(conflict.Key.Item1)))
        {
            var emitted = new HashSet<(FieldUse, FieldUse)>();
            var pairs = found.SelectMany(conflict => conflict.Path).Where(emitted.Add).ToArray();
            var below = found[0].Path.Count > 1 ? $" at \"{PathOf(found[0])}\"" : "";
            context.Report(
                $"The fields named \"{outer.Node.ResponseName}\" cannot be merged into one{below}: {found[0].Reason} "
                    + "Give one of them another alias.",
                [.. pairs.Select(pair => pair.One.Node.Location), .. pairs.Select(pair => pair.Other.Node.Location)]);
        }
    }

    private static IEnumerable<(MergedField One, MergedField Other)> Pairs(List<MergedField> fields) =>
        fields.SelectMany((one, index) => fields.Skip(index + 1).Select(other => (one, other)));

    private static string? Reason(FieldUse one, FieldUse other, bool isShapeOnly)
    {
        var areExclusive = isShapeOnly
            || (one.ParentType is ObjectType && other.ParentType is ObjectType && one.ParentType != other.ParentType);
        if (!areExclusive && one.Node.Name.Value != other.Node.Name.Value)
            return $"\"{one.Node.Name}\" and \"{other.Node.Name}\" are different fields.";
        if (one != other && (one.IsStreamed || other.IsStreamed)) return "one is streamed.";
        if (!areExclusive && one.Call != other.Call) return "their arguments differ.";
        if (one.Shape is not null && other.Shape is not null && one.Shape != other.Shape)
            return $"their types \"{one.Definition!.Type}\" and \"{other.Definition!.Type}\" differ.";
        return null;
    }

    private void Add(MergedField one, MergedField other, string reason)
    {
        var path = new List<(FieldUse One, FieldUse Other)> { (one.Use, other.Use) };
        while (one.Owner != other.Owner && one.Owner is { } oneOwner && other.Owner is { } otherOwner)
        {
            (one, other) = (oneOwner, otherOwner);
            path.Add((one.Use, other.Use));
        }
        path.Reverse();
        if (one.Order > other.Order) path = path.ConvertAll(Swapped);
        if (known.Contains((Swapped(path[0]), Swapped(path[^1]))) || !known.Add((path[0], path[^1]))) return;
        if (!byOuterPair.TryGetValue(path[0], out var found)) byOuterPair.Add(path[0], found = []);
        found.Add(new(path, reason));
    }

    private static (FieldUse One, FieldUse Other) Swapped((FieldUse One, FieldUse Other) pair) =>
        (pair.Other, pair.One);

    private static (int Line, int Column) Position(FieldUse field) =>
        (field.Node.Location.Line, field.Node.Location.Column);

    private static string PathOf(Conflict conflict) =>
        string.Join('.', conflict.Path.Select(pair => pair.One.Node.ResponseName));
}
