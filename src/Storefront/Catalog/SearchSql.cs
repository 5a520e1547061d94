using Storefront.Data;

namespace Storefront.Catalog;

/// <summary>The one statement of a search.</summary>
/// <remarks>
/// <para>
/// Of each kind it looks at the titles that begin with the text, the whole ones first, and at those that have all
/// its words, at most <see cref="CandidatesMax"/> of both: a word in every tenth of 600,000 titles and names then
/// takes 35 ms of processor time instead of 160, and a rare one 4. The titles with a typo are looked for only when
/// these do not fill the page.
/// </para>
/// <para>
/// Why patterns and not pg_trgm's <c>&lt;%</c>: one wrong letter in the middle of a word of five leaves it a similarity
/// of 0.33, with which it finds 12,000 of 500,000 titles in 50 ms, most of them other words. The patterns find the
/// 80 that are meant in 4 ms, by the same index.
/// </para>
/// </remarks>
internal static class SearchSql
{
    private const int CandidatesMax = 1000;

    // A musician has no day of release, and comes before the record that has the musician's name.
    private const int MusicianReleased = 99991231;

    private const string Closeness =
        """
        CASE WHEN concat(@line, c.search_text, @line) LIKE @exact ESCAPE '\' THEN 1
             WHEN concat(@line, c.search_text) LIKE @line_begins ESCAPE '\' THEN 2
             WHEN c.search_text LIKE @phrase ESCAPE '\' THEN 3 ELSE 4 END
        """;

    private const string IsAfter =
        """
        (closeness > @closeness OR closeness = @closeness AND (popularity < @popularity OR popularity = @popularity
            AND (released < @released OR released = @released AND (kind > @kind OR kind = @kind AND id > @id))))
        """;

    public static string Of(
        SearchedText text, IReadOnlyList<SearchKind> kinds, bool isContinued, ProviderDifferences provider)
    {
        var hasNear = provider.HasWordIndex is not null && text.Typos.Length > 0;
        return $"""
            {provider.PlansForValues}
            WITH found AS (
            {Found(text, kinds, provider)}
            ), rest AS (
            SELECT * FROM found{(isContinued ? $"\nWHERE {IsAfter}" : "")}
            ){(hasNear ? Near(text, kinds, isContinued, provider) : "")}
            SELECT kind, id, closeness, popularity, released
            FROM {(hasNear ? "(SELECT * FROM rest UNION ALL SELECT * FROM near_rest) AS r" : "rest")}
            ORDER BY closeness, popularity DESC, released DESC, kind, id
            OFFSET 0 ROWS FETCH NEXT @rows ROWS ONLY
            """;
    }

    private static string Found(SearchedText text, IReadOnlyList<SearchKind> kinds, ProviderDifferences provider)
    {
        var candidates = kinds.Select(kind => Candidates(
            kind, provider, @"left(search_text, 100) LIKE @begins ESCAPE '\'", "left(search_text, 100), id"));
        if (text.Words.Count > 0)
        {
            candidates = candidates.Concat(
                kinds.Select(kind => Candidates(kind, provider, HasWords(text), Newest(kind))));
        }
        return Ranked(Closeness, string.Join("\nUNION\n", candidates));
    }

    private static string Near(
        SearchedText text, IReadOnlyList<SearchKind> kinds, bool isContinued, ProviderDifferences provider)
    {
        // Joined to nothing, the column is out of the index's sight: it would look up each of a hundred patterns.
        var isMisspelt = text.TypoParts.Length == 0
            ? "search_text LIKE ANY (@typos)"
            : "search_text LIKE ANY (@typo_parts) AND concat('', search_text) LIKE ANY (@typos)";
        var condition = $"{isMisspelt} AND NOT ({HasWords(text)}) AND (SELECT is_wanted FROM misspelt)";
        var candidates = kinds.Select(kind => Candidates(kind, provider, condition, Newest(kind)));
        return $"""
            , misspelt AS (
            SELECT {provider.HasWordIndex} AND count(*) < @rows AS is_wanted
            FROM (SELECT id FROM rest OFFSET 0 ROWS FETCH NEXT @rows ROWS ONLY) AS r
            ), near AS (
            {Ranked("5", string.Join("\nUNION ALL\n", candidates))}
            ), near_rest AS (
            SELECT * FROM near{(isContinued ? $"\nWHERE {IsAfter}" : "")}
            )
            """;
    }

    private static string Ranked(string closeness, string candidates) =>
        $"""
        SELECT c.kind, c.id, {closeness} AS closeness, COALESCE(m.follower_rank, 0) AS popularity, c.released
        FROM (
        {candidates}
        ) AS c LEFT JOIN musicians AS m ON m.id = c.musician_id
        """;

    private static string Candidates(SearchKind kind, ProviderDifferences provider, string condition, string order) =>
        $"""
        SELECT {(int)kind} AS kind, x.* FROM (
            SELECT id, search_text, {Columns(kind)} FROM {Table(kind)}
            WHERE {(kind == SearchKind.Musician ? "" : $"{provider.IsPublished} AND ")}{condition}
            ORDER BY {order} OFFSET 0 ROWS FETCH NEXT {CandidatesMax} ROWS ONLY) AS x
        """;

    private static string HasWords(SearchedText text) => string.Join(
        " AND ", text.Words.Select((_, index) => $@"search_text LIKE @word{index} ESCAPE '\'"));

    private static string Columns(SearchKind kind) => kind == SearchKind.Musician
        ? $"id AS musician_id, {MusicianReleased} AS released"
        : "musician_id, release_rank AS released";

    private static string Table(SearchKind kind) => kind switch
    {
        SearchKind.Musician => "musicians",
        SearchKind.Song => "songs",
        _ => "records",
    };

    // What an index gives in order, so that the search for a common word stops after the first few thousand rows.
    private static string Newest(SearchKind kind) =>
        kind == SearchKind.Musician ? "follower_rank DESC, id DESC" : "id DESC";
}
