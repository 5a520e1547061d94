using Microsoft.EntityFrameworkCore;
using Storefront.Accounts;
using Storefront.Data;

namespace Storefront.Catalog;

/// <summary>Lets a label's account act for a label. Several accounts may act for one.</summary>
[Verb, RequiresScopes(Scopes.AccountsAdmin)]
public static class AssignLabel
{
    /// <summary>Who acts for whom.</summary>
    public sealed record Input
    {
        /// <summary>The account, of the kind LABEL.</summary>
        [ID<Account>]
        public required long AccountId { get; init; }

        /// <summary>The label.</summary>
        [ID<Label>]
        public required long LabelId { get; init; }
    }

    public enum Refusal
    {
        /// <summary>There is no such account of a label.</summary>
        AccountNotFound,

        /// <summary>There is no such label.</summary>
        LabelNotFound,
    }

    public static async Task<Outcome<Label, Refusal>> Run(
        Input input, StorefrontDb db, TimeProvider clock, CancellationToken cancel)
    {
        var isAccount = await db.Accounts.AnyAsync(
            account => account.Id == input.AccountId && account.Kind == AccountKind.Label, cancel);
        if (!isAccount) return Refused.At(Refusal.AccountNotFound, "accountId");
        if (await db.Labels.SingleOrDefaultAsync(known => known.Id == input.LabelId, cancel) is not { } label)
            return Refused.At(Refusal.LabelNotFound, "labelId");
        var isAssigned = await db.Mandates.AnyAsync(
            known => known.AccountId == input.AccountId && known.LabelId == input.LabelId, cancel);
        if (isAssigned) return label;
        db.Add(new Mandate
        {
            AccountId = input.AccountId, LabelId = input.LabelId, GivenAt = Instant.Rounded(clock.GetUtcNow()),
        });
        return label;
    }
}
