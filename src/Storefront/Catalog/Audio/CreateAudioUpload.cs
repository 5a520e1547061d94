using Storefront.Accounts;
using Storefront.Data;

namespace Storefront.Catalog.Audio;

/// <summary>Permits to send the recording of a song: one file by PUT to the upload's path, within an hour.</summary>
[Verb, RequiresScopes(Scopes.CatalogWrite)]
public static class CreateAudioUpload
{
    /// <summary>The song and its file.</summary>
    public sealed record Input
    {
        /// <summary>Which song.</summary>
        [ID<Song>]
        public required long SongId { get; init; }

        /// <summary>How large the file is: exactly so many bytes are taken.</summary>
        public required long Bytes { get; init; }

        /// <summary>How long it plays, in milliseconds, to be compared with the file; no check when left out.</summary>
        public int? DurationMs { get; init; }
    }

    public enum Refusal
    {
        /// <summary>The caller has no such song.</summary>
        SongNotFound,

        /// <summary>A published song keeps its recording; another recording is another song.</summary>
        SongIsPublished,

        /// <summary>The file is empty, or larger than the server takes.</summary>
        SizeOutOfBounds,
    }

    public static async Task<Outcome<AudioUpload, Refusal>> Run(
        Input input, StorefrontDb db, Caller caller, AudioLimits limits, TimeProvider clock, CancellationToken cancel)
    {
        if (await db.LockSong(input.SongId, caller, cancel) is not { } song)
            return Refused.At(Refusal.SongNotFound, "songId");
        if (song.State == PublicationState.Published) return Refused.At(Refusal.SongIsPublished, "songId");
        if (input.Bytes < 1 || input.Bytes > limits.BytesMax)
        {
            return Refused.Because(
                Refusal.SizeOutOfBounds, $"A file has 1 to {limits.BytesMax} bytes, not {input.Bytes}.", "bytes");
        }
        var upload = new AudioUpload
        {
            SongId = song.Id,
            AccountId = caller.AccountId!.Value,
            Bytes = input.Bytes,
            DurationMs = input.DurationMs,
            ExpiresAt = Instant.Rounded(clock.GetUtcNow() + AudioUpload.Lifetime),
        };
        db.Add(upload);
        return upload;
    }
}
