using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Storefront.Accounts;
using Storefront.Accounts.Events;
using Storefront.Data;
using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Response;

namespace Storefront.Purchases;

/// <summary>What happens to orders, as it happens.</summary>
[SubscriptionType, RequiresScopes(Scopes.PurchasesRead)]
public static class OrderChanges
{
    private const int TogetherMax = 100;

    /// <summary>
    /// The events of an order in their sequence, without gaps, whichever host they happen on. An order that the caller
    /// may not see is refused with `NOT_FOUND`.
    /// </summary>
    /// <param name="orderId">The order.</param>
    /// <param name="afterSequence">
    /// The sequence of the last event the client has: those after it come first, and 0 gives all of them. Only what
    /// happens from now on when left out.
    /// </param>
    public static async IAsyncEnumerable<OrderChange> OrderChanged(
        [ID<Order>] long orderId,
        int? afterSequence,
        IDbContextFactory<StorefrontDb> contexts,
        Caller caller,
        OutboxBell bell,
        EventSettings settings,
        [EnumeratorCancellation] CancellationToken cancel)
    {
        var subject = new NodeId(nameof(Order), orderId).ToString();
        // It listens before it looks, so that nothing happens in between.
        using var listener = bell.Listen(subject);
        var sent = await Begin(orderId, contexts, caller, cancel);
        if (afterSequence is not null) sent = afterSequence.Value;
        while (true)
        {
            var missed = await After(sent, subject, contexts, cancel);
            foreach (var one in missed)
            {
                yield return new OrderChange(one, new NodeReference<Order>(typeof(Order), orderId));
                sent = one.Sequence;
            }
            if (missed.Count == 0) await listener.Wait(TimeSpan.FromSeconds(settings.PollSeconds), cancel);
        }
    }

    private static async Task<int> Begin(
        long orderId, IDbContextFactory<StorefrontDb> contexts, Caller caller, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await OrderQueries.Orders(db, caller).Where(order => order.Id == orderId)
            .Select(order => (int?)order.EventCount).SingleOrDefaultAsync(cancel)
            ?? throw new GraphQLException("There is no such order.", "NOT_FOUND");
    }

    // The order's row is locked while an event of it is written: an event that can be seen has none before it that
    // cannot. So the last sequence is all there is to remember.
    private static async Task<List<OutboxEvent>> After(
        int sequence, string subject, IDbContextFactory<StorefrontDb> contexts, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.OutboxEvents.AsNoTracking()
            .Where(known => known.Subject == subject && known.Sequence > sequence)
            .OrderBy(known => known.Sequence).Take(TogetherMax).ToListAsync(cancel);
    }
}

/// <summary>Something that happened to an order.</summary>
/// <param name="Event">What.</param>
/// <param name="Order">The order as it is when this is sent, which may be later than the event.</param>
public sealed record OrderChange(OutboxEvent Event, NodeReference<Order> Order);
