using Storefront.GraphQL.Types.CodeFirst;

namespace Storefront.GraphQL.EntityFramework.Sorting;

/// <summary>Which end of an order comes first.</summary>
[GraphQLName("SortEnumType")]
internal enum SortDirection
{
    /// <summary>The least, or earliest, first.</summary>
    Asc,

    /// <summary>The greatest, or latest, first.</summary>
    Desc,
}
