using Microsoft.EntityFrameworkCore;
using Storefront.Data;
using Storefront.Ledger;
using Storefront.Purchases.Grants;

namespace Storefront.Purchases;

/// <summary>Gives the buyer what is his, and everybody who made it his part.</summary>
public sealed class Fulfilment(IssueGrants grants, Commission commission)
{
    /// <summary>
    /// Grants what is due on payment, or on delivery. The context's transaction has the order locked.
    /// </summary>
    /// <returns>What is to be booked for it in the same transaction.</returns>
    public async Task<IReadOnlyCollection<LedgerEntry>> Grant(
        StorefrontDb db, Order order, GrantOn due, DateTimeOffset at, CancellationToken cancel)
    {
        var lines = await db.OrderLines.Include(line => line.Attachments)
            .Where(line => line.OrderId == order.Id).ToListAsync(cancel);
        var music = lines.SelectMany(line => line.Attachments)
            .Where(one => one.GrantOn == due && one.GrantedAt is null)
            .OrderBy(one => one.Id).ToList();
        var songs = await SoldMusic.Of(music, order.Territory, at, db, cancel);
        var entries = new List<LedgerEntry>();
        var goods = lines.Sum(line => line.UnitPrice.AmountMinor * line.Quantity);
        if (due == GrantOn.Paid && goods > 0)
            entries.Add(OrderBooks.Goods(order, new Money(goods, Order.Currency), at));
        foreach (var one in music)
        {
            one.GrantedAt = at;
            var price = one.PriceOf(one.Copies - one.ReturnedCopies);
            if (price.AmountMinor > 0)
                entries.Add(OrderBooks.Sale(order, one, price, commission, songs[one], at));
        }
        await grants.Run(db, music, at, cancel);
        return entries;
    }
}
