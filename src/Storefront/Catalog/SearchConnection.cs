using Storefront.GraphQL.EntityFramework.Paging;
using Storefront.GraphQL.Execution;

namespace Storefront.Catalog;

/// <summary>What a search finds.</summary>
[UnionType]
public interface ISearchResult;

/// <summary>A kind of thing that a search finds.</summary>
public enum SearchKind
{
    /// <summary>Musicians, by any of their names.</summary>
    Musician = 1,

    /// <summary>Published songs, by any of their titles.</summary>
    Song = 2,

    /// <summary>Published records, by any of their titles.</summary>
    Record = 3,
}

/// <summary>A page of what a search found, best first.</summary>
/// <param name="Nodes">What was found.</param>
/// <param name="Edges">What was found, each with its cursor.</param>
/// <param name="PageInfo">What lies beyond the page.</param>
[Cost(0)]
public sealed record SearchConnection(
    IReadOnlyList<NodeReference<ISearchResult>> Nodes, IReadOnlyList<SearchEdge> Edges, PageInfo PageInfo);

/// <summary>Something a search found, with its place.</summary>
/// <param name="Cursor">Where it stands among what the search found: for <c>after</c>.</param>
/// <param name="Node">What was found.</param>
[Cost(0)]
public sealed record SearchEdge(string Cursor, NodeReference<ISearchResult> Node);
