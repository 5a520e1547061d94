using System.Net.Http.Headers;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Storefront.Data;
using Storefront.GraphQL.AspNetCore;
using Storefront.GraphQL.AspNetCore.Ide;

namespace Storefront.Tests.Host;

/// <summary>An endpoint with an IDE whose files are stand-ins.</summary>
public sealed class IdeSite : IAsyncLifetime
{
    public const string Browser =
        "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8";

    private static readonly string[] Examples =
    [
        "query Second { __typename }",
        """query First($n: Int! = 3, $k: [Kind!] = [SONG], $o: O = {t: "</script>"}, $x: Int) { song }""",
    ];

    private readonly WebApplication app;

    public IdeSite() : this(_ => { }) { }

    internal IdeSite(Action<GraphQLServerOptions> configure)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddGraphQLServer(
            _ => StorefrontSchema.Build(PostgresStorefrontDb.Translating(new())),
            options =>
            {
                configure(options);
                options.Ide = new IdeOptions { Files = () => Task.FromResult(Files), Examples = Examples };
            });
        app = builder.Build();
        app.MapGraphQL();
    }

    public IdeFiles Files { get; set; } = IdeFiles.Of(new Dictionary<string, byte[]>
    {
        ["graphiql.min.js"] = "script"u8.ToArray(),
        ["graphiql.min.css"] = "style"u8.ToArray(),
    });

    private HttpClient Http { get; set; } = null!;

    public Task<HttpResponseMessage> Get(string path, string? accept = null, string? tag = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (accept is not null) request.Headers.TryAddWithoutValidation("Accept", accept);
        if (tag is not null) request.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Parse(tag));
        return Http.SendAsync(request);
    }

    public Task<HttpResponseMessage> Post(string query) => Http.PostAsJsonAsync("/graphql", new { query });

    public async Task InitializeAsync()
    {
        await app.StartAsync();
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public async Task DisposeAsync()
    {
        Http.Dispose();
        await app.DisposeAsync();
    }
}
