using Microsoft.EntityFrameworkCore;
using Storefront.Data;

namespace Storefront.Catalog.Import.Ern.Merge;

/// <summary>
/// Shows songs that a record offers and hides those that none offers any more. They are moved many at a time, so
/// the transitions of <see cref="PublicationState"/> stand here once more, as conditions.
/// </summary>
internal static class SongStates
{
    /// <summary>Publishes songs that stand on a published record.</summary>
    public static async Task Show(StorefrontDb db, IEnumerable<long> songs, CancellationToken cancel)
    {
        foreach (var ids in songs.Chunk(MergedMessage.ChunkSize))
        {
            await db.Songs.Where(song => ids.Contains(song.Id) && song.State != PublicationState.Published)
                .ExecuteUpdateAsync(set => set.SetProperty(song => song.State, PublicationState.Published), cancel);
        }
    }

    /// <summary>Takes down or purges songs, except those that another published record still offers.</summary>
    public static async Task Hide(
        StorefrontDb db, IEnumerable<long> songs, PublicationState state, CancellationToken cancel)
    {
        foreach (var ids in songs.Chunk(MergedMessage.ChunkSize))
        {
            var hidden = db.Songs.Where(song => ids.Contains(song.Id) && song.State != state
                && !song.Tracks.Any(track => track.Record.IsPublished));
            // What was never shown cannot be taken down.
            if (state == PublicationState.TakenDown) hidden = hidden.Where(song => song.IsPublished);
            await hidden.ExecuteUpdateAsync(set => set.SetProperty(song => song.State, state), cancel);
        }
    }
}
