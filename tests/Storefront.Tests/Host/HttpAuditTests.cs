using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Storefront.Data;
using Storefront.GraphQL.AspNetCore;

namespace Storefront.Tests.Host;

/// <summary>The audits of GraphQL over HTTP, as the npm package <c>graphql-http</c> has them.</summary>
public sealed class HttpAuditTests(PostgresShop shop) : IClassFixture<PostgresShop>
{
    [NodeFact]
    public async Task Passes_every_audit() => Assert.Equal("61 audits", await Audit(shop.Http.BaseAddress!));

    [NodeFact]
    public async Task The_draft_profile_differs_where_the_audits_are_older_than_the_draft()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddGraphQLServer(
            _ => StorefrontSchema.Build(PostgresStorefrontDb.Translating(new())),
            options => options.StatusProfile = HttpStatusProfile.Draft2026);
        await using var app = builder.Build();
        app.MapGraphQL();
        await app.StartAsync();

        var report = await Audit(new Uri(app.Urls.Single()));

        // 74FF, on a document that does not validate, is not among them: its document does not even parse.
        var failed = report.Split('\n').SkipLast(1).Select(line => line[..4]);
        Assert.Equal(["572B", "FDE2", "7B9B", "86EE"], failed);
    }

    private static Task<string> Audit(Uri host) =>
        NodeScript.Run("Host/HttpAudits", "audit.mjs", new Uri(host, "/graphql").ToString());
}
