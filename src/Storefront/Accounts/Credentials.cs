using Microsoft.EntityFrameworkCore;
using Storefront.Data;

namespace Storefront.Accounts;

/// <summary>What a client shows to get a token: its public name and its secret.</summary>
public sealed record Credentials(string PublicId, string Secret)
{
    /// <summary>The client that has them, with its account; null when there is none or it was revoked.</summary>
    public async Task<Client?> Holder(StorefrontDb db, DateTimeOffset now, CancellationToken cancel)
    {
        var client = await db.Clients.AsNoTracking().Include(client => client.Account)
            .SingleOrDefaultAsync(client => client.PublicId == PublicId && client.RevokedAt == null, cancel);
        return client?.Accepts(Secret, now) == true ? client : null;
    }
}
