using Microsoft.EntityFrameworkCore;
using Storefront.Accounts;
using Storefront.Accounts.Events;
using Storefront.Data;

namespace Storefront.Purchases.Grants;

/// <summary>
/// Gives a buyer, who needs no account, the music of a claim code: addresses of its files. Whoever has the code may
/// come back with it, until each song was downloaded as often as it may be.
/// </summary>
[Verb(Idempotency.Repeatable)]
public static class RedeemCode
{
    /// <summary>The code.</summary>
    /// <param name="Code">What the buyer was given; case, width, blanks and hyphens do not matter.</param>
    public sealed record Input(string Code);

    public enum Refusal
    {
        /// <summary>That is no code: look at it again, a character is wrong, missing or out of place.</summary>
        CodeMistyped,

        /// <summary>Too many wrong codes came from the same address.</summary>
        TooManyAttempts,

        /// <summary>Nobody was given that code.</summary>
        CodeNotFound,

        /// <summary>The code was taken back, with the goods it came with.</summary>
        CodeRevoked,

        /// <summary>Nobody redeemed the code in time.</summary>
        CodeExpired,

        /// <summary>Every song that can be had was downloaded as often as it may be.</summary>
        DownloadsUsedUp,
    }

    public static async Task<Outcome<Redemption, Refusal>> Run(
        Input input, StorefrontDb db, DownloadLinks links, Guesses guesses, TimeProvider clock,
        CancellationToken cancel)
    {
        if (ClaimCode.Parse(input.Code) is not { } code) return Refused.At(Refusal.CodeMistyped, "code");
        if (guesses.Wait(nameof(ClaimCode)).TotalSeconds is > 0 and var seconds)
        {
            return Refused.Because(
                Refusal.TooManyAttempts,
                $"Too many wrong codes came from this address. Come again in {Math.Ceiling(seconds)} s.", "code");
        }
        if (await Locked(code, db, cancel) is not { } grant)
        {
            guesses.CountWrong(nameof(ClaimCode));
            return Refused.At(Refusal.CodeNotFound, "code");
        }
        var now = Instant.Rounded(clock.GetUtcNow());
        var found = grant.StateAt(now);
        switch (found)
        {
            case GrantState.Revoked: return Refused.At(Refusal.CodeRevoked, "code");
            case GrantState.Expired: return Refused.At(Refusal.CodeExpired, "code");
            case GrantState.Issued: grant.Redeem(now); break;
        }
        var songs = await links.Of(grant, db, now, cancel);
        var isUsedUp = songs.All(song => song.Path is null)
            && songs.Any(song => song.Hindrance == DownloadHindrance.UsedUp);
        if (isUsedUp) return Refused.At(Refusal.DownloadsUsedUp, "code");
        if (found == GrantState.Issued)
            await db.Tell(grant.Attachment.Line.Order, EventTypes.GrantRedeemed, now, cancel, grant);
        return new Redemption(grant.Title, grant.RedeemedAt!.Value, songs);
    }

    /// <summary>
    /// The grant of a code, its order locked as by every verb about it: of two who redeem it at the same moment the
    /// second finds what the first did, and a refund comes before or after.
    /// </summary>
    private static async Task<Grant?> Locked(ClaimCode code, StorefrontDb db, CancellationToken cancel)
    {
        var hash = code.Hash;
        var found = db.Grants.Where(grant => grant.CodeHash == hash);
        var orderId = await found.Select(grant => (long?)grant.Attachment.Line.OrderId).SingleOrDefaultAsync(cancel);
        if (orderId is null) return null;
        await db.LockOrder(orderId.Value, cancel);
        return await found.Include(grant => grant.Attachment.Record).Include(grant => grant.Attachment.Song)
            .Include(grant => grant.Attachment.Line.Order).SingleAsync(cancel);
    }
}
