using Microsoft.EntityFrameworkCore;
using Storefront.Accounts;
using Storefront.Catalog;
using Storefront.Data;

namespace Storefront.Purchases.Grants;

/// <summary>Gives the addresses from which the songs of a grant can be got.</summary>
public sealed class DownloadLinks(SealedTokens tokens, GrantSettings settings)
{
    /// <summary>The songs of a redeemed grant. Who calls holds the lock on its order.</summary>
    public async Task<IReadOnlyList<RedeemedSong>> Of(
        Grant grant, StorefrontDb db, DateTimeOffset now, CancellationToken cancel)
    {
        var former = (await db.Downloads.Where(download => download.GrantId == grant.Id).ToListAsync(cancel))
            .ToLookup(download => download.SongId);
        var songs = new List<RedeemedSong>();
        foreach (var song in await GrantedSong.Of(grant, db, cancel))
        {
            var last = former[song.Song.Id].MaxBy(download => download.Number);
            var hindrance = HindranceOf(song);
            var link = hindrance is null ? Link(grant, song.Song, last, db, now) : null;
            songs.Add(await Shown(song, hindrance ?? UsedUp(link), link, Used(link ?? last), cancel));
        }
        return songs;
    }

    private static DownloadHindrance? HindranceOf(GrantedSong song) => song switch
    {
        { Song.State: not PublicationState.Published } => DownloadHindrance.Withdrawn,
        { Audio: null } => DownloadHindrance.NoRecording,
        _ => null,
    };

    private static DownloadHindrance? UsedUp(Download? link) => link is null ? DownloadHindrance.UsedUp : null;

    private static int Used(Download? last) => last is null ? 0 : last.Number - (last.FetchedAt is null ? 1 : 0);

    /// <summary>
    /// The last address as long as nobody has used it, or it is still good; else another, as long as there may be one.
    /// </summary>
    private Download? Link(Grant grant, Song song, Download? last, StorefrontDb db, DateTimeOffset now)
    {
        var expiresAt = now.AddMinutes(settings.LinkMinutes);
        if (last is { FetchedAt: null }) last.ExpiresAt = expiresAt;
        if (last?.ExpiresAt > now) return last;
        var number = (last?.Number ?? 0) + 1;
        if (number > settings.DownloadsPerSong) return null;
        var link = new Download { GrantId = grant.Id, SongId = song.Id, Number = number, ExpiresAt = expiresAt };
        db.Add(link);
        return link;
    }

    private async Task<RedeemedSong> Shown(
        GrantedSong song, DownloadHindrance? hindrance, Download? link, int used, CancellationToken cancel) => new()
        {
            Title = song.Song.Title,
            Isrc = song.Song.Isrc,
            Path = link is null ? null : $"/media/downloads/{await Token(link, cancel)}",
            ExpiresAt = link?.ExpiresAt,
            Hindrance = hindrance,
            Format = song.Audio?.Format,
            Bytes = song.Audio?.Bytes,
            DurationMs = song.Audio?.DurationMs,
            DownloadsLeft = Math.Max(0, settings.DownloadsPerSong - used),
        };

    private ValueTask<string> Token(Download link, CancellationToken cancel) =>
        tokens.Of(SigningPurpose.Downloads, link.Name, link.ExpiresAt, cancel);
}
