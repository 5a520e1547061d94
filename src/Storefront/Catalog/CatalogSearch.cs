using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Storefront.Data;
using Storefront.GraphQL.EntityFramework.Paging;
using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Response;

namespace Storefront.Catalog;

/// <summary>A search for a text among some kinds of things.</summary>
internal sealed class CatalogSearch
{
    private const int TextLengthMax = 200;

    private readonly SearchedText text;
    private readonly SearchKind[] kinds;
    private readonly SearchCursor cursors;
    private readonly StorefrontDb db;

    private CatalogSearch(SearchedText text, SearchKind[] kinds, StorefrontDb db)
    {
        this.text = text;
        this.kinds = kinds;
        this.db = db;
        cursors = new SearchCursor(text.Form, kinds);
    }

    /// <exception cref="GraphQLException">The text is too long, or holds a NUL.</exception>
    public static CatalogSearch Of(string text, IReadOnlyList<SearchKind>? kinds, StorefrontDb db)
    {
        if (text.Length > TextLengthMax)
            throw Wrong($"\"text\" has {text.Length} characters; a search takes at most {TextLengthMax}.");
        if (text.Contains('\0')) throw Wrong("\"text\" holds a NUL, which no name or title does.");
        return new(SearchedText.Of(text), [.. (kinds ?? Enum.GetValues<SearchKind>()).Distinct().Order()], db);
    }

    /// <exception cref="GraphQLException">No page has that size, or the cursor is of another search.</exception>
    public async Task<SearchConnection> Page(int? first, string? after, CancellationToken cancel)
    {
        var size = PageSize.Of(nameof(first), first);
        SearchPlace? place = after is null ? null : cursors.Read(after);
        var found = text.IsBlank || kinds.Length == 0 ? [] : await Find(size + 1, place, cancel);
        var edges = found.Take(size).Select(Edge).ToList();
        return new SearchConnection(
            [.. edges.Select(edge => edge.Node)],
            edges,
            new PageInfo(
                found.Count > size, after is not null, edges.FirstOrDefault()?.Cursor, edges.LastOrDefault()?.Cursor));
    }

    private SearchEdge Edge(SearchPlace place)
    {
        var type = place.Kind switch
        {
            SearchKind.Musician => typeof(Musician),
            SearchKind.Song => typeof(Song),
            _ => typeof(Record),
        };
        return new SearchEdge(cursors.Write(place), new NodeReference<ISearchResult>(type, place.Id));
    }

    private async Task<List<SearchPlace>> Find(int rows, SearchPlace? after, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = SearchSql.Of(text, kinds, after is not null, db.Provider);
            Add(command, ("rows", rows), ("line", "\n"));
            AddPatterns(command);
            if (after is { } place) AddPlace(command, place);
            await using var reader = await command.ExecuteReaderAsync(cancel);
            if (db.Provider.PlansForValues.Length > 0) await reader.NextResultAsync(cancel);
            var found = new List<SearchPlace>();
            while (await reader.ReadAsync(cancel)) found.Add(Place(reader));
            return found;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private void AddPatterns(DbCommand command)
    {
        Add(command, ("exact", text.Exact), ("begins", text.Begins), ("line_begins", text.LineBegins));
        Add(command, ("phrase", text.Phrase));
        for (var index = 0; index < text.Words.Count; index++) Add(command, ($"word{index}", text.Words[index]));
        if (db.Provider.HasWordIndex is null) return;
        if (text.Typos.Length > 0) Add(command, ("typos", text.Typos));
        if (text.TypoParts.Length > 0) Add(command, ("typo_parts", text.TypoParts));
    }

    private static void AddPlace(DbCommand command, SearchPlace place) => Add(
        command,
        ("closeness", place.Closeness), ("popularity", place.Popularity), ("released", place.Released),
        ("kind", (int)place.Kind), ("id", place.Id));

    private static void Add(DbCommand command, params ReadOnlySpan<(string Name, object Value)> values)
    {
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }
    }

    private static SearchPlace Place(DbDataReader row) => new(
        row.GetInt32(2), row.GetInt32(3), row.GetInt32(4), (SearchKind)row.GetInt32(0), row.GetInt64(1));

    private static GraphQLException Wrong(string problem) => new(problem, ErrorCodes.InvalidArgument);
}
