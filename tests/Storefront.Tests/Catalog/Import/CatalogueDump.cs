using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Storefront.Data;

namespace Storefront.Tests.Catalog.Import;

/// <summary>Everything in the catalogue as text, to see whether it changed.</summary>
internal static class CatalogueDump
{
    private static readonly string[] Tables =
    [
        "parties", "party_names", "labels", "musicians", "songs", "song_titles", "song_isrcs", "credits", "records",
        "record_titles", "tracks", "deals", "deliveries", "delivery_keys",
    ];

    /// <summary>Every row with its ids and, on PostgreSQL, the transaction that wrote it.</summary>
    public static async Task<string> Of(Shop shop)
    {
        await using var db = shop.Db();
        await db.Database.OpenConnectionAsync();
        var rows = new List<string>();
        foreach (var table in Tables) rows.AddRange(await Rows(db, table));
        return string.Join('\n', rows);
    }

    /// <summary>The songs of a source with all that belongs to them, by names alone.</summary>
    public static async Task<string> WithoutIds(Shop shop, string source)
    {
        await using var db = shop.Db();
        var songs = await db.Songs.Where(song => song.Source == source).OrderBy(song => song.SourceId)
            .Select(song => new
            {
                song.SourceId, song.Title, song.Isrc, song.ReleasedOn, song.Musician!.Name,
                Credits = song.Credits.OrderBy(credit => credit.Position)
                    .Select(credit => credit.Role + credit.Party.Name).ToList(),
                Tracks = song.Tracks.Select(track => new { track.Record.Title, track.Disc, track.Position }).ToList(),
            }).AsSplitQuery().ToListAsync();
        return string.Join('\n', songs.Select(song =>
            $"{song.SourceId} {song.Title} {song.Isrc} {song.ReleasedOn} {song.Name} "
            + $"{string.Join(',', song.Credits)} {string.Join(',', song.Tracks)}"));
    }

    private static async Task<List<string>> Rows(StorefrontDb db, string table)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        var version = db is PostgresStorefrontDb ? "xmin::text, " : "";
        command.CommandText = $"SELECT {version}* FROM {table}";
        await using var reader = await command.ExecuteReaderAsync();
        List<string> rows = [];
        while (await reader.ReadAsync())
        {
            var values = Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue).Select(Text);
            rows.Add($"{table}: {string.Join('|', values)}");
        }
        rows.Sort(StringComparer.Ordinal);
        return rows;
    }

    private static string? Text(object value) => value is Array many
        ? string.Join(';', many.Cast<object>())
        : Convert.ToString(value, CultureInfo.InvariantCulture);
}
