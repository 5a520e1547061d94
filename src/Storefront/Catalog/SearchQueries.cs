using Storefront.Data;
using Storefront.GraphQL.EntityFramework.Paging;

namespace Storefront.Catalog;

/// <summary>Search over the whole catalogue.</summary>
[QueryType]
public static class SearchQueries
{
    /// <summary>
    /// Musicians, songs and records by any of their names and titles, in any script, best first: the text itself, what
    /// begins with it, its words in a row, all its words in any order, and last the text with one typo; among equals
    /// the musician's followers decide, then the day of release. Case, diacritics and width make no difference.
    /// <para>
    /// A typo is a letter that is wrong, missing, too many or swapped with the next, in a text of 4 to 60 characters
    /// whose words are in a row. Typos are forgiven where the database is PostgreSQL with the extension pg_trgm; any
    /// other finds the rest, by reading the whole catalogue.
    /// </para>
    /// <para>
    /// Of very many matches of a kind it ranks 1,000 that begin with the text, the text itself first, and the newest
    /// 1,000 of all (of musicians, the most followed). A text without letters finds what begins with it.
    /// </para>
    /// </summary>
    /// <param name="text">
    /// What to look for: at most 200 characters. Its last word may be unfinished. Of more than ten words (in Chinese
    /// and Japanese, of more than ten characters) all must be in a row.
    /// </param>
    /// <param name="kinds">What to look among; everything by default.</param>
    /// <param name="first">How many to find: 20 by default, at most 100.</param>
    /// <param name="after">A cursor of the same search: the page begins after it.</param>
    [CacheControl(CatalogQueries.MaxAge), Cost(10)]
    [ListSize(
        AssumedSize = PageSize.ByDefault, SlicingArguments = ["first"], SizedFields = ["nodes", "edges"])]
    public static Task<SearchConnection> GetSearch(
        string text,
        IReadOnlyList<SearchKind>? kinds,
        int? first,
        string? after,
        StorefrontDb db,
        CancellationToken cancel) => CatalogSearch.Of(text, kinds, db).Page(first, after, cancel);
}
