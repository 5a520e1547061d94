using System.Reflection;
using Storefront.GraphQL.EntityFramework.Reading;
using Storefront.GraphQL.EntityFramework.Rows;
using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.EntityFramework.Fields;

/// <summary>Rows by their keys, all in one statement: what a node resolver finds.</summary>
internal sealed class KeyedRowsFetch(EntityFrameworkFields owner, MethodInfo method, SelectionPlan selection)
    : LevelFetch
{
    private readonly ParameterInfo[] ofRequest = Array.FindAll(
        method.GetParameters(), parameter => RequestValue.Is(parameter.ParameterType));

    private readonly ShapeCache<Prepared> shapes = new();

    /// <inheritdoc/>
    public override async ValueTask<FetchedField> Fetch(
        OperationContext context, Arguments arguments, IReadOnlyList<object?> needs)
    {
        var bound = ofRequest.ToDictionary(
            parameter => parameter, parameter => (object?)RequestValue.Of(context, parameter.ParameterType));
        var values = new List<object?>();
        var shape = ShapeName.Begin();
        foreach (var parameter in ofRequest) RequestValue.ShapeOf(bound[parameter]!, shape, values);
        var (query, rows) = await shapes.Get(shape, bound, Prepare, context.Cancel);
        var field = new RowsField(context, rows, needs, isRoot: false, joined: -1) { IsSingle = true };
        values.Insert(0, field.Keys);
        if (field.Keys.Count > 0) await query.Run(context, [field], values);
        await field.FetchBelow();
        return field;
    }

    private Prepared Prepare(Dictionary<ParameterInfo, object?> bound)
    {
        using var db = owner.Context();
        var parameter = method.GetParameters()
            .Single(one => !one.ParameterType.IsInstanceOfType(db) && !bound.ContainsKey(one));
        bound.Add(parameter, Activator.CreateInstance(parameter.ParameterType));
        var seen = SeenQuery.Of(method, db, bound);
        var one = seen.Slots.Single(slot => slot.Parameter == parameter).Slot;
        var keys = new Slot(parameter.ParameterType.MakeArrayType(), null);
        var lifted = KeyMatch.Lift(seen.Query, node => node == one.Expression, keys.Expression)
            ?? throw new SchemaException(
                $"{method.DeclaringType!.Name}.{method.Name} must compare one member with its key, once.");
        var columns = new Columns(db.Model, selection.Type.ClrType!);
        var rows = RowSelection.OfRows(selection, columns);
        var key = columns.Add(Queries.Over(lifted.Key, columns.Row));
        var query = RowQuery.Queryable(db, Queries.Select(lifted.Query, RowQuery.Projection(columns)));
        Slot[] slots = [keys, .. seen.Slots.Select(slot => slot.Slot).Where(slot => slot != one)];
        var statement = Statement.Of(query, slots, limits: [], isCount: false);
        return new Prepared(new RowQuery(selection.Type.Name, statement, null, key, [null]), rows);
    }

    private sealed record Prepared(RowQuery Query, RowSelection Selection);
}
