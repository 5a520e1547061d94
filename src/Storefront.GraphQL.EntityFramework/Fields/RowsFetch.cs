using System.Collections.Concurrent;
using System.Reflection;
using System.Text;
using Storefront.GraphQL.EntityFramework.Paging;
using Storefront.GraphQL.EntityFramework.Reading;
using Storefront.GraphQL.EntityFramework.Rows;
using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Types;
using Storefront.GraphQL.Types.CodeFirst;

namespace Storefront.GraphQL.EntityFramework.Fields;

/// <summary>
/// Reads the rows of a field. Requests that differ only in values share a shape, and a shape its statements; what the
/// shape depends on is written into its name.
/// </summary>
internal sealed class RowsFetch(QueryableSource source, FieldPlan field) : LevelFetch
{
    // Shapes of one field of one plan: a client that sends ever new ones begins again, rather than fill the memory.
    private const int MostShapes = 128;

    private static readonly Dictionary<ParameterInfo, object?> NothingBound = [];

    private readonly ConcurrentDictionary<string, Lazy<RowQuery>> shapes = new(StringComparer.Ordinal);
    private readonly Lazy<RowSelection> selection = new(() => Select(source, field));

    /// <inheritdoc/>
    public override async ValueTask<FetchedField> Fetch(
        OperationContext context, Arguments arguments, IReadOnlyList<object?> needs)
    {
        PageRequest? page = source.Paging is null ? null : PageRequest.Of(arguments, source.Paging);
        var values = new List<object?>();
        var bound = Bound(arguments);
        var shape = Shape(arguments, bound, page, values);
        var rows = selection.Value;
        var result = new RowsField(context, rows, needs, source.Needs is null)
        {
            Page = page,
            IsSingle = source.IsSingle,
        };
        if (source.Needs is not null)
        {
            if (result.Keys.Count == 0) return result;
            values.Insert(0, result.Keys);
        }
        var query = Query(shape, arguments, bound, page);
        if (page is { Cursor: { } cursor, IsBackward: var isBackward })
            values.AddRange(query.Cursor!.Read(cursor, isBackward ? "before" : "after"));
        await query.Run(RequestConnection.Of(context), result, values, context.Cancel);
        await result.FetchBelow();
        return result;
    }

    private Dictionary<ParameterInfo, object?> Bound(Arguments arguments)
    {
        if (source.Parameters.Count == 0) return NothingBound;
        return source.Parameters.ToDictionary(
            one => one.Parameter, one => InputBinder.Bind(arguments[one.Argument], one.Parameter));
    }

    /// <summary>The name of the shape; the values go to the list in the order of the slots.</summary>
    private string Shape(
        Arguments arguments,
        Dictionary<ParameterInfo, object?> bound,
        PageRequest? page,
        List<object?> values)
    {
        var shape = new StringBuilder();
        foreach (var (parameter, _) in source.Parameters) ShapeOf(bound[parameter], shape, values);
        if (source.Where >= 0 && arguments[source.Where] is InputObject where) source.Filter.Read(where, shape, values);
        if (source.Order >= 0 && arguments[source.Order] is object?[] order)
            foreach (var given in order.Cast<InputObject>())
                for (var index = 0; index < given.Type.Fields.Count; index++)
                    if (given[index] is string direction) shape.Append(index).Append(direction);
        if (page is { } asked)
        {
            shape.Append('|')
                .Append(asked.RowsRead(looksAhead: false))
                .Append(asked.IsBackward)
                .Append(asked.Cursor is not null);
        }
        return shape.ToString();
    }

    private static void ShapeOf(object? value, StringBuilder shape, List<object?> values)
    {
        switch (value)
        {
            case null: shape.Append('n'); break;
            case bool or Enum: shape.Append(value).Append(','); break;
            default:
                var type = value.GetType();
                if (type.IsDefined(typeof(OneOfAttribute)) || type.IsDefined(typeof(InputObjectTypeAttribute)))
                {
                    foreach (var property in SeenQuery.PropertiesOf(type))
                        ShapeOf(property.GetValue(value), shape, values);
                    break;
                }
                shape.Append('v');
                values.Add(value);
                break;
        }
    }

    private RowQuery Query(
        string shape, Arguments arguments, Dictionary<ParameterInfo, object?> bound, PageRequest? page)
    {
        if (shapes.TryGetValue(shape, out var known)) return known.Value;
        if (shapes.Count >= MostShapes) shapes.Clear();
        return shapes.GetOrAdd(shape, _ => new Lazy<RowQuery>(Build)).Value;

        RowQuery Build() => RowQueryBuilder.Build(source, selection.Value, arguments, bound, page);
    }

    private static RowSelection Select(QueryableSource source, FieldPlan field)
    {
        using var db = source.Owner.Context();
        var below = field.Select((ObjectType)field.Definition.Type.Named);
        var columns = new Columns(db.Model, source.Method.ReturnType.GenericTypeArguments[0]);
        return source.Paging is null ? RowSelection.OfRows(below, columns) : RowSelection.OfConnection(below, columns);
    }
}
