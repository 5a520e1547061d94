using Storefront.Catalog;
using Record = Storefront.Catalog.Record;

namespace Storefront.Tests.Catalog;

public abstract class SetRecordDealsTests(Shop shop)
{
    private const string Worldwide = "{uses: [DOWNLOAD], allTerritoriesExcept: []}";

    [ShopFact]
    public async Task Says_what_the_record_may_be_used_for_as_a_whole()
    {
        var owner = await Owner.Of(shop, "Tea picker");
        var song = await owner.NewPublishedSong();
        var record = await owner.NewRecord(song);
        var shown = "record { deals { uses price { formatted } licensor { name } } }";
        Assert.Equal(
            "{'deals':[{'uses':['DOWNLOAD'],'price':{'formatted':'¥58.00'},'licensor':{'name':'Tea picker'}}]}",
            await owner.Does(
                "setRecordDeals",
                $"recordId: \"{record}\", deals: [{{uses: [DOWNLOAD], territories: [CN], "
                + "price: {amountMinor: 5800, currency: CNY}}]",
                shown));
        Assert.Equal("{'deals':[{'uses':['STREAM'],'price':null,'licensor':{'name':'Tea picker'}}]}", await owner.Does(
            "setRecordDeals", $"recordId: \"{record}\", deals: [{{uses: [STREAM], territories: [CN]}}]", shown));
        Assert.Equal("""{"song":{"deals":[]}}""", $"{await shop.Data(
            $"{{ song(by: {{id: \"{song}\"}}) {{ deals {{ uses }} }} }}")}");
    }

    [ShopTheory]
    [InlineData("{uses: [], territories: [CN]}", "USES_MISSING at deals.0.uses")]
    [InlineData("{uses: [STREAM]}", "TERRITORIES_UNCLEAR at deals.0")]
    [InlineData(
        "{uses: [STREAM], territories: [CN], validUntil: \"2026-01-01T00:00:00Z\"}",
        "ENDS_BEFORE_IT_BEGINS at deals.0.validUntil")]
    [InlineData(
        "{uses: [STREAM], territories: [CN], price: {amountMinor: 100, currency: USD}}",
        "CURRENCY_NOT_TAKEN at deals.0.price.currency")]
    [InlineData(
        "{uses: [STREAM], territories: [CN], price: {amountMinor: -1, currency: CNY}}",
        "PRICE_NEGATIVE at deals.0.price.amountMinor")]
    [InlineData(Worldwide + Worldwide, "DEALS_OVERLAP at deals.1")]
    public async Task Refuses_what_is_no_deal(string deals, string refusal)
    {
        var owner = await Owner.Of(shop);
        Assert.Equal(refusal, await owner.Does(
            "setRecordDeals", $"recordId: \"{await owner.NewRecord(await owner.NewSong())}\", deals: [{deals}]"));
    }

    [ShopFact]
    public async Task Refuses_more_than_fifty()
    {
        var owner = await Owner.Of(shop);
        var record = await owner.NewRecord(await owner.NewSong());
        Assert.Equal("TOO_MANY_DEALS at deals", await owner.Does(
            "setRecordDeals",
            $"recordId: \"{record}\", deals: [{string.Join(", ", Enumerable.Repeat(Worldwide, 51))}]"));
    }

    [ShopFact]
    public async Task Refuses_a_record_of_another_and_one_that_was_purged()
    {
        var owner = await Owner.Of(shop);
        var record = await owner.NewRecord(await owner.NewSong());
        var input = $"recordId: \"{record}\", deals: [{Worldwide}]";
        Assert.Equal("RECORD_NOT_FOUND at recordId", await (await Owner.Of(shop)).Does("setRecordDeals", input));
        await shop.Change<Record>(Owner.Key(record), row => row.MoveTo(PublicationState.Purged));
        Assert.Equal("RECORD_IS_PURGED", await owner.Does("setRecordDeals", input));
    }
}

public sealed class SetRecordDealsOnPostgres(PostgresShop shop)
    : SetRecordDealsTests(shop), IClassFixture<PostgresShop>;

public sealed class SetRecordDealsOnSqlServer(SqlServerShop shop)
    : SetRecordDealsTests(shop), IClassFixture<SqlServerShop>;
