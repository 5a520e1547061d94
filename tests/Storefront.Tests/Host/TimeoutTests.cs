using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Storefront.Data;
using Storefront.GraphQL.AspNetCore;
using Storefront.Host;

namespace Storefront.Tests.Host;

public sealed class TimeoutTests(PostgresShop shop) : IClassFixture<PostgresShop>
{
    [Fact]
    public async Task Says_that_an_operation_took_too_long()
    {
        await using var db = shop.Db();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.Database.ExecuteSqlRawAsync("LOCK TABLE songs");

        var builder = WebApplication.CreateSlimBuilder(["--urls=http://127.0.0.1:0"]);
        new StorefrontDatabase(DatabaseProvider.Postgres, db.Database.GetConnectionString()!).AddTo(builder.Services);
        builder.Services.AddGraphQLServer(
            _ => StorefrontSchema.Build(PostgresStorefrontDb.Translating(new())),
            options => options.Execution = new() { Timeout = TimeSpan.FromSeconds(0.5) });
        await using var app = builder.Build();
        app.MapGraphQL();
        await app.StartAsync();

        using var http = new HttpClient();
        using var answer = await http.GetAsync($"{app.Urls.Single()}/graphql?query={{songs{{nodes{{title}}}}}}");
        Assert.Equal(HttpStatusCode.GatewayTimeout, answer.StatusCode);
        Assert.Equal(
            """{"errors":[{"message":"The operation took longer than 0.5 s.","extensions":{"code":"TIMEOUT"}}]}""",
            await answer.Content.ReadAsStringAsync());
    }
}
