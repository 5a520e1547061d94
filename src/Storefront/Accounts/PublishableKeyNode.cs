using Storefront.Data;

namespace Storefront.Accounts;

/// <summary>Lets the pages of a client read the catalogue from a browser.</summary>
[ObjectType<PublishableKey>]
public static class PublishableKeyNode
{
    [NodeResolver]
    public static IQueryable<PublishableKey> GetPublishableKey(long id, StorefrontDb db, Caller caller) =>
        db.PublishableKeys
            .Where(key => key.Id == id && (key.Client.AccountId == caller.AccountId || caller.IsOperator));
}
