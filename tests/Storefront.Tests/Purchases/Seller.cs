using System.Text.Json;
using Storefront.Accounts;
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
    public async Task<(string Order, string Line)> Places(string reference = "1001", string territory = "CN")
    {
        var order = await Does(
            "placeOrder",
            $"externalReference: \"{reference}\", territory: {territory}, lines: [{Coats}]",
            "order { id lines { nodes { id } } }");
        var ids = order.Split('\'').Where(part => part.Length > 8).ToList();
        return (ids[0], ids[1]);
    }

    public const string Coats =
        """{sku: "COAT", title: "A coat", quantity: 2, unitPrice: {amountMinor: 39900, currency: CNY}}""";

    public Task<JsonElement> Reads(string query) => Visitor.Data(query);
}
