using Storefront.Data;

namespace Storefront.Accounts;

/// <summary>Stops an account: none of its clients, tokens and keys is good until it is reinstated.</summary>
[Verb, RequiresScopes(Scopes.AccountsAdmin)]
public static class SuspendAccount
{
    /// <summary>Which account is stopped.</summary>
    /// <param name="AccountId">The account.</param>
    public sealed record Input([property: ID<Account>] long AccountId);

    /// <summary>Why the account is not stopped.</summary>
    public enum Refusal
    {
        /// <summary>There is no such account.</summary>
        AccountNotFound,

        /// <summary>The account is stopped already.</summary>
        AccountIsSuspended,

        /// <summary>An operator cannot stop the account it works with: it could not undo it.</summary>
        OwnAccount,
    }

    public static async Task<Outcome<Account, Refusal>> Run(
        Input input, StorefrontDb db, Caller caller, CancellationToken cancel)
    {
        var account = await db.Accounts.FindAsync([input.AccountId], cancel);
        if (account is null) return Refused.At(Refusal.AccountNotFound, "accountId");
        if (account.Id == caller.AccountId) return Refused.At(Refusal.OwnAccount, "accountId");
        if (account.State == AccountState.Suspended) return Refused.At(Refusal.AccountIsSuspended, "accountId");
        account.MoveTo(AccountState.Suspended);
        return account;
    }
}
