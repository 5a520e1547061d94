using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Types;
using Storefront.Host;

namespace Storefront.Tests.Host;

public sealed class StorefrontHostTests
{
    [Fact]
    public async Task Offers_the_same_contract_on_both_databases()
    {
        await using var postgres = Build(DatabaseProvider.Postgres, "Host=nowhere");
        await using var sqlServer = Build(DatabaseProvider.SqlServer, "Server=nowhere");
        Assert.Equal(Contract(postgres), Contract(sqlServer));
    }

    private static WebApplication Build(DatabaseProvider provider, string connectionString) =>
        StorefrontHost.Build(StorefrontHost.CreateBuilder([]), new StorefrontDatabase(provider, connectionString));

    private static string Contract(WebApplication app) =>
        SchemaPrinter.Print(app.Services.GetRequiredService<RequestExecutor>().Schema);
}
