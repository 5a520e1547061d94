using System.Text.Json;
using System.Text.RegularExpressions;
using Storefront.Tests.Purchases.Grants;

namespace Storefront.Tests.Schema;

/// <summary>The operations of <c>schema/operations/buyer</c>, sent by somebody without a token.</summary>
public sealed partial class BuyerJourneyTests(PostgresShop shop) : IClassFixture<PostgresShop>
{
    private const string Redeem = "buyer/redeem-code";

    public static IReadOnlyList<string> Operations { get; } = [Redeem];

    [Fact]
    public void Has_every_operation_of_a_buyer() => Assert.Equal(
        OperationFiles.Of("buyer"), Operations.Order(StringComparer.Ordinal));

    [Fact]
    public async Task Goes_from_a_code_to_the_addresses_of_songs()
    {
        var (_, code) = await Gift.WithCode(shop);
        var data = await shop.Data(OperationFiles.Text(Redeem), new { code, idempotencyKey = "1" });
        OperationTests.Holds(
            Redeem, JsonSerializer.Deserialize<JsonElement>(OfTheMoment().Replace($"{data}", "$1...\"")));
    }

    // Addresses, instants and ISRCs are others each time.
    [GeneratedRegex("(\"/media/downloads/|\"20|\"ZZTST)[^\"]+\"")]
    private static partial Regex OfTheMoment();
}
