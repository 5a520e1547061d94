using System.Text.Json;
using Storefront.Catalog.Import;

namespace Storefront.Tests.Catalog.Import.Ern;

/// <summary>A deal allows no more than its owner meant, and what is left out of it is told.</summary>
public abstract class MessageDealTests(Shop shop) : IAsyncLifetime
{
    private readonly MessageInbox inbox = new(shop);

    public Task InitializeAsync() => inbox.Empty();

    public Task DisposeAsync() => Task.CompletedTask;

    [ShopTheory]
    [InlineData("PayAsYouGoModel", "ALLOWED")]
    [InlineData("FreeOfChargeModel", "ALLOWED")]
    [InlineData("AsPerContract", "ALLOWED")]
    [InlineData("SubscriptionModel", "USE_NOT_COVERED")]
    [InlineData("AdvertisementSupportedModel", "USE_NOT_COVERED")]
    [InlineData("DeviceFeeModel", "USE_NOT_COVERED")]
    [InlineData("PerformanceRoyaltiesModel", "USE_NOT_COVERED")]
    [InlineData("UserDefined", "USE_NOT_COVERED")]
    public async Task A_copy_that_nobody_pays_for_by_itself_is_not_for_sale(string model, string reason)
    {
        var report = await inbox.Take(Message(new ErnOffer("PermanentDownload") { Model = model }));
        Assert.Equal(
            reason == "ALLOWED" ? [] : [(ProblemCode.UnknownUse, false)],
            report.Problems.Select(problem => (problem.Code, problem.Refuses)));
        Assert.Equal($"{reason} for nothing", await Download());
    }

    [ShopFact]
    public async Task Of_several_models_those_that_sell_allow_the_copy()
    {
        var offer = new ErnOffer("PermanentDownload</UseType><UseType>OnDemandStream")
        {
            Model = "SubscriptionModel</CommercialModelType><CommercialModelType>PayAsYouGoModel",
            Price = ErnOffer.Yuan("5.00"),
        };
        Assert.Empty((await inbox.Take(Message(offer))).Problems);
        Assert.Equal("ALLOWED for ¥5.00", await Download());
        await using var db = shop.Db();
        Assert.Equal(
            ["PayAsYouGo: Download, Stream", "Subscription: BackgroundMusic", "Subscription: Stream"],
            db.Deals.Where(deal => deal.SongId != null).AsEnumerable()
                .Select(deal => $"{deal.CommercialModel}: {string.Join(", ", deal.Uses)}").Order());
    }

    [ShopTheory]
    [InlineData("WholesalePricePerUnit")]
    [InlineData("BulkOrderWholesalePricePerUnit")]
    public async Task A_wholesale_price_alone_makes_no_deal(string element)
    {
        var offer = new ErnOffer("PermanentDownload") { Price = ErnOffer.Yuan("3.00", element) };
        var problem = Assert.Single((await inbox.Take(Message(offer))).Problems);
        Assert.Equal(
            (ProblemCode.UnsupportedCondition, false, $"The shop cannot keep to {element}, so the deal was not made."),
            (problem.Code, problem.Refuses, problem.Text));
        Assert.Equal("USE_NOT_COVERED for nothing", await Download());
    }

    [ShopFact]
    public async Task A_price_before_the_release_alone_makes_no_deal()
    {
        const string early = "<PriceInformation PriceType=\"PreOrderPrice\">";
        var price = ErnOffer.Yuan("3.00").Replace("<PriceInformation>", early);
        var report = await inbox.Take(Message(new ErnOffer("PermanentDownload") { Price = price }));
        Assert.Equal(ProblemCode.UnsupportedCondition, Assert.Single(report.Problems).Code);
        Assert.Equal("USE_NOT_COVERED for nothing", await Download());
    }

    [ShopFact]
    public async Task A_price_that_no_order_takes_is_kept_and_told()
    {
        var price = ErnOffer.Yuan("500").Replace("CNY", "JPY", StringComparison.Ordinal);
        var report = await inbox.Take(Message(new ErnOffer("PermanentDownload") { Price = price }));
        Assert.Equal(
            "Orders take CNY alone, so nothing is sold for JPY.",
            Assert.Single(report.Problems, problem => problem.Code == ProblemCode.CurrencyNotTaken).Text);
        Assert.Equal("ALLOWED for JP¥500", await Download());
    }

    [ShopFact]
    public async Task A_part_of_a_country_is_told_once()
    {
        var report = await inbox.Take(Message(new ErnOffer("OnDemandStream", "CN-BJ")));
        Assert.Equal(ProblemCode.UnsupportedTerritory, Assert.Single(report.Problems).Code);
    }

    [ShopFact]
    public async Task Beside_the_price_to_the_buyer_a_wholesale_price_is_passed_over()
    {
        var price = ErnOffer.Yuan("3.00", "WholesalePricePerUnit") + ErnOffer.Yuan("5.00");
        Assert.Empty((await inbox.Take(Message(new ErnOffer("PermanentDownload") { Price = price }))).Problems);
        Assert.Equal("ALLOWED for ¥5.00", await Download());
    }

    /// <summary>A message with a deal, and with another that keeps its song in the catalogue.</summary>
    private static string Message(ErnOffer offer) => new ErnMessage { Offers = [new(), offer] }.Version4();

    private async Task<string> Download()
    {
        var answer = (await shop.Data(
            """
            { song(by: {isrc: "ZZA012600001"}) {
              availability(territory: CN, use: DOWNLOAD, at: "2026-09-01T00:00:00Z") {
                reason deal { price { formatted } } } } }
            """)).GetProperty("song").GetProperty("availability");
        var price = answer.GetProperty("deal") is { ValueKind: JsonValueKind.Object } deal
            && deal.GetProperty("price") is { ValueKind: JsonValueKind.Object } known
            ? known.GetProperty("formatted").GetString()
            : "nothing";
        return $"{answer.GetProperty("reason").GetString()} for {price}";
    }
}

public sealed class MessageDealOnPostgres(PostgresShop shop) : MessageDealTests(shop), IClassFixture<PostgresShop>;

public sealed class MessageDealOnSqlServer(SqlServerShop shop) : MessageDealTests(shop), IClassFixture<SqlServerShop>;
