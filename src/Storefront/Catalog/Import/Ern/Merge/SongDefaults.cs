using Microsoft.EntityFrameworkCore;

namespace Storefront.Catalog.Import.Ern.Merge;

/// <summary>What one release says of the songs on it.</summary>
internal readonly record struct SongDefault(string? Genre, PartialDate? ReleasedOn, long? LabelId)
{
    public static SongDefault Of(ErnRelease release, PartyMerge parties) => new(
        release.Genre?.ToLowerInvariant(), release.OriginallyReleasedOn ?? release.ReleasedOn,
        parties.Label(release.Label));

    public SongDefault Or(SongDefault other) =>
        new(Genre ?? other.Genre, ReleasedOn ?? other.ReleasedOn, LabelId ?? other.LabelId);
}

/// <summary>What the releases of a message say of songs, for what their recordings leave out.</summary>
/// <remarks>
/// Version 4 has genres and labels for releases and tracks, not for recordings, and few senders date a recording.
/// </remarks>
internal sealed class SongDefaults(MergedMessage message)
{
    private readonly Dictionary<long, SongDefault> bySong = [];

    /// <summary>What was added first holds: a track's own comes before its record's.</summary>
    public void Add(SongDefault said, IEnumerable<long> songs)
    {
        foreach (var song in songs) bySong[song] = bySong.GetValueOrDefault(song).Or(said);
    }

    public async Task Write(CancellationToken cancel)
    {
        foreach (var alike in bySong.GroupBy(song => song.Value, song => song.Key))
        foreach (var ids in alike.Chunk(MergedMessage.ChunkSize))
        {
            var (genre, releasedOn, label) = alike.Key;
            await message.Db.Songs
                .Where(song => ids.Contains(song.Id) && song.DeliveryId == message.Delivery.Id
                    && (song.Genre == null || song.ReleasedOn == null || song.LabelId == null))
                .ExecuteUpdateAsync(
                    set => set
                        .SetProperty(song => song.Genre, song => song.Genre ?? genre)
                        .SetProperty(song => song.ReleasedOn, song => song.ReleasedOn ?? releasedOn)
                        .SetProperty(song => song.LabelId, song => song.LabelId ?? label),
                    cancel);
        }
    }
}
