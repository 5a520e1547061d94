using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Storefront.Accounts;
using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Language;

namespace Storefront.Tests.Schema;

/// <summary>
/// Every operation on the catalogue is answered from the demo catalogue as its snapshot says; its variables have the
/// catalogue's values as defaults. Another operation needs its file and <c>UPDATE_SNAPSHOTS=1</c>, no more. Operations
/// that do something are run by the tests of what they do.
/// </summary>
public sealed class OperationTests(PostgresDemoShop shop) : IClassFixture<PostgresDemoShop>
{
    private const string Answers = "tests/Storefront.Tests/Schema/Answers";

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static TheoryData<string> OfCatalogue => [.. OperationFiles.OfCatalogue];

    public static TheoryData<string> OfAccounts => [.. OperationFiles.All.Except(OperationFiles.Of("buyer"))];

    public static TheoryData<string> All => [.. OperationFiles.All];

    [Theory]
    [MemberData(nameof(OfCatalogue))]
    public async Task Is_answered(string operation)
    {
        var partner = await shop.As(AccountKind.Partner);
        Holds(operation, await partner.Data(OperationFiles.Text(operation)));
    }

    /// <summary>Asserts that an operation is answered as its snapshot says.</summary>
    internal static void Holds(string operation, JsonElement data) =>
        Snapshot.Holds($"{Answers}/{operation}.json", JsonSerializer.Serialize(data, Readable) + "\n");

    [Theory]
    [MemberData(nameof(All))]
    public void Is_named_as_its_file_and_says_what_it_is_for(string operation)
    {
        var text = OperationFiles.Text(operation);
        var definition = Assert.IsType<OperationDefinitionNode>(Assert.Single(Parser.Parse(text).Definitions));
        Assert.Equal(NameOf(operation), definition.Name?.Value);
        Assert.StartsWith("# ", text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(OfAccounts))]
    public void Begins_with_getting_a_token_of_its_user(string operation)
    {
        var client = DemoAccounts.ClientOf(OperationFiles.UserOf(operation));
        Assert.Contains(
            $"#   curl -u {client}:{DemoAccounts.Secret} -d grant_type=client_credentials "
            + "http://localhost:5080/oauth/token\n",
            OperationFiles.Text(operation),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Is_a_trusted_document_of_the_host() => Snapshot.Holds(
        "schema/documents.json",
        $"{TrustedDocuments.Of(OperationFiles.All.Select(OperationFiles.Text)).ToManifest()}\n");

    [Fact]
    public void No_answer_is_kept_of_an_operation_that_is_gone()
    {
        var folder = Path.Combine(Snapshot.Root, Answers);
        var answered = OperationFiles.OfCatalogue
            .Concat(MusicianJourneyTests.Operations).Concat(ShopJourneyTests.Operations)
            .Concat(BuyerJourneyTests.Operations)
            .Concat(PartnerJourneyTests.Operations);
        var kept = Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories)
            .Select(file => Path.ChangeExtension(Path.GetRelativePath(folder, file), null).Replace('\\', '/'));
        Assert.Equal(answered.Order(StringComparer.Ordinal), kept.Order(StringComparer.Ordinal));
    }

    private static string NameOf(string operation) => string.Concat(operation.Split('/')[^1].Split('-').Select(
        word => char.ToUpper(word[0], CultureInfo.InvariantCulture) + word[1..]));
}
