using Storefront.Accounts;

namespace Storefront.Tests.Purchases.Campaigns;

public abstract class GiftCampaignTests(Shop shop)
{
    private const string Shown =
        "giftCampaign { name state budget { formatted } spent { formatted } left { formatted } copiesMax copiesGiven "
        + "copiesPerBuyerMax grantOn onReturn rules { position skuPatterns orderTotalMin { formatted } quantityMin "
        + "isFirstOrderOnly gifts { song { title } record { title } copies } } }";

    [ShopFact]
    public async Task Is_as_it_was_made_and_seen_by_its_shop_and_operators_only()
    {
        var seller = await Seller.Of(shop);
        var song = await Wares.Song(shop, 1200);
        var record = await Wares.Record(shop, 5000, true, song);
        Assert.Equal(
            "{'name':'Spring','state':'SCHEDULED','budget':{'formatted':'¥1000.00'},'spent':{'formatted':'¥0.00'},"
            + "'left':{'formatted':'¥1000.00'},'copiesMax':70,'copiesGiven':0,'copiesPerBuyerMax':null,"
            + "'grantOn':'PAID','onReturn':'REVOKE_IF_UNREDEEMED','rules':[{'position':1,'skuPatterns':['COAT*'],"
            + "'orderTotalMin':{'formatted':'¥199.00'},'quantityMin':2,'isFirstOrderOnly':true,'gifts':["
            + "{'song':null,'record':{'title':'A record'},'copies':1},"
            + "{'song':{'title':'A song'},'record':null,'copies':3}]}]}",
            await seller.Does(
                "createGiftCampaign",
                $$"""
                name: " Spring ", startsAt: "2098-01-01T00:00:00Z", endsAt: "2099-01-01T00:00:00Z", copiesMax: 70,
                budget: {amountMinor: 100000, currency: CNY}, rules: [{
                  skuPatterns: ["COAT*"], orderTotalMin: {amountMinor: 19900, currency: CNY}, quantityMin: 2,
                  isFirstOrderOnly: true, gifts: [
                    {music: {recordId: "{{record}}"} }, {music: {songId: "{{song}}"}, copies: 3}
                ] }]
                """,
                Shown));
        const string query = "{ giftCampaigns(where: {endedAt: {eq: null}}) { nodes { name } } }";
        const string found = """{"giftCampaigns":{"nodes":[{"name":"Spring"}]}}""";
        Assert.Equal(found, $"{await seller.Reads(query)}");
        Assert.Contains("Spring", $"{await (await shop.As(AccountKind.Operator)).Data(query)}");
        Assert.Equal("""{"giftCampaigns":{"nodes":[]}}""", $"{await (await Seller.Of(shop)).Reads(query)}");
    }

    [ShopTheory]
    [InlineData("name: \"\"", "TEXT_INVALID at name")]
    [InlineData("endsAt: \"2020-01-01T00:00:00Z\"", "ENDS_TOO_EARLY at endsAt")]
    [InlineData("startsAt: \"2099-01-01T00:00:00Z\"", "ENDS_TOO_EARLY at endsAt")]
    [InlineData("budget: {amountMinor: 1, currency: JPY}", "CURRENCY_NOT_TAKEN at budget")]
    [InlineData("budget: {amountMinor: -1, currency: CNY}", "AMOUNT_OUT_OF_BOUNDS at budget")]
    [InlineData("budget: {amountMinor: 1000000000001, currency: CNY}", "AMOUNT_OUT_OF_BOUNDS at budget")]
    [InlineData("copiesMax: 0", "CAP_OUT_OF_BOUNDS at copiesMax")]
    [InlineData("copiesPerBuyerMax: 0", "CAP_OUT_OF_BOUNDS at copiesPerBuyerMax")]
    [InlineData("rules: []", "RULES_OUT_OF_BOUNDS at rules")]
    [InlineData("rules: [RULE, RULE, RULE, RULE, RULE, RULE, RULE, RULE, RULE, RULE, RULE]",
        "RULES_OUT_OF_BOUNDS at rules")]
    [InlineData("rules: [{skuPatterns: [\"\"], GIFT}]", "TEXT_INVALID at rules.0.skuPatterns")]
    [InlineData("rules: [{skuPatterns: [], GIFT}]", "TEXT_INVALID at rules.0.skuPatterns")]
    [InlineData("rules: [{skuPatterns: [PATTERNS], GIFT}]", "TOO_MANY_SKU_PATTERNS at rules.0.skuPatterns")]
    [InlineData("rules: [{quantityMin: 0, GIFT}]", "QUANTITY_OUT_OF_BOUNDS at rules.0.quantityMin")]
    [InlineData("rules: [RULE, {orderTotalMin: {amountMinor: -1, currency: CNY}, GIFT}]",
        "AMOUNT_OUT_OF_BOUNDS at rules.1.orderTotalMin")]
    [InlineData("rules: [{orderTotalMin: {amountMinor: 1, currency: USD}, GIFT}]",
        "CURRENCY_NOT_TAKEN at rules.0.orderTotalMin")]
    [InlineData("rules: [{gifts: []}]", "GIFTS_OUT_OF_BOUNDS at rules.0.gifts")]
    [InlineData("rules: [{gifts: [{music: {songId: \"SONG\"}, copies: 101}]}]",
        "COPIES_OUT_OF_BOUNDS at rules.0.gifts.0.copies")]
    [InlineData("rules: [{gifts: [{music: {songId: \"U29uZzo5ODc2NTQz\"}}]}]",
        "SONG_NOT_FOUND at rules.0.gifts.0.music.songId")]
    [InlineData("rules: [{gifts: [{music: {recordId: \"UmVjb3JkOjk4NzY1NDM\"}}]}]",
        "RECORD_NOT_FOUND at rules.0.gifts.0.music.recordId")]
    public async Task Refuses_what_is_no_campaign(string member, string refusal)
    {
        var seller = await Seller.Of(shop);
        Assert.Equal(refusal, await seller.Does("createGiftCampaign", await Members(member)));
    }

    [ShopFact]
    public async Task Refuses_who_is_no_shop_and_a_twenty_first_campaign()
    {
        var members = await Members("name: \"One\"");
        Assert.Equal("CALLER_IS_NO_SHOP", await (await Seller.Of(shop, AccountKind.Partner)).Does(
            "createGiftCampaign", members));
        var seller = await Seller.Of(shop);
        for (var made = 0; made < 20; made++) await seller.Does("createGiftCampaign", members);
        Assert.Equal("TOO_MANY_CAMPAIGNS", await seller.Does("createGiftCampaign", members));
    }

    [ShopFact]
    public async Task Is_changed_and_ended_by_its_shop()
    {
        var seller = await Seller.Of(shop);
        var campaign = await seller.Starts(Giving.Rule(await Wares.Song(shop, 1200)), Giving.Budget(1200));
        await seller.Decides();
        Assert.Equal("1 BUDGET_USED", await seller.Decides());
        Assert.Equal(
            "{'name':'More','left':{'formatted':'¥12.00'},'copiesMax':3,'copiesPerBuyerMax':2,'state':'RUNNING'}",
            await seller.Does(
                "changeGiftCampaign",
                $"giftCampaignId: \"{campaign}\", name: \"More\", budget: {{amountMinor: 2400, currency: CNY}}, "
                + "copiesMax: 3, copiesPerBuyerMax: 2, endsAt: \"2097-01-01T00:00:00Z\"",
                "giftCampaign { name left { formatted } copiesMax copiesPerBuyerMax state }"));
        Assert.Equal("1 GIVEN", await seller.Decides("Li"));

        const string end = "endGiftCampaign";
        var id = $"giftCampaignId: \"{campaign}\"";
        Assert.Equal("CAMPAIGN_NOT_FOUND at giftCampaignId", await (await Seller.Of(shop)).Does(end, id));
        Assert.Equal("{'state':'ENDED'}", await seller.Does(end, id, "giftCampaign { state }"));
        Assert.Equal("CAMPAIGN_IS_OVER at giftCampaignId", await seller.Does(end, id));
        Assert.Equal("CAMPAIGN_IS_OVER at giftCampaignId", await seller.Does("changeGiftCampaign", id));
    }

    [ShopTheory]
    [InlineData("name: \"\"", "TEXT_INVALID at name")]
    [InlineData("endsAt: \"2020-01-01T00:00:00Z\"", "ENDS_TOO_EARLY at endsAt")]
    [InlineData("budget: {amountMinor: 1200, currency: JPY}", "CURRENCY_NOT_TAKEN at budget.currency")]
    [InlineData("budget: {amountMinor: 1199, currency: CNY}", "AMOUNT_OUT_OF_BOUNDS at budget.amountMinor")]
    [InlineData("budget: {amountMinor: 1000000000001, currency: CNY}", "AMOUNT_OUT_OF_BOUNDS at budget.amountMinor")]
    [InlineData("copiesMax: 0", "CAP_OUT_OF_BOUNDS at copiesMax")]
    [InlineData("copiesPerBuyerMax: 0", "CAP_OUT_OF_BOUNDS at copiesPerBuyerMax")]
    public async Task Refuses_what_it_cannot_become(string member, string refusal)
    {
        var seller = await Seller.Of(shop);
        var campaign = await seller.Starts(Giving.Rule(await Wares.Song(shop, 1200)));
        await seller.Decides();
        Assert.Equal(refusal, await seller.Does("changeGiftCampaign", $"giftCampaignId: \"{campaign}\", {member}"));
        Assert.Equal("CAMPAIGN_NOT_FOUND at giftCampaignId", await (await Seller.Of(shop)).Does(
            "changeGiftCampaign", $"giftCampaignId: \"{campaign}\", {member}"));
    }

    /// <summary>What a campaign is made of, with one member in place of another.</summary>
    private async Task<string> Members(string member)
    {
        var song = await Wares.Song(shop, 1200);
        var members = new Dictionary<string, string>
        {
            ["name"] = "name: \"A campaign\"",
            ["endsAt"] = "endsAt: \"2099-01-01T00:00:00Z\"",
            ["budget"] = "budget: {amountMinor: 100000, currency: CNY}",
            ["rules"] = "rules: [RULE]",
        };
        members[member[..member.IndexOf(':', StringComparison.Ordinal)]] = member;
        return string.Join(", ", members.Values)
            .Replace("RULE", "{GIFT}", StringComparison.Ordinal)
            .Replace("GIFT", "gifts: [{music: {songId: \"SONG\"}}]", StringComparison.Ordinal)
            .Replace("SONG\"", $"{song}\"", StringComparison.Ordinal)
            .Replace("PATTERNS", string.Join(", ", Enumerable.Repeat("\"A\"", 21)), StringComparison.Ordinal);
    }
}

public sealed class GiftCampaignOnPostgres(PostgresShop shop) : GiftCampaignTests(shop), IClassFixture<PostgresShop>;

public sealed class GiftCampaignOnSqlServer(SqlServerShop shop)
    : GiftCampaignTests(shop), IClassFixture<SqlServerShop>;
