using Microsoft.EntityFrameworkCore;
using Storefront.Accounts;
using Storefront.Data;

namespace Storefront.Catalog;

/// <summary>Shows a record to everybody.</summary>
[Verb, RequiresScopes(Scopes.CatalogWrite)]
public static class PublishRecord
{
    /// <summary>What to publish.</summary>
    public sealed record Input
    {
        /// <summary>Which record.</summary>
        [ID<Record>]
        public required long RecordId { get; init; }
    }

    public enum Refusal
    {
        /// <summary>The caller has no such record.</summary>
        RecordNotFound,

        /// <summary>The record was removed for good; only a delivery of its owner brings it back.</summary>
        RecordIsPurged,

        /// <summary>A song on the record is not published: `publishSong`.</summary>
        SongNotPublished,
    }

    public static async Task<Outcome<Record, Refusal>> Run(
        Input input, StorefrontDb db, Caller caller, CancellationToken cancel)
    {
        var record = await db.OwnRecords(caller.AccountId)
            .SingleOrDefaultAsync(record => record.Id == input.RecordId, cancel);
        if (record is null) return Refused.At(Refusal.RecordNotFound, "recordId");
        if (record.State == PublicationState.Purged) return Refusal.RecordIsPurged;
        if (record.State == PublicationState.Published) return record;
        var hidden = await db.Tracks.Where(track => track.RecordId == record.Id && !track.Song.IsPublished)
            .OrderBy(track => track.Disc).ThenBy(track => track.Position)
            .Select(track => track.Song.Title).ToListAsync(cancel);
        if (hidden.Count > 0)
        {
            var titles = string.Join(", ", hidden.Select(title => $"\"{title}\""));
            return Refused.Because(Refusal.SongNotPublished, $"Not published: {titles}.");
        }
        record.MoveTo(PublicationState.Published);
        return record;
    }
}
