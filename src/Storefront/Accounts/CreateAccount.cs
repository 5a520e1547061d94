using Storefront.Data;

namespace Storefront.Accounts;

/// <summary>Opens an account. It has no client yet.</summary>
[Verb, RequiresScopes(Scopes.AccountsAdmin)]
public static class CreateAccount
{
    /// <summary>Whose account, and what for.</summary>
    /// <param name="Kind">What the account is here for; it never changes.</param>
    /// <param name="Name">What the account is called among people, 1 to 200 characters.</param>
    public sealed record Input(AccountKind Kind, string Name);

    /// <summary>Why no account is opened.</summary>
    public enum Refusal
    {
        /// <summary>A name has 1 to 200 characters.</summary>
        NameInvalid,
    }

    public static Outcome<Account, Refusal> Run(Input input, StorefrontDb db, TimeProvider clock)
    {
        if (!AccountName.IsGood(input.Name)) return Refused.At(Refusal.NameInvalid, "name");
        var account = new Account { Kind = input.Kind, Name = input.Name, CreatedAt = clock.GetUtcNow() };
        db.Accounts.Add(account);
        return account;
    }
}
