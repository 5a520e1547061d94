using System.Text.Json;
using Npgsql;

namespace Storefront.Benchmarks.HandWritten;

/// <summary>Q5: one statement of flat rows, one for each of the two orders.</summary>
internal sealed class PriceList(NpgsqlDataSource database)
{
    private const int PageSize = 100;

    private const string CheapestFirst =
        """
        SELECT id, price_rank, title, isrc, price_amount_minor, duration_ms FROM songs
        WHERE is_published AND price_rank >= $1
        ORDER BY price_rank, id
        LIMIT 101
        """;

    private const string NewestFirst =
        """
        SELECT id, release_rank, title, isrc, price_amount_minor, duration_ms FROM songs
        WHERE is_published AND price_rank <= $1
        ORDER BY release_rank DESC, id DESC
        LIMIT 101
        """;

    public async Task Write(FromPrice variables, Utf8JsonWriter json, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var command = new NpgsqlCommand(variables.ByPrice ? CheapestFirst : NewestFirst, connection);
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = variables.Price });
        await using var row = await command.ExecuteReaderAsync(cancel);
        json.WriteStartObject(Names.Songs);
        json.WriteStartArray(Names.Nodes);
        var (songs, id, key, hasMore) = (0, 0L, 0L, false);
        while (await row.ReadAsync(cancel))
        {
            hasMore = songs == PageSize;
            if (hasMore) break;
            songs++;
            (id, key) = (row.GetInt64(0), variables.ByPrice ? row.GetInt64(1) : row.GetInt32(1));
            json.WriteStartObject();
            json.Text(Names.Title, row, 2);
            json.Text(Names.Isrc, row, 3);
            json.Price(row, 4);
            json.Integer(Names.DurationMs, row, 5);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.PageInfo(hasMore, songs, key, id);
        json.WriteEndObject();
    }
}
