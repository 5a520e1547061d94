using System.Net;
using System.Net.Http.Json;
using System.Text;
using Storefront.GraphQL.Execution;
using Storefront.Host;
using Storefront.Tests.Schema;

namespace Storefront.Tests.Host;

/// <summary>Documents by their ids, as clients send them over HTTP.</summary>
public sealed class TrustedDocumentHttpTests(PostgresDemoShop shop) : IClassFixture<PostgresDemoShop>
{
    private static readonly string Genres =
        TrustedDocuments.IdOf(Encoding.UTF8.GetBytes(OperationFiles.Text("partner/genres")));

    private static readonly string Typename = TrustedDocuments.IdOf("{ __typename }"u8);

    [Theory]
    [InlineData("")]
    [InlineData("sha256:")]
    public async Task A_published_operation_is_posted_by_its_id(string prefix)
    {
        using var answer = await shop.Http.PostAsJsonAsync("/graphql", new { documentId = prefix + Genres });
        var body = await answer.Content.ReadAsStringAsync();
        Assert.StartsWith("""{"data":{"genres":[""", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_published_operation_has_an_address() => Assert.StartsWith(
        """{"data":{"genres":[""",
        await shop.Http.GetStringAsync(new Uri($"/graphql?documentId={Genres}", UriKind.Relative)),
        StringComparison.Ordinal);

    [Fact]
    public async Task A_persisted_query_is_learned_as_apollo_clients_teach_it()
    {
        var extensions = Uri.EscapeDataString(
            $$$"""{"persistedQuery":{"version":1,"sha256Hash":"{{{Typename}}}"}}""");
        var url = new Uri($"/graphql?extensions={extensions}", UriKind.Relative);
        Assert.Contains("PERSISTED_QUERY_NOT_FOUND", await shop.Http.GetStringAsync(url), StringComparison.Ordinal);
        var taught = new Uri($"{url}&query=%7B%20__typename%20%7D", UriKind.Relative);
        Assert.Equal("""{"data":{"__typename":"Query"}}""", await shop.Http.GetStringAsync(taught));
        Assert.Equal("""{"data":{"__typename":"Query"}}""", await shop.Http.GetStringAsync(url));
    }

    [Fact]
    public async Task An_id_that_can_be_none_is_refused()
    {
        using var answer = await shop.Http.PostAsJsonAsync("/graphql", new { documentId = "nonsense" });
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public void A_manifest_that_is_not_there_stops_the_start() => Assert.Throws<SetupException>(
        () => StorefrontHost.Build(
            StorefrontHost.CreateBuilder(["--GraphQL:Documents=nowhere.json"]), StorefrontDatabase.Unopened));
}
