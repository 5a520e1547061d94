using Microsoft.Extensions.DependencyInjection;
using Storefront.GraphQL.AspNetCore;
using Storefront.GraphQL.AspNetCore.Ide;
using Storefront.Host;
using Storefront.Host.Ide;

namespace Storefront.Tests.Host;

/// <summary>Whether the host has an IDE, and where its files come from.</summary>
public sealed class GraphiQLTests : IDisposable
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"storefront-ide-{Guid.NewGuid():N}");

    [Theory]
    [InlineData(true, "--environment=Development")]
    [InlineData(false, "--environment=Development", "--GraphQL:Ide=false")]
    [InlineData(false, "--environment=Production")]
    [InlineData(true, "--environment=Production", "--GraphQL:Ide=true")]
    public async Task Is_there_for_developers_and_for_who_asks_for_it(bool isThere, params string[] settings)
    {
        await using var app = StorefrontHost.Build(
            StorefrontHost.CreateBuilder(settings), new StorefrontDatabase(DatabaseProvider.Postgres, "Host=nowhere"));
        Assert.Equal(isThere, app.Services.GetRequiredService<GraphQLServerOptions>().Ide is not null);
    }

    [NodeFact]
    public async Task Is_fetched_with_npm_once()
    {
        var fetched = await NpmGraphiQL.Load(folder);
        Assert.Null(fetched.Missing);
        Assert.Equal(
            IdeFiles.Scripts.Append(IdeFiles.StyleSheet).Order(StringComparer.Ordinal),
            fetched.ByName.Keys.Order(StringComparer.Ordinal));
        Assert.Null((await NpmGraphiQL.Load(folder, "no-such-program")).Missing);
    }

    [Fact]
    public async Task Says_how_to_get_it_where_npm_is_missing()
    {
        var none = await NpmGraphiQL.Load(folder, "no-such-program");
        Assert.Matches(
            $@"Install Node\.js .* ""npm pack graphiql@\S+ react@\S+ react-dom@\S+"" where it works .* {folder}\.",
            none.Missing!.ReplaceLineEndings(" "));
    }

    [Fact]
    public async Task Is_not_served_when_it_is_not_what_was_published()
    {
        Directory.CreateDirectory(folder);
        foreach (var name in new[] { "graphiql-4.1.2", "react-18.3.1", "react-dom-18.3.1" })
            await File.WriteAllTextAsync(Path.Combine(folder, $"{name}.tgz"), "something else");
        var none = await NpmGraphiQL.Load(folder);
        Assert.Contains("is not graphiql@4.1.2 as it was published", none.Missing, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }
}
