using Microsoft.EntityFrameworkCore;
using Storefront.Data;

namespace Storefront.Purchases.DirectSale;

/// <summary>Deletes quotes that expired long ago and were never bought.</summary>
public static class ForgetQuotes
{
    private const int AtOnce = 500;

    /// <param name="db">A context.</param>
    /// <param name="until">Quotes that expired up to this instant are old.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>Whether there may be more.</returns>
    public static async Task<bool> Run(StorefrontDb db, DateTimeOffset until, CancellationToken cancel)
    {
        var ids = await db.Quotes.Where(old => old.OrderId == null && old.ExpiresAt <= until)
            .OrderBy(old => old.ExpiresAt).Take(AtOnce).Select(old => old.Id).ToListAsync(cancel);
        if (ids.Count == 0) return false;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.QuotedSongs.Where(song => ids.Contains(song.QuoteId)).ExecuteDeleteAsync(cancel);
        await db.Quotes.Where(old => ids.Contains(old.Id)).ExecuteDeleteAsync(cancel);
        await transaction.CommitAsync(cancel);
        return ids.Count == AtOnce;
    }
}
