using Microsoft.EntityFrameworkCore;
using Storefront.Accounts;
using Storefront.Catalog;
using Storefront.Catalog.Audio;
using Storefront.Data;

namespace Storefront.Purchases.Grants;

/// <summary>Opens the file of an address that <see cref="RedeemCode"/> gave, and counts the download.</summary>
public sealed class OpenDownload(
    IDbContextFactory<StorefrontDb> contexts, IMediaStore store, SealedTokens tokens, TimeProvider clock)
{
    /// <summary>Why there is no file.</summary>
    public enum Refusal
    {
        DownloadNotFound,
        SongWithdrawn,
    }

    /// <summary>A file, which the caller disposes of, or why there is none.</summary>
    public sealed record Answer(SongFile? File, Refusal? Refusal)
    {
        public static implicit operator Answer(Refusal refusal) => new(null, refusal);
    }

    /// <param name="Song">Which song it is of.</param>
    /// <param name="Audio">What is known of the file.</param>
    /// <param name="Content">The file, to be read from any position.</param>
    public sealed record SongFile(Song Song, SongAudio Audio, Stream Content);

    /// <param name="token">Of the download; see <see cref="SealedTokens"/>.</param>
    /// <param name="isFetched">Whether the file is going to be sent, or only asked about.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<Answer> Run(string token, bool isFetched, CancellationToken cancel)
    {
        if (await tokens.Read(SigningPurpose.Downloads, token, cancel) is not { } name)
            return Refusal.DownloadNotFound;
        var (grantId, songId, number) = Download.KeyOf(name);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var link = db.Downloads.Where(download => download.GrantId == grantId && download.SongId == songId
            && download.Number == number && download.Grant.State == GrantState.Redeemed);
        var song = await link.AsNoTracking().Select(download => download.Song).SingleOrDefaultAsync(cancel);
        if (song is null) return Refusal.DownloadNotFound;
        if (song.State != PublicationState.Published) return Refusal.SongWithdrawn;

        var audio = await db.SongAudios.AsNoTracking().SingleAsync(audio => audio.SongId == songId, cancel);
        var content = await store.Open(audio.Key, cancel)
            ?? throw new InvalidOperationException($"The media store has lost the recording of song {songId}.");
        if (isFetched)
        {
            var now = Instant.Rounded(clock.GetUtcNow());
            await link.Where(download => download.FetchedAt == null)
                .ExecuteUpdateAsync(download => download.SetProperty(d => d.FetchedAt, now), cancel);
        }
        return new Answer(new SongFile(song, audio, content), null);
    }
}
