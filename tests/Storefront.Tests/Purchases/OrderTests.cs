using Storefront.Accounts;

namespace Storefront.Tests.Purchases;

public abstract class OrderTests(Shop shop)
{
    private const string Shown = "order { externalReference buyerReference territory state total { formatted } }";

    [ShopFact]
    public async Task Is_placed_and_found_by_its_shop_and_operators_only()
    {
        var seller = await Seller.Of(shop);
        Assert.Equal(
            "{'externalReference':'A-1','buyerReference':'B','territory':'CN','state':'PLACED',"
            + "'total':{'formatted':'¥798.00'}}",
            await seller.Does(
                "placeOrder",
                $"externalReference: \" A-1 \", buyerReference: \"B\", territory: CN, lines: [{Seller.Coats}]",
                Shown));
        const string query = """
            { order(by: {externalReference: "A-1"}) { state }
              orders(where: {externalReference: {eq: "A-1"}}) { nodes { state lines { nodes { sku quantity } } } } }
            """;
        const string found = """{"order":{"state":"PLACED"},"orders":{"nodes":["""
            + """{"state":"PLACED","lines":{"nodes":[{"sku":"COAT","quantity":2}]}}]}}""";
        Assert.Equal(found, $"{await seller.Reads(query)}");
        Assert.Equal(found, $"{await (await shop.As(AccountKind.Operator)).Data(query)}");
        Assert.Equal(
            """{"order":null,"orders":{"nodes":[]}}""", $"{await (await Seller.Of(shop)).Reads(query)}");
    }

    [ShopTheory]
    [InlineData("", "EXTERNAL_REFERENCE", "TEXT_INVALID at externalReference")]
    [InlineData("A", "buyerReference: \"\", COATS", "TEXT_INVALID at buyerReference")]
    [InlineData("A", "lines: []", "LINES_OUT_OF_BOUNDS at lines")]
    [InlineData("A", "LINE(\"\", \"T\", 1, 1, CNY)", "TEXT_INVALID at lines.0.sku")]
    [InlineData("A", "LINE(\"S\", \"\", 1, 1, CNY)", "TEXT_INVALID at lines.0.title")]
    [InlineData("A", "LINE(\"S\", \"T\", 0, 1, CNY)", "QUANTITY_OUT_OF_BOUNDS at lines.0.quantity")]
    [InlineData("A", "LINE(\"S\", \"T\", 10001, 1, CNY)", "QUANTITY_OUT_OF_BOUNDS at lines.0.quantity")]
    [InlineData("A", "LINE(\"S\", \"T\", 1, -1, CNY)", "PRICE_NEGATIVE at lines.0.unitPrice.amountMinor")]
    [InlineData("A", "LINE(\"S\", \"T\", 1, 1, JPY)", "CURRENCY_NOT_TAKEN at lines.0.unitPrice.currency")]
    [InlineData("A", "LINE(\"S\", \"T\", 1, 1000000000001, CNY)", "TOTAL_TOO_HIGH at lines.0")]
    [InlineData("A", "LINE(\"S\", \"T\", 10000, 9223372036854775807, CNY)", "TOTAL_TOO_HIGH at lines.0")]
    public async Task Refuses_what_is_no_order(string reference, string rest, string refusal)
    {
        var seller = await Seller.Of(shop);
        Assert.Equal(refusal, await seller.Does(
            "placeOrder", $"externalReference: \"{reference}\", territory: CN, {Members(rest)}"));
    }

    [ShopFact]
    public async Task Refuses_a_reference_twice_of_one_shop_but_not_of_two()
    {
        var seller = await Seller.Of(shop);
        await seller.Places("twice");
        await (await Seller.Of(shop)).Places("twice");
        Assert.Equal("EXTERNAL_REFERENCE_TAKEN at externalReference", await seller.Does(
            "placeOrder", $"externalReference: \"twice\", territory: CN, lines: [{Seller.Coats}]"));
    }

    [ShopFact]
    public async Task Refuses_who_is_no_shop() => Assert.Equal(
        "CALLER_IS_NO_SHOP",
        await (await Seller.Of(shop, AccountKind.Partner)).Does(
            "placeOrder", $"externalReference: \"A\", territory: CN, lines: [{Seller.Coats}]"));

    [ShopFact]
    public async Task Is_called_off_once_and_by_its_shop()
    {
        var seller = await Seller.Of(shop);
        var (order, _) = await seller.Places();
        Assert.Equal("ORDER_NOT_FOUND at orderId", await (await Seller.Of(shop)).Does(
            "cancelOrder", $"orderId: \"{order}\""));
        Assert.Equal("{'state':'CANCELLED'}", await seller.Does(
            "cancelOrder", $"orderId: \"{order}\"", "order { state }"));
        Assert.Equal("ORDER_IS_CANCELLED at orderId", await seller.Does("cancelOrder", $"orderId: \"{order}\""));
    }

    // LINE(sku, title, quantity, price, currency), in short.
    private static string Members(string rest)
    {
        if (rest == "EXTERNAL_REFERENCE") return $"lines: [{Seller.Coats}]";
        rest = rest.Replace("COATS", $"lines: [{Seller.Coats}]", StringComparison.Ordinal);
        if (!rest.StartsWith("LINE(", StringComparison.Ordinal)) return rest;
        var parts = rest[5..^1].Split(", ");
        return $"lines: [{{sku: {parts[0]}, title: {parts[1]}, quantity: {parts[2]}, "
            + $"unitPrice: {{amountMinor: {parts[3]}, currency: {parts[4]}}}}}]";
    }
}

public sealed class OrderOnPostgres(PostgresShop shop) : OrderTests(shop), IClassFixture<PostgresShop>;

public sealed class OrderOnSqlServer(SqlServerShop shop) : OrderTests(shop), IClassFixture<SqlServerShop>;
