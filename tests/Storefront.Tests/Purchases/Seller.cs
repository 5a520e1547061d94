using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Storefront.Accounts;
using Storefront.Ledger;
using Storefront.Tests.Catalog;

namespace Storefront.Tests.Purchases;

/// <summary>A shop that sells, with an account of its own.</summary>
internal sealed record Seller(Visitor Visitor)
{
    private static int keys;

    public static async Task<Seller> Of(Shop shop, AccountKind kind = AccountKind.Shop) =>
        new(await shop.New(kind));

    /// <summary>What a verb comes to, with a key that was not used before.</summary>
    public Task<string> Does(string verb, string input, string shown = "") => new Owner(Visitor, "", "").Does(
        verb, $"idempotencyKey: \"{Interlocked.Increment(ref keys)}\", {input}", shown);

    /// <summary>Places an order of two coats at 399 yuan; returns its id and that of its line.</summary>
    public async Task<(string Order, string Line)> Places(
        string? reference = null, string territory = "CN", long coatPrice = 39900)
    {
        reference ??= $"1{Interlocked.Increment(ref keys):D5}";
        var order = await Does(
            "placeOrder",
            $"externalReference: \"{reference}\", territory: {territory}, lines: [{CoatsAt(coatPrice)}]",
            "order { id lines { nodes { id } } }");
        var ids = order.Split('\'').Where(part => part.Length > 8).ToList();
        return (ids[0], ids[1]);
    }

    /// <summary>Lets music go with a line, and returns the id of the attachment.</summary>
    public async Task<string> Attaches(string line, string kind, string id, string funding = "SELLER", int copies = 1)
    {
        var made = await Does(
            $"attach{kind}",
            $"orderLineId: \"{line}\", {kind.ToLowerInvariant()}Id: \"{id}\", funding: {funding}, copies: {copies}",
            "attachment { id }");
        return made.Split('\'')[3];
    }

    public Task<string> Pays(string order, string shown = "state") =>
        Does("payOrder", $"orderId: \"{order}\"", $"order {{ {shown} }}");

    /// <summary>Gives goods of a line back, or everything.</summary>
    public Task<string> Returns(string order, string? line = null, int quantity = 0, string shown = "")
    {
        var lines = line is null ? "" : $", lines: [{{orderLineId: \"{line}\", quantity: {quantity}}}]";
        return Does("refundOrder", $"orderId: \"{order}\"{lines}", shown);
    }

    /// <summary>Has the buyer redeem a code of the order, and returns what became of its grant.</summary>
    /// <param name="which">Which of its codes; the count begins anew behind the last.</param>
    public async Task<string?> Redeems(Shop shop, string order, int which = 0)
    {
        var orderId = Owner.Key(order);
        await using var db = shop.Db();
        var grants = await db.Grants.Where(grant => grant.Attachment.Line.OrderId == orderId)
            .OrderBy(grant => grant.Id).Select(grant => grant.Id).ToListAsync();
        if (grants.Count == 0) return null;
        var id = Owner.Id("Grant", grants[which % grants.Count]);
        var grant = $"{{ node(id: \"{id}\") {{ ... on Grant {{ claimCode state }} }} }}";
        var code = (await Reads(grant)).GetProperty("node").GetProperty("claimCode");
        await shop.Data(
            $"mutation {{ redeemCode(input: {{code: \"{code}\", idempotencyKey: \"1\"}}) {{ errors {{ code }} }} }}");
        return (await Reads(grant)).GetProperty("node").GetProperty("state").GetString();
    }

    /// <summary>What an account stands at, in fen.</summary>
    public static async Task<long> Balance(Shop shop, AccountKey account)
    {
        await using var db = shop.Db();
        return await db.Postings.Where(posting => posting.AccountId == account.Id)
            .SumAsync(posting => posting.Amount.AmountMinor);
    }

    /// <summary>What the seller stands at, and what still lies in the order's deposit, in fen.</summary>
    public async Task<string> Books(Shop shop, string order)
    {
        var own = await Balance(shop, AccountKey.SellerReceivable(Visitor.Client.AccountId));
        return $"seller {own} deposit {await Balance(shop, AccountKey.BuyerDeposit(Owner.Key(order)))}";
    }

    public static string Coats { get; } = CoatsAt(39900);

    public static string CoatsAt(long price) =>
        "{sku: \"COAT\", title: \"A coat\", quantity: 2, "
        + $"unitPrice: {{amountMinor: {price}, currency: CNY}}}}";

    public Task<JsonElement> Reads(string query) => Visitor.Data(query);
}
