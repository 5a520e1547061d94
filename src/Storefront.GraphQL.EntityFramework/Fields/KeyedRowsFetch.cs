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
    private readonly Lazy<(RowQuery Query, RowSelection Selection)> prepared = new(
        () => Prepare(owner, method, selection));

    /// <inheritdoc/>
    public override async ValueTask<FetchedField> Fetch(
        OperationContext context, Arguments arguments, IReadOnlyList<object?> needs)
    {
        var (query, rows) = prepared.Value;
        var field = new RowsField(context, rows, needs, isRoot: false, joined: -1) { IsSingle = true };
        if (field.Keys.Count > 0) await query.Run(RequestConnection.Of(context), [field], [field.Keys], context.Cancel);
        await field.FetchBelow();
        return field;
    }

    private static (RowQuery, RowSelection) Prepare(
        EntityFrameworkFields owner, MethodInfo method, SelectionPlan selection)
    {
        using var db = owner.Context();
        var parameter = method.GetParameters().Single(one => !one.ParameterType.IsInstanceOfType(db));
        var one = Activator.CreateInstance(parameter.ParameterType)!;
        var seen = SeenQuery.Of(method, db, new Dictionary<ParameterInfo, object?> { [parameter] = one });
        var keys = new Slot(parameter.ParameterType.MakeArrayType(), null);
        var lifted = KeyMatch.Lift(seen.Query, node => node == seen.Slots[0].Slot.Expression, keys.Expression)
            ?? throw new SchemaException(
                $"{method.DeclaringType!.Name}.{method.Name} must compare one member with its key, once.");
        var columns = new Columns(db.Model, selection.Type.ClrType!);
        var rows = RowSelection.OfRows(selection, columns);
        var key = columns.Add(Queries.Over(lifted.Key, columns.Row));
        var query = RowQuery.Queryable(db, Queries.Select(lifted.Query, RowQuery.Projection(columns)));
        return (new RowQuery(Statement.Of(query, [keys], limits: [], isCount: false), null, key, [null]), rows);
    }
}
