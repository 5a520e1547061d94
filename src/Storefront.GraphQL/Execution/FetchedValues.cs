using System.Collections;
using Storefront.GraphQL.Response;
using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.Execution;

/// <summary>C# values of one field for all parents, and the levels below those that are objects.</summary>
internal sealed class FetchedValues : FetchedField
{
    private readonly FieldPlan field;
    private readonly object?[] values;

    // Objects in the order a depth-first walk meets them; each parent's walk begins at its start.
    private readonly int[] starts;
    private readonly List<(FetchedField Level, int Item)> objects = [];
    private int next;

    // What of each parent's list is streamed later.
    private List<object?>?[]? rest;

    private FetchedValues(FieldPlan field, object?[] values)
    {
        this.field = field;
        this.values = values;
        starts = new int[values.Length];
    }

    public static async ValueTask<FetchedField> Of(OperationContext context, FieldPlan field, object?[] values)
    {
        var fetched = new FetchedValues(field, values);
        if (field.Stream is not null) fetched.HoldBack(context);
        if (field.IsComposite) await fetched.FetchBelow(context);
        return fetched;
    }

    public override Written Write(ResponseWriter writer, int parent)
    {
        next = starts[parent];
        var depth = writer.Depth;
        try
        {
            var written = ValueWriter.Write(writer, field, field.Definition.Type, values[parent], this);
            if (rest?[parent] is { } items && written == Written.Whole)
                writer.Postponing!.Add(field.Stream!, items, ((ICollection)values[parent]!).Count, writer.Path());
            return written;
        }
        catch (Exception failure) when (writer.Context.Ending(failure) is null)
        {
            return writer.Fail(depth, failure, field);
        }
    }

    /// <summary>The items of a stream, ready to be written.</summary>
    public static async ValueTask<FetchedValues> OfItems(
        OperationContext context, FieldPlan field, IReadOnlyList<object?> items)
    {
        var fetched = new FetchedValues(field, [items]);
        if (field.IsComposite) await fetched.FetchBelow(context);
        return fetched;
    }

    /// <summary>Writes the items of a stream, up to one that failed and may not be null.</summary>
    /// <returns>How many items were written, and how many of the errors are theirs.</returns>
    public (int Count, int Errors) WriteItems(ResponseWriter writer, int start)
    {
        var type = ((ListType)field.Definition.Type.Nullable).OfType;
        var items = (IReadOnlyList<object?>)values[0]!;
        for (var index = 0; index < items.Count; index++)
        {
            var (length, errors) = (writer.Buffer.Length, writer.Errors.Count);
            writer.Buffer.Comma();
            writer.Push(start + index);
            if (!WriteItem(writer, type, items[index]))
            {
                writer.TakeBackValue();
                writer.Buffer.Length = length;
                return (index, errors);
            }
            writer.Pop();
        }
        return (items.Count, writer.Errors.Count);
    }

    private bool WriteItem(ResponseWriter writer, TypeReference type, object? item)
    {
        var depth = writer.Depth;
        try
        {
            return ValueWriter.WriteItem(writer, field, type, item, this);
        }
        catch (Exception failure) when (writer.Context.Ending(failure) is null)
        {
            return writer.Fail(depth, failure, field) == Written.Whole;
        }
    }

    /// <summary>Writes the object the walk has come to.</summary>
    public Written WriteNext(ResponseWriter writer)
    {
        var (level, item) = objects[next++];
        return level.Write(writer, item);
    }

    /// <summary>Passes over the objects of a value that is not written, since its list is lost.</summary>
    public void Pass(object? value)
    {
        if (value is null or GraphQLError or string) return;
        if (ItemsOf(value) is not { } items) next++;
        else foreach (var item in items) Pass(item);
    }

    private void HoldBack(OperationContext context)
    {
        rest = new List<object?>?[values.Length];
        for (var parent = 0; parent < values.Length; parent++)
        {
            if (values[parent] is null or GraphQLError or string || ItemsOf(values[parent]!) is not { } items) continue;
            if (context.InitialCountOf(field.Stream!) is not { } first)
            {
                values[parent] = new GraphQLError(
                    "The \"initialCount\" of @stream must not be negative.", ErrorCodes.InvalidArgument);
                continue;
            }
            List<object?> all = [.. items.Cast<object?>()];
            if (all.Count <= first) continue;
            rest[parent] = all[first..];
            values[parent] = all[..first];
        }
    }

    private async ValueTask FetchBelow(OperationContext context)
    {
        var levels = new Dictionary<ObjectType, Level>();
        for (var parent = 0; parent < values.Length; parent++)
        {
            starts[parent] = objects.Count;
            Collect(context, values[parent], levels);
        }
        foreach (var (type, level) in levels)
        {
            var below = type.Keys is not null
                ? await field.FetchOf(type).Fetch(context, default, level.Items)
                : await ObjectLevel.Of(context, field.Select(type), level.Items);
            context.ReleaseLater(below);
            for (var item = 0; item < level.Places.Count; item++) objects[level.Places[item]] = (below, item);
        }
    }

    private void Collect(OperationContext context, object? value, Dictionary<ObjectType, Level> levels)
    {
        if (value is null or GraphQLError or string) return;
        context.Cancel.ThrowIfCancellationRequested();
        if (ItemsOf(value) is { } items)
        {
            foreach (var item in items)
            {
                if (items is not ICollection) context.Claim(OperationContext.LeastItem);
                Collect(context, item, levels);
            }
            return;
        }
        var place = objects.Count;
        if (context.Schema.TypeOf(value, field.Definition.Type.Named) is not { } type)
        {
            // §6.4.3 ResolveAbstractType.
            var problem = $"The value is of no type that {field.Definition.Type.Named} may be.";
            objects.Add((new FailedField(field, new GraphQLError(problem, ErrorCodes.Internal)), 0));
            return;
        }
        objects.Add(default);
        if (!levels.TryGetValue(type, out var level)) levels.Add(type, level = new Level([], []));
        level.Places.Add(place);
        level.Items.Add(type.Keys is null ? value : (value as INodeReference)?.Key ?? type.Keys.KeyOf(value));
    }

    private IEnumerable? ItemsOf(object value) =>
        value is IEnumerable items and not IDictionary && field.Definition.Type.Nullable is ListType ? items : null;

    private sealed record Level(List<object?> Items, List<int> Places);
}
