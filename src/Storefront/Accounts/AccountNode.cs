using Storefront.Data;

namespace Storefront.Accounts;

/// <summary>A business or a person that works with the platform through one or more clients.</summary>
[ObjectType<Account>]
public static class AccountNode
{
    [NodeResolver]
    public static IQueryable<Account> GetAccount(long id, StorefrontDb db, Caller caller) =>
        db.Accounts.Where(account => account.Id == id && (account.Id == caller.AccountId || caller.IsOperator));

    /// <summary>The integrations of the account, the newest first.</summary>
    [UsePaging]
    public static IQueryable<Client> GetClients([Parent] Account account, StorefrontDb db) =>
        db.Clients.Where(client => client.AccountId == account.Id).OrderByDescending(client => client.CreatedAt);
}
