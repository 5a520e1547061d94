using System.Text.Json;
using Npgsql;

namespace Storefront.Benchmarks.HandWritten;

/// <summary>Q2: one statement, which cuts the page off before it joins anything.</summary>
internal sealed class Shelf(NpgsqlDataSource database)
{
    private const int PageSize = 20;

    private const string Sql =
        """
        SELECT s.id, s.release_rank, s.title, s.isrc, s.duration_ms, s.released_on, s.price_amount_minor,
               s.price_currency, m.id, m.name, c.role, p.name, c.position, c.share
        FROM (
            SELECT * FROM songs
            WHERE is_published AND genre = $1 AND price_rank <= $2
            ORDER BY release_rank DESC, id DESC
            LIMIT 21) s
        LEFT JOIN musicians m ON m.id = s.musician_id
        LEFT JOIN credits c ON c.song_id = s.id
        LEFT JOIN parties p ON p.id = c.party_id
        ORDER BY s.release_rank DESC, s.id DESC, c.position
        """;

    public async Task Write(GenreUpToPrice variables, Utf8JsonWriter json, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var command = new NpgsqlCommand(Sql, connection);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = variables.Genre });
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = variables.Price });
        await using var row = await command.ExecuteReaderAsync(cancel);
        json.WriteStartObject(Names.Songs);
        json.WriteStartArray(Names.Nodes);
        var (songs, id, rank, hasMore) = (0, 0L, 0L, false);
        while (await row.ReadAsync(cancel))
        {
            var next = row.GetInt64(0);
            if (next != id)
            {
                hasMore = songs == PageSize;
                if (hasMore) break;
                if (songs++ > 0) EndSong(json);
                (id, rank) = (next, row.GetInt32(1));
                BeginSong(json, row, id);
            }
            if (!row.IsDBNull(10)) json.Credit(row, 10);
        }
        if (songs > 0) EndSong(json);
        json.WriteEndArray();
        json.PageInfo(hasMore, songs, rank, id);
        json.WriteEndObject();
    }

    private static void BeginSong(Utf8JsonWriter json, NpgsqlDataReader row, long id)
    {
        json.WriteStartObject();
        json.Id("Song:"u8, id);
        json.Text(Names.Title, row, 2);
        json.Text(Names.Isrc, row, 3);
        json.Integer(Names.DurationMs, row, 4);
        json.Released(row, 5);
        json.Price(row, 6, 7);
        if (row.IsDBNull(8)) json.WriteNull(Names.Musician);
        else
        {
            json.WriteStartObject(Names.Musician);
            json.Id("Musician:"u8, row.GetInt64(8));
            json.Text(Names.Name, row, 9);
            json.WriteEndObject();
        }
        json.WriteStartArray(Names.Credits);
    }

    private static void EndSong(Utf8JsonWriter json)
    {
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
