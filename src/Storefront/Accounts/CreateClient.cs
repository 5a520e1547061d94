using Storefront.Data;

namespace Storefront.Accounts;

/// <summary>Adds a client to an account: a program that gets tokens with a secret of its own.</summary>
[Verb, RequiresScopes(Scopes.AccountsAdmin)]
public static class CreateClient
{
    /// <summary>Whose client, and what it may.</summary>
    /// <param name="AccountId">The account it works for.</param>
    /// <param name="Name">What the integration is called among people, 1 to 200 characters.</param>
    /// <param name="Scopes">The most that its tokens may allow; all that the account's kind may by default.</param>
    public sealed record Input(
        [property: ID<Account>] long AccountId, string Name, IReadOnlyList<string>? Scopes);

    /// <summary>Why no client is added.</summary>
    public enum Refusal
    {
        /// <summary>There is no such account.</summary>
        AccountNotFound,

        /// <summary>A name has 1 to 200 characters.</summary>
        NameInvalid,

        /// <summary>Clients of such an account may not have a scope that is asked for.</summary>
        ScopeNotAllowed,
    }

    /// <param name="Client">The client; null when it was refused.</param>
    /// <param name="Secret">The secret, shown this once; null when it was refused, and when it was done before.</param>
    public sealed record Result(Client Client, string Secret);

    public static async Task<Outcome<Result, Refusal>> Run(
        Input input, StorefrontDb db, TimeProvider clock, CancellationToken cancel)
    {
        var account = await db.Accounts.FindAsync([input.AccountId], cancel);
        if (account is null) return Refused.At(Refusal.AccountNotFound, "accountId");
        if (!AccountName.IsGood(input.Name)) return Refused.At(Refusal.NameInvalid, "name");
        var allowed = Storefront.Accounts.Scopes.Of(account.Kind);
        var scopes = input.Scopes?.Distinct().ToList() ?? allowed;
        if (scopes.Except(allowed).FirstOrDefault() is { } foreign)
        {
            return Refused.Because(
                Refusal.ScopeNotAllowed, $"Clients of a {account.Kind} may not have the scope {foreign}.", "scopes");
        }
        var (client, secret) = account.AddClient(input.Name, scopes, clock.GetUtcNow());
        return new Result(client, secret);
    }
}
