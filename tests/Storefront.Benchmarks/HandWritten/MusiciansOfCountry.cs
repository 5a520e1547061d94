using System.Text.Json;
using Npgsql;

namespace Storefront.Benchmarks.HandWritten;

/// <summary>Q4: one statement that cuts each musician's songs off inside a lateral join.</summary>
internal sealed class MusiciansOfCountry(NpgsqlDataSource database)
{
    private const string Sql =
        """
        SELECT m.id, m.name, m.follower_count, s.id, s.title, s.isrc, s.released_on, s.price_amount_minor
        FROM (
            SELECT id, name, follower_count, follower_rank FROM musicians
            WHERE country = $1
            ORDER BY follower_rank DESC, id DESC
            LIMIT 50) m
        LEFT JOIN LATERAL (
            SELECT id, title, isrc, released_on, price_amount_minor, release_rank FROM songs
            WHERE musician_id = m.id AND is_published
            ORDER BY release_rank DESC, id DESC
            LIMIT 5) s ON true
        ORDER BY m.follower_rank DESC, m.id DESC, s.release_rank DESC, s.id DESC
        """;

    public async Task Write(InCountry variables, Utf8JsonWriter json, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var command = new NpgsqlCommand(Sql, connection);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = variables.Country });
        await using var row = await command.ExecuteReaderAsync(cancel);
        json.WriteStartObject(Names.Musicians);
        json.WriteStartArray(Names.Nodes);
        var id = 0L;
        while (await row.ReadAsync(cancel))
        {
            var next = row.GetInt64(0);
            if (next != id)
            {
                if (id > 0) EndMusician(json);
                id = next;
                BeginMusician(json, row, id);
            }
            if (!row.IsDBNull(3)) Song(json, row);
        }
        if (id > 0) EndMusician(json);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void BeginMusician(Utf8JsonWriter json, NpgsqlDataReader row, long id)
    {
        json.WriteStartObject();
        json.Id("Musician:"u8, id);
        json.Text(Names.Name, row, 1);
        json.Integer(Names.FollowerCount, row, 2);
        json.WriteStartObject(Names.Songs);
        json.WriteStartArray(Names.Nodes);
    }

    private static void EndMusician(Utf8JsonWriter json)
    {
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Song(Utf8JsonWriter json, NpgsqlDataReader row)
    {
        json.WriteStartObject();
        json.Id("Song:"u8, row.GetInt64(3));
        json.Text(Names.Title, row, 4);
        json.Text(Names.Isrc, row, 5);
        json.Released(row, 6);
        json.Price(row, 7);
        json.WriteEndObject();
    }
}
