using Storefront.GraphQL.Types.CodeFirst;

namespace Storefront.GraphQL.EntityFramework.Paging;

/// <summary>What lies beyond a page.</summary>
/// <param name="HasNextPage">Whether items follow the page.</param>
/// <param name="HasPreviousPage">Whether items come before the page.</param>
/// <param name="StartCursor">The cursor of the first item.</param>
/// <param name="EndCursor">The cursor of the last item.</param>
[Cost(0)]
public sealed record PageInfo(bool HasNextPage, bool HasPreviousPage, string? StartCursor, string? EndCursor);
