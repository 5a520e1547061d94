using Microsoft.EntityFrameworkCore;
using Storefront.Accounts;
using Storefront.Data;

namespace Storefront.Catalog.Audio;

/// <summary>Permission to send the recording of one song once, for an hour.</summary>
[ObjectType<AudioUpload>]
public static class AudioUploadNode
{
    [NodeResolver]
    public static IQueryable<AudioUpload> GetAudioUpload(long id, StorefrontDb db, Caller caller) =>
        db.AudioUploads.Where(upload => upload.Id == id && upload.AccountId == caller.AccountId);

    /// <summary>Where to PUT the file, on the host that serves this API. Who has it may send the file.</summary>
    public static async Task<IReadOnlyList<string>> GetPath(
        [Parent(nameof(AudioUpload.Id))] IReadOnlyList<long> ids, StorefrontDb db, SealedTokens tokens,
        CancellationToken cancel)
    {
        var expiries = await db.AudioUploads.Where(upload => ids.Contains(upload.Id))
            .ToDictionaryAsync(upload => upload.Id, upload => upload.ExpiresAt, cancel);
        var paths = new string[ids.Count];
        for (var at = 0; at < paths.Length; at++)
        {
            var token = await tokens.Of(SigningPurpose.Uploads, $"{ids[at]}", expiries[ids[at]], cancel);
            paths[at] = $"/media/uploads/{token}";
        }
        return paths;
    }
}
