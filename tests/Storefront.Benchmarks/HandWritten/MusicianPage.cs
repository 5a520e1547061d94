using System.Text.Json;
using Npgsql;

namespace Storefront.Benchmarks.HandWritten;

/// <summary>Q3: two statements in one batch, and so one round trip.</summary>
internal sealed class MusicianPage(NpgsqlDataSource database)
{
    private const string MusicianSql = "SELECT id, name, country, follower_count FROM musicians WHERE id = $1";

    private const string SongsSql =
        """
        SELECT s.id, s.title, s.duration_ms, s.released_on, c.role, p.name, c.position, c.share
        FROM (
            SELECT id, title, duration_ms, released_on, release_rank FROM songs
            WHERE musician_id = $1 AND is_published
            ORDER BY release_rank DESC, id DESC
            LIMIT 10) s
        LEFT JOIN credits c ON c.song_id = s.id
        LEFT JOIN parties p ON p.id = c.party_id
        ORDER BY s.release_rank DESC, s.id DESC, c.position
        """;

    public async Task Write(OneById variables, Utf8JsonWriter json, CancellationToken cancel)
    {
        var key = GlobalId.Key(variables.Id, "Musician:"u8);
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(Command(MusicianSql, key));
        batch.BatchCommands.Add(Command(SongsSql, key));
        await using var row = await batch.ExecuteReaderAsync(cancel);
        if (!await row.ReadAsync(cancel))
        {
            json.WriteNull(Names.Musician);
            return;
        }
        json.WriteStartObject(Names.Musician);
        json.Id("Musician:"u8, row.GetInt64(0));
        json.Text(Names.Name, row, 1);
        json.Text(Names.Country, row, 2);
        json.Integer(Names.FollowerCount, row, 3);
        await row.NextResultAsync(cancel);
        json.WriteStartObject(Names.Songs);
        await Songs(json, row, cancel);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static NpgsqlBatchCommand Command(string sql, long key) =>
        new(sql) { Parameters = { new NpgsqlParameter<long> { TypedValue = key } } };

    private static async Task Songs(Utf8JsonWriter json, NpgsqlDataReader row, CancellationToken cancel)
    {
        json.WriteStartArray(Names.Nodes);
        var id = 0L;
        while (await row.ReadAsync(cancel))
        {
            var next = row.GetInt64(0);
            if (next != id)
            {
                if (id > 0) EndSong(json);
                id = next;
                json.WriteStartObject();
                json.Id("Song:"u8, id);
                json.Text(Names.Title, row, 1);
                json.Integer(Names.DurationMs, row, 2);
                json.Released(row, 3);
                json.WriteStartArray(Names.Credits);
            }
            if (!row.IsDBNull(4)) json.Credit(row, 4);
        }
        if (id > 0) EndSong(json);
        json.WriteEndArray();
    }

    private static void EndSong(Utf8JsonWriter json)
    {
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
