using Microsoft.EntityFrameworkCore;
using Storefront.Accounts;
using Storefront.Data;

namespace Storefront.Catalog;

/// <summary>Ends that an account acts for a label. What it did stands.</summary>
[Verb, RequiresScopes(Scopes.AccountsAdmin)]
public static class UnassignLabel
{
    /// <summary>Who no longer acts for whom.</summary>
    public sealed record Input
    {
        /// <summary>The account.</summary>
        [ID<Account>]
        public required long AccountId { get; init; }

        /// <summary>The label.</summary>
        [ID<Label>]
        public required long LabelId { get; init; }
    }

    public enum Refusal
    {
        /// <summary>The account does not act for the label.</summary>
        NotAssigned,
    }

    public static async Task<Outcome<Label, Refusal>> Run(Input input, StorefrontDb db, CancellationToken cancel)
    {
        var mandate = await db.Mandates.Include(mandate => mandate.Label).SingleOrDefaultAsync(
            mandate => mandate.AccountId == input.AccountId && mandate.LabelId == input.LabelId, cancel);
        if (mandate is null) return Refusal.NotAssigned;
        db.Remove(mandate);
        return mandate.Label!;
    }
}
