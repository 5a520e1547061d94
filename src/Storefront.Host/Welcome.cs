using Storefront.Accounts;
using Storefront.GraphQL.AspNetCore;

namespace Storefront.Host;

/// <summary>What a person who started the host reads first; elsewhere than in Development, a line in its log.</summary>
internal static partial class Welcome
{
    public static void Tell(WebApplication app, StorefrontDatabase database, TextWriter terminal)
    {
        var kept = database.PrivateDataFolder is { } folder ? $"private, in {folder}" : "as configured";
        if (app.Environment.IsDevelopment()) Print(app, database, kept, terminal);
        else LogAnswers(app.Logger, $"{app.Urls.First()}/graphql", database.Provider, kept);
    }

    private static void Print(WebApplication app, StorefrontDatabase database, string kept, TextWriter terminal)
    {
        var site = app.Urls.First();
        var url = $"{site}/graphql";
        var editor = app.Services.GetRequiredService<GraphQLServerOptions>().Ide is null
            ? "" : "\nOr open that address in a browser: an editor with examples and the documentation.\n";
        terminal.WriteLine(
            $$"""

            Storefront answers at {{url}}  (database: {{database.Provider}}, {{kept}}). Ctrl-C stops it.

            Try:
              curl -G {{url}} --data-urlencode 'query={
                songs(first: 3) { nodes { title musician { name } price { formatted } } } }'

            A token, for what needs one:
              curl -u demo-shop:{{DemoAccounts.Secret}} -d grant_type=client_credentials {{site}}/oauth/token
            {{editor}}
            """);
    }

    [LoggerMessage(LogLevel.Information, "Storefront answers at {Url} (database: {Provider}, {Kept}).")]
    private static partial void LogAnswers(ILogger log, string url, DatabaseProvider provider, string kept);
}
