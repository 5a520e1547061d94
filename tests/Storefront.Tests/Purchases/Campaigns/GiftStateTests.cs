using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Storefront.Tests.Catalog;

namespace Storefront.Tests.Purchases.Campaigns;

/// <summary>Whatever shop and buyers do, in any order and at once, no campaign gives more than it has.</summary>
public sealed class GiftStateTests(PostgresShop shop) : IClassFixture<PostgresShop>
{
    private const int Runs = 6;
    private const int Steps = 24;

    private enum Step
    {
        Place,
        PlaceMore,
        Cancel,
        Detach,
        PayAndReturn,
    }

    private sealed record Course(int Budget, int Copies, int CopiesMax, int PerBuyer, Step[] Steps);

    private static Arbitrary<Course> AnyCourse { get; } = (
        from budget in Gen.Choose(0, 9000)
        from copies in Gen.Choose(1, 3)
        from copiesMax in Gen.Choose(1, 12)
        from perBuyer in Gen.Choose(1, 5)
        from steps in Gen.Frequency(
            (4, Gen.Constant(Step.Place)), (3, Gen.Constant(Step.PlaceMore)), (1, Gen.Constant(Step.Cancel)),
            (1, Gen.Constant(Step.Detach)), (2, Gen.Constant(Step.PayAndReturn))).ArrayOf(Steps)
        select new Course(budget, copies, copiesMax, perBuyer, steps)).ToArbitrary();

    [Fact]
    public void Budget_and_caps_are_never_passed() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(Runs),
        Prop.ForAll(AnyCourse, async any =>
        {
            var seller = await Seller.Of(shop);
            var song = await Wares.Song(shop, 700);
            var campaign = await seller.Starts(
                $"{Giving.Rule(song, "quantityMin: 2,", any.Copies)}, {Giving.Rule(song)}",
                $"{Giving.Budget(any.Budget)}, copiesMax: {any.CopiesMax}, copiesPerBuyerMax: {any.PerBuyer}");
            // Four at a time, and a look at the books after each four.
            foreach (var some in any.Steps.Index().Chunk(4))
            {
                await Task.WhenAll(some.Select(step => Does(seller, step.Item, step.Index)));
                await shop.Given(campaign);
                Assert.InRange(await MostOfOneBuyer(campaign), 0, any.PerBuyer);
            }
        }));

    private async Task Does(Seller seller, Step step, int at)
    {
        if (step is Step.Place or Step.PlaceMore)
        {
            await seller.Orders("id", $"Buyer {at % 3}", quantity: step == Step.Place ? 1 : 2);
            return;
        }
        // Several do something to the same order; what is too late is refused.
        if (await LastOrder(seller) is not var (order, gift)) return;
        if (step == Step.Cancel) await seller.Does("cancelOrder", $"orderId: \"{order}\"");
        if (step == Step.Detach && gift is not null) await seller.Does("detach", $"attachmentId: \"{gift}\"");
        if (step == Step.PayAndReturn)
        {
            await seller.Pays(order);
            await seller.Returns(order);
        }
    }

    private async Task<(string Order, string? Gift)?> LastOrder(Seller seller)
    {
        await using var db = shop.Db();
        var last = await db.Orders.Where(order => order.ShopId == seller.Visitor.Client.AccountId)
            .OrderByDescending(order => order.Id)
            .Select(order => new
            {
                order.Id,
                Gift = order.Lines.SelectMany(line => line.Attachments).Select(gift => (long?)gift.Id).FirstOrDefault(),
            })
            .FirstOrDefaultAsync();
        return last is null ? null : (Owner.Id("Order", last.Id),
            last.Gift is { } gift ? Owner.Id("Attachment", gift) : null);
    }

    private async Task<int> MostOfOneBuyer(string campaign)
    {
        var key = Owner.Key(campaign);
        await using var db = shop.Db();
        return await db.Attachments.Where(gift => gift.GiftRule!.CampaignId == key)
            .GroupBy(gift => gift.Line.Order.BuyerReference)
            .Select(group => group.Sum(gift => gift.ChargedCopies))
            .OrderByDescending(sum => sum).FirstOrDefaultAsync();
    }
}
