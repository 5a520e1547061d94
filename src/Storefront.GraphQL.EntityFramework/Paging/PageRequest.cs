using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Response;

namespace Storefront.GraphQL.EntityFramework.Paging;

/// <summary>Which page of a list is asked for.</summary>
/// <param name="Count">Items wanted.</param>
/// <param name="IsBackward">Whether they are the last ones before the cursor, not the first ones after it.</param>
/// <param name="Cursor">Where the page begins, or ends when backward; null at the list's own end.</param>
internal readonly record struct PageRequest(int Count, bool IsBackward, string? Cursor)
{
    /// <summary>Reads the paging arguments, which stand first among a field's arguments.</summary>
    public static PageRequest Of(Arguments arguments, UsePagingAttribute paging)
    {
        int? first = (int?)arguments[0], last = (int?)arguments[2];
        string? after = (string?)arguments[1], before = (string?)arguments[3];
        var problem = (first, after, last, before) switch
        {
            ({ }, _, { }, _) => "\"first\" and \"last\" exclude each other; give one.",
            (_, { }, _, { }) => "\"after\" and \"before\" exclude each other; give one.",
            (_, { }, { }, _) => "\"last\" counts back from \"before\"; it does not go with \"after\".",
            ({ }, _, _, { }) => "\"first\" counts on from \"after\"; it does not go with \"before\".",
            _ => null,
        };
        if (problem is not null) throw new GraphQLException(problem, ErrorCodes.InvalidArgument);
        var isBackward = last is not null || before is not null;
        var count = PageSize.Of(
            isBackward ? "last" : "first", isBackward ? last : first, paging.DefaultPageSize, paging.MaxPageSize);
        return new PageRequest(count, isBackward, isBackward ? before : after);
    }

    /// <summary>
    /// How many rows a statement reads for it: a few sizes, so that pages of any size share few statements.
    /// </summary>
    /// <param name="looksAhead">Whether one more is read, to know if any follow.</param>
    public int RowsRead(bool looksAhead)
    {
        var size = Count switch
        {
            <= 1 => 1,
            <= 5 => 5,
            <= 10 => 10,
            <= 20 => 20,
            <= 50 => 50,
            _ => Math.Max(100, Count),
        };
        return looksAhead ? size + 1 : size;
    }
}
