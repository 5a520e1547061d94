using Storefront.Accounts;
using Storefront.Tests.Accounts.Events;
using Storefront.Tests.Purchases;

namespace Storefront.Tests.Schema;

/// <summary>
/// The operations of <c>schema/operations/shop</c>, one after the other, as a shop would send them; their variables
/// have the ids that a new demo catalogue gives.
/// </summary>
public sealed class ShopJourneyTests(PostgresDemoShop shop) : IClassFixture<PostgresDemoShop>
{
    public static IReadOnlyList<string> Operations { get; } =
    [
        "shop/place-order", "shop/attach-record", "shop/attach-song", "shop/pay-order", "shop/return-goods",
        "shop/mark-delivered", "shop/order-page", "shop/create-gift-campaign", "shop/place-order-in-campaign",
        "shop/gift-campaigns", "shop/change-gift-campaign", "shop/end-gift-campaign",
    ];

    [Fact]
    public void Has_every_operation_of_a_shop() => Assert.Equal(
        OperationFiles.Of("shop"),
        Operations.Concat(WebhookJourneyTests.Operations).Append(OrderChangesTests.Operation)
            .Order(StringComparer.Ordinal));

    [Fact]
    public async Task Goes_from_two_coats_with_gifts_to_one_that_comes_back()
    {
        var seller = await shop.New(AccountKind.Shop);
        foreach (var operation in Operations)
            OperationTests.Holds(operation, await seller.Data(OperationFiles.Text(operation)));
    }
}
