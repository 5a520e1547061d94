using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Storefront.Tests.Purchases.Payments;

namespace Storefront.Tests.Purchases.Machine;

/// <summary>Lets steps happen to a shop of its own. What is refused is as good an answer as any.</summary>
internal sealed class StoryTeller
{
    // Two coats come to sums that end on .30, .32 and so on, and a song for a fen makes these .31, .33 and so on: every
    // outcome of the sandbox occurs.
    private static readonly long[] Coats = [39900, 0, 1, 1515, 1516, 1517, 1518, 1519, 20000, 30000];

    private readonly Shop shop;
    private readonly StoryWares wares;
    private readonly Seller seller;
    private readonly ConcurrentQueue<(string Order, string Line)> orders = [];
    private readonly ConcurrentQueue<string> attachments = [];
    private readonly ConcurrentQueue<string> campaigns = [];

    private StoryTeller(Shop shop, StoryWares wares, Seller seller) =>
        (this.shop, this.wares, this.seller) = (shop, wares, seller);

    public long ShopId => seller.Visitor.Client.AccountId;

    public static async Task<StoryTeller> Of(Shop shop, StoryWares wares) =>
        new(shop, wares, await Seller.Of(shop));

    public Task Tell(Step step) => step.Kind switch
    {
        StepKind.CreateCampaign => CreateCampaign(step),
        StepKind.EndCampaign => About(campaigns, step, campaign => seller.Does(
            "endGiftCampaign", $"giftCampaignId: \"{campaign}\"")),
        StepKind.Place => Place(step),
        StepKind.AttachSong => About(orders, step, order => Attach(
            order.Line, "Song", wares.Songs[step.How % wares.Songs.Count], step.How)),
        StepKind.AttachRecord => About(orders, step, order => Attach(order.Line, "Record", wares.Record, step.How)),
        StepKind.Detach => About(attachments, step, attachment => seller.Does(
            "detach", $"attachmentId: \"{attachment}\"")),
        StepKind.Pay or StepKind.PayAgain => About(orders, step, order => seller.Pays(order.Order)),
        StepKind.Cancel => About(orders, step, order => seller.Does("cancelOrder", $"orderId: \"{order.Order}\"")),
        StepKind.Deliver => About(orders, step, order => seller.Does(
            "markDelivered", $"orderId: \"{order.Order}\"")),
        StepKind.Return => About(orders, step, order => seller.Returns(order.Order, order.Line, 1)),
        StepKind.ReturnAll => About(orders, step, order => seller.Returns(order.Order)),
        StepKind.Redeem => About(orders, step, order => seller.Redeems(shop, order.Order, step.How)),
        StepKind.TimePasses => TimePasses(),
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    /// <summary>Lets time pass until nothing is open.</summary>
    public async Task Settle()
    {
        for (var rounds = 0; rounds < 5; rounds++) await TimePasses();
    }

    private async Task CreateCampaign(Step step)
    {
        string[] policies = ["REVOKE_IF_UNREDEEMED", "KEEP_SELLER_PAYS", "PRORATE"];
        var made = await seller.Does(
            "createGiftCampaign",
            $$"""
            name: "A campaign", endsAt: "2099-01-01T00:00:00Z",
            budget: {amountMinor: {{1000 + (step.How * 10)}}, currency: CNY}, copiesMax: {{3 + (step.Which % 5)}},
            grantOn: {{(step.How % 2 == 0 ? "PAID" : "DELIVERED")}}, onReturn: {{policies[step.Which % 3]}},
            rules: [{quantityMin: 2, gifts: [{music: {songId: "{{wares.Songs[step.How % 3]}}"}, copies: 2}]}]
            """,
            "giftCampaign { id }");
        if (made.StartsWith('{')) campaigns.Enqueue(made.Split('\'')[3]);
    }

    private async Task Place(Step step) =>
        orders.Enqueue(await seller.Places(coatPrice: Coats[step.How % Coats.Length]));

    private async Task Attach(string line, string kind, string music, int how)
    {
        var made = await seller.Does(
            $"attach{kind}",
            $"orderLineId: \"{line}\", {kind.ToLowerInvariant()}Id: \"{music}\", "
            + $"funding: {(how % 2 == 0 ? "SELLER" : "BUYER")}, copies: {1 + (how % 3)}",
            "attachment { id }");
        if (made.StartsWith('{')) attachments.Enqueue(made.Split('\'')[3]);
    }

    // The sandbox's payer needs three seconds, and what is looked into has to be due.
    private async Task TimePasses()
    {
        await using (var db = shop.Db())
        {
            var past = DateTimeOffset.UtcNow.AddHours(-1);
            await db.Payments.Where(payment => payment.NextTryAt != null).ExecuteUpdateAsync(payment => payment
                .SetProperty(one => one.NextTryAt, past).SetProperty(one => one.CreatedAt, past));
            await db.Refunds.Where(refund => refund.NextTryAt != null)
                .ExecuteUpdateAsync(refund => refund.SetProperty(one => one.NextTryAt, past));
        }
        await shop.AtCashier(cashier => cashier.ResolveDue(CancellationToken.None));
    }

    private static Task About<T>(ConcurrentQueue<T> some, Step step, Func<T, Task> act)
    {
        var all = some.ToArray();
        return all.Length == 0 ? Task.CompletedTask : act(all[step.Which % all.Length]);
    }
}
