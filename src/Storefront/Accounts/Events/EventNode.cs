using Storefront.Data;

namespace Storefront.Accounts.Events;

/// <summary>Something that happened to what belongs to an account, as receivers are told of it.</summary>
[ObjectType<OutboxEvent>]
public static class EventNode
{
    [NodeResolver]
    public static IQueryable<OutboxEvent> GetEvent(Guid id, StorefrontDb db, Caller caller) => db.OutboxEvents
        .Where(known => known.Id == id && (known.AccountId == caller.AccountId || caller.IsOperator));
}
