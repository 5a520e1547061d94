using Microsoft.EntityFrameworkCore;
using Storefront.Tests.Catalog;

namespace Storefront.Tests.Purchases.Campaigns;

/// <summary>Campaigns of a seller, and what they decide.</summary>
internal static class Giving
{
    private static int references;

    /// <summary>A budget and an end that nobody reaches.</summary>
    public const string Ample = "budget: {amountMinor: 100000000, currency: CNY}, endsAt: \"2099-01-01T00:00:00Z\"";

    /// <summary>A rule that gives a song.</summary>
    public static string Rule(string song, string members = "", int copies = 1) =>
        $"{{{members} gifts: [{{music: {{songId: \"{song}\"}}, copies: {copies}}}]}}";

    public static string Budget(long fen) =>
        $"budget: {{amountMinor: {fen}, currency: CNY}}, endsAt: \"2099-01-01T00:00:00Z\"";

    /// <summary>Starts a campaign, and returns its id.</summary>
    public static async Task<string> Starts(this Seller seller, string rules, string members = Ample)
    {
        var made = await seller.Does(
            "createGiftCampaign", $"name: \"A campaign\", {members}, rules: [{rules}]", "giftCampaign { id }");
        return made.Split('\'')[3];
    }

    /// <summary>Places an order for so many coats at 100 yuan; shows something of it.</summary>
    public static Task<string> Orders(
        this Seller seller, string shown, string? buyer = null, int quantity = 1, string territory = "CN",
        string more = "")
    {
        var named = buyer is null ? "" : $"buyerReference: \"{buyer}\", ";
        return seller.Does(
            "placeOrder",
            $"externalReference: \"G{Interlocked.Increment(ref references)}\", {named}territory: {territory}, "
            + $"lines: [{{sku: \"COAT-M\", title: \"A coat\", quantity: {quantity}, "
            + $"unitPrice: {{amountMinor: 10000, currency: CNY}}}}{more}]",
            $"order {{ {shown} }}");
    }

    /// <summary>Places an order and says which rules gave, and why not: <c>1 GIVEN, 2 EARLIER_RULE_GAVE</c>.</summary>
    public static async Task<string> Decides(
        this Seller seller, string? buyer = null, int quantity = 1, string territory = "CN", string more = "")
    {
        var answer = await seller.Orders(
            "giftDecisions { nodes { rule { position } outcome } }", buyer, quantity, territory, more);
        var decisions = System.Text.Json.JsonElement.Parse(answer.Replace('\'', '"'));
        return string.Join(", ", decisions.GetProperty("giftDecisions").GetProperty("nodes").EnumerateArray().Select(
            one => $"{Position(one.GetProperty("rule"))} {one.GetProperty("outcome").GetString()}"));
    }

    /// <summary>What a campaign has given, as it counts it: <c>2 for 2400</c>.</summary>
    public static async Task<string> Given(this Shop shop, string campaign)
    {
        var key = Owner.Key(campaign);
        await using var db = shop.Db();
        var one = await db.GiftCampaigns.SingleAsync(campaign => campaign.Id == key);
        var gifts = await db.Attachments.Where(gift => gift.GiftRule!.CampaignId == key).ToListAsync();
        // What it counts is what stands on the orders.
        Assert.Equal(gifts.Sum(gift => gift.ChargedCopies), one.CopiesGiven);
        Assert.Equal(gifts.Sum(gift => gift.PriceOf(gift.ChargedCopies).AmountMinor), one.Spent.AmountMinor);
        return $"{one.CopiesGiven} for {one.Spent.AmountMinor}";
    }

    private static string Position(System.Text.Json.JsonElement rule) =>
        rule.ValueKind == System.Text.Json.JsonValueKind.Null ? "-" : $"{rule.GetProperty("position").GetInt32()}";
}
