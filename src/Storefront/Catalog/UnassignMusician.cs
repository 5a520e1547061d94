using Microsoft.EntityFrameworkCore;
using Storefront.Accounts;
using Storefront.Data;

namespace Storefront.Catalog;

/// <summary>Ends that an account acts for a musician. What it did stands.</summary>
[Verb, RequiresScopes(Scopes.AccountsAdmin)]
public static class UnassignMusician
{
    /// <summary>Who no longer acts for whom.</summary>
    public sealed record Input
    {
        /// <summary>The account.</summary>
        [ID<Account>]
        public required long AccountId { get; init; }

        /// <summary>The musician.</summary>
        [ID<Musician>]
        public required long MusicianId { get; init; }
    }

    public enum Refusal
    {
        /// <summary>The account does not act for the musician.</summary>
        NotAssigned,
    }

    public static async Task<Outcome<Musician, Refusal>> Run(Input input, StorefrontDb db, CancellationToken cancel)
    {
        var mandate = await db.Mandates.Include(mandate => mandate.Musician).SingleOrDefaultAsync(
            mandate => mandate.AccountId == input.AccountId && mandate.MusicianId == input.MusicianId, cancel);
        if (mandate is null) return Refusal.NotAssigned;
        db.Remove(mandate);
        return mandate.Musician!;
    }
}
