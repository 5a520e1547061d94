using System.Reflection;
using Storefront.GraphQL.EntityFramework.Reading;
using Storefront.GraphQL.EntityFramework.Rows;
using Storefront.GraphQL.Execution;

namespace Storefront.GraphQL.EntityFramework.Fields;

/// <summary>Rows by their keys, all in one statement: what a node resolver finds.</summary>
internal sealed class KeyedRowsFetch(EntityKeys source, SelectionPlan selection) : LevelFetch
{
    private readonly ShapeCache shapes = new();

    private readonly Lazy<RowSelection> rows = new(
        () =>
        {
            using var db = source.Owner.Context();
            return RowSelection.OfRows(selection, new Columns(db.Model, selection.Type.ClrType!));
        },
        LazyThreadSafetyMode.PublicationOnly);

    /// <inheritdoc/>
    public override async ValueTask<FetchedField> Fetch(
        OperationContext context, Arguments arguments, IReadOnlyList<object?> needs)
    {
        var bound = source.OfRequest.ToDictionary(
            parameter => parameter, parameter => (object?)GivenValues.OfRequest(context, parameter.ParameterType));
        var values = new List<object?>();
        var shape = ShapeCache.NewName();
        foreach (var parameter in source.OfRequest) GivenValues.ShapeOf(bound[parameter], shape, values);
        var query = await shapes.Get(shape, bound, Prepare, context.Cancel);
        var field = new RowsField(context, rows.Value, needs, isRoot: false, joined: -1) { IsSingle = true };
        values.Insert(0, field.Keys);
        if (field.Keys.Count > 0) await query.Run(context, [field], values);
        await field.FetchBelow();
        return field;
    }

    private RowQuery Prepare(Dictionary<ParameterInfo, object?> bound)
    {
        using var db = source.Owner.Context();
        var type = source.Parameter.ParameterType;
        bound.Add(source.Parameter, Activator.CreateInstance(type));
        var seen = SeenQuery.Of(source.Method, db, bound);
        var keys = new Slot(type.MakeArrayType(), null);
        var lifted = source.Lift(seen, keys);
        var columns = Columns.Copy([rows.Value.Columns])[0];
        var place = columns.Add(Queries.Over(lifted.Key, columns.Row));
        var query = RowQuery.Queryable(db, Queries.Select(lifted.Query, RowQuery.Projection(columns)));
        var key = source.SlotIn(seen);
        Slot[] slots = [keys, .. seen.Slots.Select(one => one.Slot).Where(slot => slot != key)];
        var statement = Statement.Of(query, slots, isCount: false);
        return new RowQuery(selection.Type.Name, statement, null, place, [null]);
    }
}
