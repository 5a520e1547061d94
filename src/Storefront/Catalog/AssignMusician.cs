using Microsoft.EntityFrameworkCore;
using Storefront.Accounts;
using Storefront.Data;

namespace Storefront.Catalog;

/// <summary>Lets a musician's account act for a musician. Several accounts may act for one.</summary>
[Verb, RequiresScopes(Scopes.AccountsAdmin)]
public static class AssignMusician
{
    /// <summary>Who acts for whom.</summary>
    public sealed record Input
    {
        /// <summary>The account, of the kind MUSICIAN.</summary>
        [ID<Account>]
        public required long AccountId { get; init; }

        /// <summary>The musician.</summary>
        [ID<Musician>]
        public required long MusicianId { get; init; }
    }

    public enum Refusal
    {
        /// <summary>There is no such account of a musician.</summary>
        AccountNotFound,

        /// <summary>There is no such musician.</summary>
        MusicianNotFound,
    }

    public static async Task<Outcome<Musician, Refusal>> Run(
        Input input, StorefrontDb db, TimeProvider clock, CancellationToken cancel)
    {
        var isAccount = await db.Accounts.AnyAsync(
            account => account.Id == input.AccountId && account.Kind == AccountKind.Musician, cancel);
        if (!isAccount) return Refused.At(Refusal.AccountNotFound, "accountId");
        if (await db.Musicians.SingleOrDefaultAsync(known => known.Id == input.MusicianId, cancel) is not { } musician)
            return Refused.At(Refusal.MusicianNotFound, "musicianId");
        var isAssigned = await db.Mandates.AnyAsync(
            known => known.AccountId == input.AccountId && known.MusicianId == input.MusicianId, cancel);
        if (isAssigned) return musician;
        db.Add(new Mandate
        {
            AccountId = input.AccountId, MusicianId = input.MusicianId, GivenAt = Instant.Rounded(clock.GetUtcNow()),
        });
        return musician;
    }
}
