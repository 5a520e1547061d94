using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Storefront.Accounts;
using Storefront.Data;

namespace Storefront.Catalog.Audio;

/// <summary>Takes the file of an upload: keeps it, looks whether it is as announced, and gives it its song.</summary>
/// <remarks>
/// Each attempt writes a file of its own, so that two at a time cannot mix. The file of an attempt that is refused, or
/// that fails, is removed; a host that dies between writing and the end of its transaction leaves a file nobody names.
/// </remarks>
public sealed class TakeAudio(
    IDbContextFactory<StorefrontDb> contexts, IMediaStore store, SealedTokens tokens, TimeProvider clock)
{
    /// <summary>Why a file is not taken.</summary>
    public enum Refusal
    {
        UploadNotFound,
        SizeDiffers,
        AlreadyTaken,
        SongIsPublished,
        NotAudio,
        TooShort,
        TooLong,
        DurationDiffers,
    }

    /// <summary>What was taken, or why it was not.</summary>
    public sealed record Answer(SongAudio? Audio, Refusal? Refusal)
    {
        public static implicit operator Answer(Refusal refusal) => new(null, refusal);
    }

    /// <param name="token">Of the upload; see <see cref="SealedTokens"/>.</param>
    /// <param name="bytes">How long the content is going to be, as far as its sender says.</param>
    /// <param name="content">The file. It is read only when the upload is as announced so far.</param>
    public async Task<Answer> Run(string token, long? bytes, Stream content, CancellationToken cancel)
    {
        if (await tokens.Read(SigningPurpose.Uploads, token, cancel) is not { } name) return Refusal.UploadNotFound;
        var id = long.Parse(name, CultureInfo.InvariantCulture);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var upload = await db.AudioUploads.AsNoTracking().Include(upload => upload.Song)
            .SingleOrDefaultAsync(upload => upload.Id == id, cancel);
        if (upload is null || !await MayStill(db, upload, cancel)) return Refusal.UploadNotFound;
        if (upload.TakenAt is not null) return Refusal.AlreadyTaken;
        if (upload.Song.State == PublicationState.Published) return Refusal.SongIsPublished;
        if (bytes != upload.Bytes) return Refusal.SizeDiffers;

        var key = MediaKey.New();
        await store.Write(key, content, cancel);
        var isKept = false;
        try
        {
            var answer = await Keep(db, upload, key, cancel);
            isKept = answer.Refusal is null;
            return answer;
        }
        finally
        {
            if (!isKept) await store.Delete(key, CancellationToken.None);
        }
    }

    // What the account may do can have ended since it asked.
    private static Task<bool> MayStill(StorefrontDb db, AudioUpload upload, CancellationToken cancel) =>
        db.OwnSongs(upload.AccountId).AnyAsync(
            song => song.Id == upload.SongId
                && db.Accounts.Any(account =>
                    account.Id == upload.AccountId && account.State == AccountState.Active),
            cancel);

    private async Task<Answer> Keep(StorefrontDb db, AudioUpload upload, MediaKey key, CancellationToken cancel)
    {
        await using var written = await store.Open(key, cancel);
        var size = written!.Length;
        if (size != upload.Bytes) return Refusal.SizeDiffers;
        if (await AudioFile.Read(written, cancel) is not { } file) return Refusal.NotAudio;
        if (WrongDuration(file.DurationMs, upload.DurationMs) is { } refusal) return refusal;
        var audio = new SongAudio
        {
            SongId = upload.SongId,
            Key = key,
            Format = file.Format,
            Bytes = size,
            DurationMs = (int)file.DurationMs,
            UploadedAt = Instant.Rounded(clock.GetUtcNow()),
        };
        return await Attach(db, upload, audio, cancel);
    }

    private static Refusal? WrongDuration(long durationMs, int? announcedMs)
    {
        if (durationMs < AudioLimits.DurationMin.TotalMilliseconds) return Refusal.TooShort;
        if (durationMs > AudioLimits.DurationMax.TotalMilliseconds) return Refusal.TooLong;
        var differenceMs = Math.Abs(durationMs - (announcedMs ?? durationMs));
        return differenceMs > AudioLimits.DurationTolerance.TotalMilliseconds ? Refusal.DurationDiffers : null;
    }

    private async Task<Answer> Attach(
        StorefrontDb db, AudioUpload upload, SongAudio audio, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        // These two changes lock their rows: of two attempts the second one finds the first one's end.
        var isTaken = await db.AudioUploads
            .Where(row => row.Id == upload.Id && row.TakenAt == null)
            .ExecuteUpdateAsync(row => row.SetProperty(r => r.TakenAt, audio.UploadedAt), cancel) == 0;
        if (isTaken) return Refusal.AlreadyTaken;
        var isPublished = await db.Songs
            .Where(song => song.Id == upload.SongId && song.State != PublicationState.Published)
            .ExecuteUpdateAsync(song => song.SetProperty(s => s.DurationMs, audio.DurationMs), cancel) == 0;
        if (isPublished) return Refusal.SongIsPublished;
        var former = await db.SongAudios.Where(row => row.SongId == upload.SongId)
            .Select(row => row.Key).SingleOrDefaultAsync(cancel);
        await db.SongAudios.Where(row => row.SongId == upload.SongId).ExecuteDeleteAsync(cancel);
        db.Add(audio);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        if (former is not null) await store.Delete(former, CancellationToken.None);
        return new Answer(audio, null);
    }
}
