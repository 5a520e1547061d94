using Microsoft.EntityFrameworkCore;
using Storefront.Data;

namespace Storefront.Accounts;

/// <summary>Finds out who shows a token or a publishable key.</summary>
public sealed class Callers(
    IDbContextFactory<StorefrontDb> contexts, CallerMemory memory, AccountsSettings settings, TimeProvider clock)
{
    /// <summary>Who showed it lately; null when the database has to be asked.</summary>
    /// <param name="wasGood">Whether it was good when it was shown before.</param>
    public KnownCaller? Remembered(string shown, out bool wasGood)
    {
        var known = memory.Recall(Secret.HexHash(shown));
        wasGood = known is not null;
        return known?.FreshUntil > clock.GetUtcNow() ? known : null;
    }

    /// <summary>Asks the database who shows it; null when it is not good.</summary>
    public async Task<KnownCaller?> Ask(string shown, CancellationToken cancel)
    {
        var changes = memory.Changes;
        var hash = Secret.HexHash(shown);
        var known =
            Secret.IsOf(Secret.OfToken, shown) ? await AskOfToken(Secret.Hash(shown), cancel)
            : Secret.IsOf(Secret.OfKey, shown) ? await AskOfKey(shown, cancel)
            : null;
        if (known is null) memory.Remove(hash);
        else memory.Keep(hash, known, changes);
        return known;
    }

    /// <summary>Whether a page of that origin has any key at all.</summary>
    public async Task<bool> HasKey(string origin, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.PublishableKeys.AnyAsync(
            key => key.RevokedAt == null && key.Origins.Contains(origin), cancel);
    }

    private async Task<KnownCaller?> AskOfToken(byte[] hash, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var token = await db.AccessTokens
            .Where(token => token.Hash == hash && token.ExpiresAt > now
                && token.Client.RevokedAt == null && token.Client.Account.State == AccountState.Active)
            .Select(token => new
            {
                token.ClientId, token.Client.AccountId, token.Client.Account.Kind, token.Scopes, token.ExpiresAt,
                Allowed = token.Client.Scopes,
            })
            .SingleOrDefaultAsync(cancel);
        if (token is null) return null;
        var caller = Caller.Of(token.AccountId, token.Kind, token.ClientId, token.Scopes.Intersect(token.Allowed));
        var fresh = FreshUntil(now);
        return new KnownCaller(caller, token.AccountId, fresh < token.ExpiresAt ? fresh : token.ExpiresAt);
    }

    private async Task<KnownCaller?> AskOfKey(string text, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var key = await db.PublishableKeys
            .Where(key => key.Text == text && key.RevokedAt == null
                && key.Client.RevokedAt == null && key.Client.Account.State == AccountState.Active)
            .Select(key => new
            {
                key.Id, key.ClientId, key.Client.AccountId, key.Origins,
            })
            .SingleOrDefaultAsync(cancel);
        if (key is null) return null;
        var page = new Caller { ClientId = key.ClientId, KeyId = key.Id };
        return new KnownCaller(page, key.AccountId, FreshUntil(clock.GetUtcNow())) { Origins = key.Origins };
    }

    private DateTimeOffset FreshUntil(DateTimeOffset now) => now.AddSeconds(settings.CallerSeconds);
}
