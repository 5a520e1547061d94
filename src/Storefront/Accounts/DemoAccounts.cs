using Microsoft.EntityFrameworkCore;
using Storefront.Data;

namespace Storefront.Accounts;

/// <summary>An account of each kind, for somebody who tries the program.</summary>
public static class DemoAccounts
{
    /// <summary>The secret of all of them, which hosts take in Development only.</summary>
    public const string Secret = "demo";

    /// <summary>How the client of a kind is called: <c>demo-shop</c>.</summary>
    public static string ClientOf(AccountKind kind) => $"demo-{kind.ToString().ToLowerInvariant()}";

    /// <summary>Adds those that are not there; says whether any was.</summary>
    public static async Task<bool> AddMissing(StorefrontDb db, DateTimeOffset now, CancellationToken cancel)
    {
        var names = Enum.GetValues<AccountKind>().Select(ClientOf).ToList();
        var known = await db.Clients.Where(client => names.Contains(client.PublicId))
            .Select(client => client.PublicId).ToListAsync(cancel);
        var missing = Enum.GetValues<AccountKind>().Where(kind => !known.Contains(ClientOf(kind))).ToList();
        db.Clients.AddRange(missing.Select(kind => Demo(kind, now)));
        await db.SaveChangesAsync(cancel);
        return missing.Count > 0;
    }

    private static Client Demo(AccountKind kind, DateTimeOffset now) => new()
    {
        Account = new Account { Kind = kind, Name = $"Demo {kind.ToString().ToLowerInvariant()}", CreatedAt = now },
        PublicId = ClientOf(kind),
        Name = "Demo",
        Scopes = [.. Scopes.Of(kind)],
        SecretHash = Accounts.Secret.Hash(Secret),
        CreatedAt = now,
    };
}
