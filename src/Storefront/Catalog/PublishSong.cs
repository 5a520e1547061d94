using Microsoft.EntityFrameworkCore;
using Storefront.Accounts;
using Storefront.Data;

namespace Storefront.Catalog;

/// <summary>
/// Shows a song to everybody, for the first time or again. Of a song that is shown, it calls off a withdrawal that was
/// to come.
/// </summary>
/// <remarks>
/// What is asked for is what others need: a recording to play, a number to report it by, and somebody to pay for each
/// part of the income, who agrees where he can be asked.
/// </remarks>
[Verb, RequiresScopes(Scopes.CatalogWrite)]
public static class PublishSong
{
    /// <summary>What to publish.</summary>
    public sealed record Input
    {
        /// <summary>Which song.</summary>
        [ID<Song>]
        public required long SongId { get; init; }
    }

    public enum Refusal
    {
        /// <summary>The caller has no such song.</summary>
        SongNotFound,

        /// <summary>The song was removed for good; only a delivery of its owner brings it back.</summary>
        SongIsPurged,

        /// <summary>The song has no recording: `createAudioUpload`.</summary>
        AudioMissing,

        /// <summary>The song has no ISRC: `updateSong`.</summary>
        IsrcMissing,

        /// <summary>Another published song goes by its ISRC.</summary>
        IsrcTaken,

        /// <summary>
        /// A composer, a producer and, unless it is instrumental, a lyricist are to be named: `setCredits`. A writer is
        /// both.
        /// </summary>
        CreditsMissing,

        /// <summary>A credited party has an account and has not confirmed: `confirmCredit`.</summary>
        CreditUnconfirmed,
    }

    public static async Task<Outcome<Song, Refusal>> Run(
        Input input, StorefrontDb db, Caller caller, CancellationToken cancel)
    {
        if (await db.LockSong(input.SongId, caller, cancel) is not { } song)
            return Refused.At(Refusal.SongNotFound, "songId");
        if (song.State == PublicationState.Purged) return Refusal.SongIsPurged;
        song.WithdrawsAt = null;
        if (song.State == PublicationState.Published) return song;
        // What was delivered is described by its source, and has been shown before.
        if (song.State == PublicationState.Draft && await Missing(db, song, cancel) is { } missing) return missing;
        song.MoveTo(PublicationState.Published);
        return song;
    }

    private static async Task<Refused<Refusal>?> Missing(StorefrontDb db, Song song, CancellationToken cancel)
    {
        if (!await db.SongAudios.AnyAsync(audio => audio.SongId == song.Id, cancel))
            return new(Refusal.AudioMissing);
        if (song.Isrc is null) return new(Refusal.IsrcMissing);
        var isTaken = await db.SongIsrcs.AnyAsync(
            known => known.Isrc == song.Isrc && known.SongId != song.Id && known.Song.IsPublished, cancel);
        if (isTaken) return new(Refusal.IsrcTaken);

        var credits = await db.Credits.Where(credit => credit.SongId == song.Id)
            .Select(credit => new { credit.Role, credit.State, credit.Party.Name }).ToListAsync(cancel);
        var unnamed = Paid(song).Except(credits.SelectMany(credit => Paid(credit.Role))).ToList();
        if (unnamed.Count > 0)
        {
            return Refused.Because(
                Refusal.CreditsMissing, $"Nobody is credited as {string.Join(", or as ", unnamed)}.");
        }
        var silent = credits.Where(credit => credit.State == CreditState.Unconfirmed).Select(credit => credit.Name);
        return silent.Any()
            ? Refused.Because(
                Refusal.CreditUnconfirmed, $"Not confirmed yet by {string.Join(", ", silent.Distinct())}.")
            : null;
    }

    /// <summary>The roles that the income is split among.</summary>
    private static IEnumerable<CreditRole> Paid(Song song)
    {
        if (song.IsInstrumental != true) yield return CreditRole.Lyricist;
        yield return CreditRole.Composer;
        yield return CreditRole.Producer;
    }

    // A writer wrote words or music, and shares in what is paid for either.
    private static CreditRole[] Paid(CreditRole role) =>
        role == CreditRole.Writer ? [CreditRole.Lyricist, CreditRole.Composer] : [role];
}
