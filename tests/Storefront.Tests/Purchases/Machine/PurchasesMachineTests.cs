using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Storefront.Purchases;

namespace Storefront.Tests.Purchases.Machine;

/// <summary>
/// Random verbs about orders, gifts, payments and refunds, some at the same moment, while the gateway declines, loses
/// answers and has the payer wait. After each of them the books and the buyers' copies are as they must be.
/// STOREFRONT_STORIES says how many stories are told.
/// </summary>
public sealed class PurchasesMachineTests(PostgresShop shop) : IClassFixture<PostgresShop>
{
    private const int MomentsMax = 24;

    // Without orders that are paid, most steps come to nothing.
    private static readonly StepKind[] Often =
        [StepKind.Place, StepKind.AttachSong, StepKind.Pay, StepKind.Pay, StepKind.Return, StepKind.Redeem];

    private static readonly int Stories = int.Parse(
        Environment.GetEnvironmentVariable("STOREFRONT_STORIES") ?? "40", CultureInfo.InvariantCulture);

    // What must not be left to chance to have been tried.
    private static readonly Step[][] Usual =
    [
        [new(StepKind.Place, 0, 0)], [new(StepKind.AttachSong, 0, 0)], [new(StepKind.Pay, 0, 0)],
        [new(StepKind.Redeem, 0, 0)], [new(StepKind.Deliver, 0, 0)], [new(StepKind.ReturnAll, 0, 0)],
        [new(StepKind.Place, 0, 0)], [new(StepKind.Cancel, 1, 0)],
    ];

    [Fact]
    public async Task The_usual_path_comes_to_every_end()
    {
        var books = await Live(await StoryWares.In(shop), Usual);
        OrderState[] ends = [OrderState.Paid, OrderState.Delivered, OrderState.Cancelled, OrderState.Refunded];
        Assert.Superset(ends.ToHashSet(), books.Seen);
        Assert.True(books.HasRedeemed);
    }

    [Fact]
    public async Task No_path_loses_a_fen_or_gives_money_and_music_both()
    {
        var wares = await StoryWares.In(shop);
        var steps =
            from kind in Gen.Elements<StepKind>([.. Enum.GetValues<StepKind>(), .. Often])
            from which in Gen.Choose(0, 1000)
            from how in Gen.Choose(0, 1000)
            select new Step(kind, which, how);
        // Mostly one at a time, now and then two or three at the same moment.
        var moments = Gen.Frequency((3, steps.ArrayOf(1)), (1, steps.ArrayOf(2)), (1, steps.ArrayOf(3)));
        var stories = moments.ListOf().Select(story => story.Take(MomentsMax).ToArray()).ToArbitrary();
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(Stories).WithStartSize(4).WithEndSize(MomentsMax),
            Prop.ForAll(stories, story => Live(wares, story).GetAwaiter().GetResult()));
    }

    private async Task<StoryBooks> Live(StoryWares wares, Step[][] story)
    {
        var teller = await StoryTeller.Of(shop, wares);
        var books = new StoryBooks(shop, teller.ShopId);
        foreach (var moment in story)
        {
            await Task.WhenAll(moment.Select(teller.Tell));
            Assert.Equal([], await books.Faults());
        }
        await teller.Settle();
        Assert.Equal([], await books.Faults(isSettled: true));
        return books;
    }
}
