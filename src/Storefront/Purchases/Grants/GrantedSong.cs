using Microsoft.EntityFrameworkCore;
using Storefront.Catalog;
using Storefront.Catalog.Audio;
using Storefront.Data;

namespace Storefront.Purchases.Grants;

/// <summary>A song that a grant is for, and its recording.</summary>
internal sealed record GrantedSong(Song Song, SongAudio? Audio)
{
    /// <summary>
    /// The song itself, or what is on the record now, in its order. Songs that were never brought out are not part of
    /// it; those that were withdrawn are.
    /// </summary>
    public static async Task<IReadOnlyList<GrantedSong>> Of(Grant grant, StorefrontDb db, CancellationToken cancel)
    {
        var (recordId, songId) = (grant.Attachment.RecordId, grant.Attachment.SongId);
        var songs = recordId is null
            ? db.Songs.Where(song => song.Id == songId)
            : db.Tracks.Where(track => track.RecordId == recordId && track.Song.State != PublicationState.Draft)
                .OrderBy(track => track.Disc).ThenBy(track => track.Position).ThenBy(track => track.Id)
                .Select(track => track.Song);
        var once = (await songs.AsNoTracking().ToListAsync(cancel)).DistinctBy(song => song.Id).ToList();
        var ids = once.ConvertAll(song => song.Id);
        var audios = await db.SongAudios.AsNoTracking().Where(audio => ids.Contains(audio.SongId))
            .ToDictionaryAsync(audio => audio.SongId, cancel);
        return once.ConvertAll(song => new GrantedSong(song, audios.GetValueOrDefault(song.Id)));
    }
}
