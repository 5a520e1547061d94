using Storefront.Accounts;
using Storefront.Data;

namespace Storefront.Catalog;

/// <summary>
/// Takes a song out of the catalogue, at once or at an instant. `withdrawalOf` says beforehand what that touches.
/// </summary>
[Verb, RequiresScopes(Scopes.CatalogWrite)]
public static class WithdrawSong
{
    /// <summary>What to withdraw, and when.</summary>
    public sealed record Input
    {
        /// <summary>Which song.</summary>
        [ID<Song>]
        public required long SongId { get; init; }

        /// <summary>When it leaves; now when left out. Until then `publishSong` calls it off.</summary>
        public DateTimeOffset? At { get; init; }
    }

    public enum Refusal
    {
        /// <summary>The caller has no such song.</summary>
        SongNotFound,

        /// <summary>The song is not in the catalogue.</summary>
        SongNotPublished,

        /// <summary>The instant is over.</summary>
        InstantIsPast,
    }

    public static async Task<Outcome<Song, Refusal>> Run(
        Input input, StorefrontDb db, Caller caller, TimeProvider clock, CancellationToken cancel)
    {
        if (await db.LockSong(input.SongId, caller, cancel) is not { } song)
            return Refused.At(Refusal.SongNotFound, "songId");
        if (song.State != PublicationState.Published) return Refused.At(Refusal.SongNotPublished, "songId");
        if (input.At <= clock.GetUtcNow()) return Refused.At(Refusal.InstantIsPast, "at");

        song.WithdrawsAt = input.At;
        if (input.At is null) song.MoveTo(PublicationState.TakenDown);
        return song;
    }
}
