using Microsoft.EntityFrameworkCore;
using Storefront.Data;
using Storefront.Purchases.Grants;

namespace Storefront.Purchases;

/// <summary>Goods that are given back, the music that follows them, and what all that comes to for the buyer.</summary>
internal sealed class ReturnedGoods
{
    private long back;
    private long keptBack;

    private ReturnedGoods()
    {
    }

    public List<OrderRefundLine> Lines { get; } = [];

    public List<OrderRefundMusic> Music { get; } = [];

    /// <summary>The grants that the buyer loses.</summary>
    public List<Grant> Grants { get; } = [];

    /// <summary>What is kept back because gifts were redeemed; never more than there is to keep it from.</summary>
    public Money KeptBack => new(Math.Min(keptBack, back), Order.Currency);

    /// <summary>What the buyer gets back.</summary>
    public Money Amount => new(back - KeptBack.AmountMinor, Order.Currency);

    /// <summary>Takes goods off their lines, which come with their attachments. The order is locked.</summary>
    public static async Task<ReturnedGoods> Of(
        IReadOnlyDictionary<OrderLine, int> goods, DateTimeOffset now, StorefrontDb db, CancellationToken cancel)
    {
        var returned = new ReturnedGoods();
        var ids = goods.Keys.SelectMany(line => line.Attachments).Select(music => music.Id).ToList();
        var grants = ids.Count == 0 ? [] : await db.Grants
            .Where(grant => ids.Contains(grant.AttachmentId) && grant.State == GrantState.Issued)
            .OrderByDescending(grant => grant.Number)
            .ToListAsync(cancel);
        var unredeemed = grants.Where(grant => !grant.IsExpired(now)).ToLookup(grant => grant.AttachmentId);
        foreach (var (line, quantity) in goods)
        {
            returned.Take(line, quantity);
            foreach (var music in line.Attachments) returned.Take(music, line, [.. unredeemed[music.Id]]);
        }
        return returned;
    }

    private void Take(OrderLine line, int quantity)
    {
        line.RefundedQuantity += quantity;
        var price = line.UnitPrice with { AmountMinor = line.UnitPrice.AmountMinor * quantity };
        Lines.Add(new OrderRefundLine { OrderLineId = line.Id, Quantity = quantity, Amount = price });
        back += price.AmountMinor;
    }

    private void Take(Attachment music, OrderLine line, IReadOnlyList<Grant> unredeemed)
    {
        var copies = Return.CopiesWith(line.RefundedQuantity, music.Copies, line.Quantity) - music.ReturnedCopies;
        if (copies <= 0) return;
        music.ReturnedCopies += copies;
        var isGranted = music.GrantedAt is not null;
        var part = Return.Of(copies, isGranted ? unredeemed.Count : copies, music);
        // What was never granted was never paid either.
        var price = music.PriceOf(isGranted ? part.Revoked : 0);
        Music.Add(new OrderRefundMusic
        {
            AttachmentId = music.Id, RevokedCopies = part.Revoked, KeptCopies = part.Kept, Amount = price,
        });
        Grants.AddRange(unredeemed.Take(part.Revoked));
        if (music.Funding == Funding.Buyer) back += price.AmountMinor;
        keptBack += part.KeptBackOf(music);
    }
}
