using Storefront.Data;

namespace Storefront.Accounts;

/// <summary>One integration of an account: a program that gets tokens with a secret of its own.</summary>
[ObjectType<Client>]
public static class ClientNode
{
    [NodeResolver]
    public static IQueryable<Client> GetClient(long id, StorefrontDb db, Caller caller) => db.Clients
        .Where(client => client.Id == id && (client.AccountId == caller.AccountId || caller.IsOperator));

    /// <summary>The keys that let pages of its read the catalogue, the newest first.</summary>
    [UsePaging]
    public static IQueryable<PublishableKey> GetPublishableKeys([Parent] Client client, StorefrontDb db) =>
        db.PublishableKeys.Where(key => key.ClientId == client.Id).OrderByDescending(key => key.CreatedAt);
}
