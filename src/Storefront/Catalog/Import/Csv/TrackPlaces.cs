using Microsoft.EntityFrameworkCore;
using Storefront.Data;

namespace Storefront.Catalog.Import.Csv;

/// <summary>Which places on some records are taken.</summary>
internal sealed class TrackPlaces
{
    private readonly HashSet<(long Record, int Disc, int Position)> taken = [];
    private readonly Dictionary<(long Record, int Disc), int> last = [];

    public static async Task<TrackPlaces> On(
        StorefrontDb db, IEnumerable<long> recordIds, CancellationToken cancel)
    {
        var ids = recordIds.Distinct().ToArray();
        var places = new TrackPlaces();
        if (ids.Length == 0) return places;
        var tracks = db.Tracks.Where(track => ids.Contains(track.RecordId))
            .Select(track => new { track.RecordId, track.Disc, track.Position });
        await foreach (var track in tracks.AsAsyncEnumerable().WithCancellation(cancel))
            places.Occupy(track.RecordId, track.Disc, track.Position);
        return places;
    }

    /// <summary>Takes the place that is asked for, or the one behind the last when it is taken or none is.</summary>
    public Track Take(long record, long song, string? given)
    {
        var wanted = TrackPlace.Of(given);
        var next = last.GetValueOrDefault((record, wanted.Disc)) + 1;
        var position = wanted.Position is { } asked && !taken.Contains((record, wanted.Disc, asked)) ? asked : next;
        Occupy(record, wanted.Disc, position);
        return new Track
        {
            RecordId = record,
            SongId = song,
            Disc = wanted.Disc,
            Position = position,
            PositionAsGiven = position == wanted.Position ? wanted.AsGiven : given,
        };
    }

    private void Occupy(long record, int disc, int position)
    {
        taken.Add((record, disc, position));
        last[(record, disc)] = Math.Max(position, last.GetValueOrDefault((record, disc)));
    }
}
