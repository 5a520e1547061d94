using System.Text.Json;
using System.Text.RegularExpressions;
using Storefront.Accounts;

namespace Storefront.Tests.Schema;

/// <summary>
/// The operations with which a partner site sells songs, one after the other; their variables have the ids that a new
/// demo catalogue gives.
/// </summary>
public sealed partial class PartnerJourneyTests(PostgresDemoShop shop) : IClassFixture<PostgresDemoShop>
{
    public static IReadOnlyList<string> Operations { get; } =
        ["partner/quote-songs", "partner/purchase-songs", "partner/pay-songs", "partner/bought-songs"];

    [Fact]
    public async Task Goes_from_a_quote_to_the_codes_of_its_songs()
    {
        var partner = await shop.New(AccountKind.Partner);
        foreach (var operation in Operations)
        {
            var data = await partner.Data(OperationFiles.Text(operation));
            OperationTests.Holds(operation, WithoutCodes(data));
        }
    }

    // The codes of each database are its own.
    private static JsonElement WithoutCodes(JsonElement data) =>
        JsonSerializer.Deserialize<JsonElement>(ClaimCode().Replace($"{data}", "\"claimCode\":\"...\""));

    [GeneratedRegex("\"claimCode\":\"[^\"]+\"")]
    private static partial Regex ClaimCode();
}
