using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Storefront.Data;

namespace Storefront.Accounts;

/// <summary>Signs with keys that the first host makes and all others find in the database.</summary>
public sealed class SigningKeys(IDbContextFactory<StorefrontDb> contexts) : IDisposable
{
    private readonly ConcurrentDictionary<SigningPurpose, byte[]> known = [];
    private readonly SemaphoreSlim first = new(1, 1);

    /// <summary>The HMAC-SHA256 of a text; always the same for one purpose.</summary>
    public async ValueTask<byte[]> Sign(SigningPurpose purpose, string text, CancellationToken cancel) =>
        HMACSHA256.HashData(await Key(purpose, cancel), Encoding.UTF8.GetBytes(text));

    public void Dispose() => first.Dispose();

    private async ValueTask<byte[]> Key(SigningPurpose purpose, CancellationToken cancel)
    {
        if (known.TryGetValue(purpose, out var key)) return key;
        // Of many requests that come first, one makes it.
        await first.WaitAsync(cancel);
        try
        {
            if (known.TryGetValue(purpose, out key)) return key;
            await using var db = await contexts.CreateDbContextAsync(cancel);
            return known[purpose] = await Stored(purpose, db, cancel) ?? await Made(purpose, db, cancel);
        }
        finally
        {
            first.Release();
        }
    }

    private static Task<byte[]?> Stored(SigningPurpose purpose, StorefrontDb db, CancellationToken cancel) =>
        db.SigningKeys.Where(key => key.Purpose == purpose).Select(key => key.Bytes).SingleOrDefaultAsync(cancel);

    private static async Task<byte[]> Made(SigningPurpose purpose, StorefrontDb db, CancellationToken cancel)
    {
        var made = new SigningKey
        {
            Purpose = purpose, Bytes = RandomNumberGenerator.GetBytes(SigningKey.BytesLength),
        };
        db.Add(made);
        try
        {
            await db.SaveChangesAsync(cancel);
            return made.Bytes;
        }
        catch (DbUpdateException)
        {
            // Another host was first, and its key is everybody's.
            if (await Stored(purpose, db, cancel) is { } others) return others;
            throw;
        }
    }
}
