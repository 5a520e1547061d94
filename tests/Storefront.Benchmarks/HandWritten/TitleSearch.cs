using System.Text.Json;
using Npgsql;
using Storefront.Catalog;

namespace Storefront.Benchmarks.HandWritten;

/// <summary>Q6: page and count in one scan of what the index finds.</summary>
internal sealed class TitleSearch(NpgsqlDataSource database)
{
    // OFFSET 0 keeps the planner from reading the newest songs one after the other until 20 of them match: it believes
    // that the window needs no more of them, and is wrong.
    private const string Sql =
        """
        SELECT count(*) OVER (), id, title, isrc, duration_ms, released_on
        FROM (
            SELECT id, title, isrc, duration_ms, released_on, release_rank FROM songs
            WHERE is_published AND search_text LIKE $1
            OFFSET 0) s
        ORDER BY release_rank DESC, id DESC
        LIMIT 20
        """;

    public async Task Write(ByTitle variables, Utf8JsonWriter json, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var command = new NpgsqlCommand(Sql, connection);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = SearchForm.LikePattern(variables.Text) });
        await using var row = await command.ExecuteReaderAsync(cancel);
        var isFound = await row.ReadAsync(cancel);
        json.WriteStartObject(Names.Songs);
        json.WriteNumber(Names.TotalCount, isFound ? row.GetInt64(0) : 0);
        json.WriteStartArray(Names.Nodes);
        for (; isFound; isFound = await row.ReadAsync(cancel))
        {
            json.WriteStartObject();
            json.Id("Song:"u8, row.GetInt64(1));
            json.Text(Names.Title, row, 2);
            json.Text(Names.Isrc, row, 3);
            json.Integer(Names.DurationMs, row, 4);
            json.Released(row, 5);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
