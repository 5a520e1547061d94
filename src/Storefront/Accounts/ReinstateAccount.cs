using Storefront.Data;

namespace Storefront.Accounts;

/// <summary>Lets a suspended account work again.</summary>
[Verb, RequiresScopes(Scopes.AccountsAdmin)]
public static class ReinstateAccount
{
    /// <summary>Which account works again.</summary>
    /// <param name="AccountId">The account.</param>
    public sealed record Input([property: ID<Account>] long AccountId);

    /// <summary>Why nothing changes for the account.</summary>
    public enum Refusal
    {
        /// <summary>There is no such account.</summary>
        AccountNotFound,

        /// <summary>The account is not suspended.</summary>
        AccountIsActive,
    }

    public static async Task<Outcome<Account, Refusal>> Run(Input input, StorefrontDb db, CancellationToken cancel)
    {
        var account = await db.Accounts.FindAsync([input.AccountId], cancel);
        if (account is null) return Refused.At(Refusal.AccountNotFound, "accountId");
        if (account.State == AccountState.Active) return Refused.At(Refusal.AccountIsActive, "accountId");
        account.MoveTo(AccountState.Active);
        return account;
    }
}
