using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Storefront.Data;

namespace Storefront.Catalog.Audio;

/// <summary>Signs the addresses of uploads: a wrong or late one is refused without a look at the database.</summary>
/// <remarks>
/// A token is the upload's id, the second it expires and an HMAC of both; what else the upload is bound to stands in
/// its row.
/// </remarks>
public sealed class UploadTokens(IDbContextFactory<StorefrontDb> contexts, TimeProvider clock)
{
    private byte[]? key;

    /// <summary>The token of an upload; the same each time it is asked for.</summary>
    public async Task<string> Of(long uploadId, DateTimeOffset expiresAt, CancellationToken cancel)
    {
        var signed = string.Create(CultureInfo.InvariantCulture, $"{uploadId}.{expiresAt.ToUnixTimeSeconds()}");
        return $"{signed}.{Signature(signed, await Key(cancel))}";
    }

    /// <summary>The id of the upload that a token is for; null when it is not ours, or late.</summary>
    public async Task<long?> Read(string token, CancellationToken cancel)
    {
        if (token.Split('.') is not [var id, var expiry, var signature]) return null;
        var expected = Signature($"{id}.{expiry}", await Key(cancel));
        var isOurs = CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(signature));
        if (!isOurs || clock.GetUtcNow().ToUnixTimeSeconds() >= long.Parse(expiry, CultureInfo.InvariantCulture))
            return null;
        return long.Parse(id, CultureInfo.InvariantCulture);
    }

    private static string Signature(string signed, byte[] key) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(signed)));

    private async Task<byte[]> Key(CancellationToken cancel)
    {
        if (key is not null) return key;
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return key = await Stored(db, cancel) ?? await Made(db, cancel);
    }

    private static async Task<byte[]?> Stored(StorefrontDb db, CancellationToken cancel) =>
        await db.UploadKeys.Select(key => key.Bytes).SingleOrDefaultAsync(cancel);

    private static async Task<byte[]> Made(StorefrontDb db, CancellationToken cancel)
    {
        var made = new UploadKey { Bytes = RandomNumberGenerator.GetBytes(UploadKey.BytesLength) };
        db.Add(made);
        try
        {
            await db.SaveChangesAsync(cancel);
            return made.Bytes;
        }
        catch (DbUpdateException)
        {
            // Another host was first, and its key is everybody's.
            if (await Stored(db, cancel) is { } others) return others;
            throw;
        }
    }
}
