using System.Reflection;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Storefront.GraphQL.EntityFramework.Filtering;
using Storefront.GraphQL.EntityFramework.Paging;
using Storefront.GraphQL.EntityFramework.Reading;
using Storefront.GraphQL.EntityFramework.Rows;
using Storefront.GraphQL.EntityFramework.Sorting;
using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Types.CodeFirst;

namespace Storefront.GraphQL.EntityFramework.Fields;

/// <summary>
/// What a request asks of one level. Requests that differ only in values share a shape; what the statement depends on
/// is written into its name.
/// </summary>
internal sealed class AskedLevel
{
    private static readonly Dictionary<ParameterInfo, object?> NothingBound = [];

    public AskedLevel(OperationContext context, ChainLevel level, Arguments arguments)
    {
        (Level, Arguments) = (level, arguments);
        Page = Source.Paging is null ? null : PageRequest.Of(arguments, Source.Paging);
        Bound = Source.Parameters.Count == 0
            ? NothingBound
            : Source.Parameters.ToDictionary(
                one => one.Parameter,
                one => one.Argument switch
                {
                    QueryableSource.OfRequest => context.Services.GetRequiredService(one.Parameter.ParameterType),
                    // One stands for all of them, until the query is for many.
                    QueryableSource.OfNode => Activator.CreateInstance(one.Parameter.ParameterType),
                    _ => InputBinder.Bind(arguments[one.Argument], one.Parameter),
                });
    }

    public ChainLevel Level { get; }
    public QueryableSource Source => Level.Source;
    public RowSelection Rows => Level.Rows;
    public Arguments Arguments { get; }

    /// <summary>The page asked for; null when the field takes no pages.</summary>
    public PageRequest? Page { get; }

    /// <summary>The method's own arguments and the values of the request.</summary>
    public IReadOnlyDictionary<ParameterInfo, object?> Bound { get; }

    /// <summary>The filter; null when none is given.</summary>
    public InputObject? Where => Source.Where >= 0 ? Arguments[Source.Where] as InputObject : null;

    /// <summary>The order that was asked for; null for the field's own.</summary>
    public object?[]? Order =>
        Source.Order >= 0 && Arguments[Source.Order] is object?[] { Length: > 0 } order ? order : null;

    // A search has to look at every match anyway, to sort them: then counting them costs nothing. Where an index gives
    // the page, counting in the same statement would make it read all rows; and where other rows are joined, EF Core
    // cuts the page off first, and the number would be that of the page.
    public bool CountsWithRows => Rows is { HasTotalCount: true, HasRows: true } && !Rows.Columns.HaveJoins
        && Source.Needs is null && Source.Owner.CountsInWindows && Where is { } where && Filter.IsSearch(where)
        && Page is { Cursor: null, Count: > 0 };

    /// <summary>Writes the name of the shape, and the values in the order of the slots.</summary>
    public void ShapeOf(StringBuilder shape, List<object?> values)
    {
        foreach (var (parameter, _) in Source.Parameters) GivenValues.ShapeOf(Bound[parameter], shape, values);
        if (Where is { } where) Filter.Read(where, shape, values);
        if (Order is { } order)
            foreach (var given in order.Cast<InputObject>())
                for (var index = 0; index < given.Type.Fields.Count; index++)
                    if (given[index] is SortDirection direction) shape.Append(index).Append(direction);
        if (Page is { } page)
        {
            shape.Append('|')
                .Append(page.RowsRead(looksAhead: false))
                .Append(page.IsBackward)
                .Append(page.Cursor is not null);
        }
    }
}
