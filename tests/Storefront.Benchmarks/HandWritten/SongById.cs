using System.Text.Json;
using Npgsql;

namespace Storefront.Benchmarks.HandWritten;

/// <summary>Q1: one statement, whose rows repeat the song for each of its credits.</summary>
internal sealed class SongById(NpgsqlDataSource database)
{
    private const string Sql =
        """
        SELECT s.id, s.title, s.isrc, s.genre, s.duration_ms, s.tempo_bpm, s.released_on, s.price_amount_minor,
               s.price_currency, m.id, m.name, m.country, c.role, p.name, c.position, c.share
        FROM songs s
        LEFT JOIN musicians m ON m.id = s.musician_id
        LEFT JOIN credits c ON c.song_id = s.id
        LEFT JOIN parties p ON p.id = c.party_id
        WHERE s.id = $1 AND s.is_published
        ORDER BY c.position
        """;

    public async Task Write(OneById variables, Utf8JsonWriter json, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var command = new NpgsqlCommand(Sql, connection);
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = GlobalId.Key(variables.Id, "Song:"u8) });
        await using var row = await command.ExecuteReaderAsync(cancel);
        if (!await row.ReadAsync(cancel))
        {
            json.WriteNull(Names.Song);
            return;
        }
        json.WriteStartObject(Names.Song);
        Song(json, row);
        json.WriteStartArray(Names.Credits);
        if (!row.IsDBNull(12))
        {
            do json.Credit(row, 12);
            while (await row.ReadAsync(cancel));
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Song(Utf8JsonWriter json, NpgsqlDataReader row)
    {
        json.Id("Song:"u8, row.GetInt64(0));
        json.Text(Names.Title, row, 1);
        json.Text(Names.Isrc, row, 2);
        json.Text(Names.Genre, row, 3);
        json.Integer(Names.DurationMs, row, 4);
        json.Double(Names.TempoBpm, row, 5);
        json.Released(row, 6);
        json.Price(row, 7, 8);
        if (row.IsDBNull(9))
        {
            json.WriteNull(Names.Musician);
            return;
        }
        json.WriteStartObject(Names.Musician);
        json.Id("Musician:"u8, row.GetInt64(9));
        json.Text(Names.Name, row, 10);
        json.Text(Names.Country, row, 11);
        json.WriteEndObject();
    }
}
