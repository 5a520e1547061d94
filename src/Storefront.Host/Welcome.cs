using Storefront.Accounts;
using Storefront.GraphQL.AspNetCore;

namespace Storefront.Host;

/// <summary>What a person who started the host reads first.</summary>
internal static class Welcome
{
    public static void Print(WebApplication app, StorefrontDatabase database, TextWriter terminal)
    {
        var site = app.Urls.First();
        var url = $"{site}/graphql";
        var kept = database.PrivateDataFolder is { } folder ? $"private, in {folder}" : "as configured";
        var editor = app.Services.GetRequiredService<GraphQLServerOptions>().Ide is null
            ? "" : "\nOr open that address in a browser: an editor with examples and the documentation.\n";
        var token = app.Environment.IsDevelopment()
            ? $"""

                A token, for what needs one:
                  curl -u demo-shop:{DemoAccounts.Secret} -d grant_type=client_credentials {site}/oauth/token

                """
            : "";
        terminal.WriteLine(
            $$"""

            Storefront answers at {{url}}  (database: {{database.Provider}}, {{kept}}). Ctrl-C stops it.

            Try:
              curl -G {{url}} --data-urlencode 'query={
                songs(first: 3) { nodes { title musician { name } price { formatted } } } }'
            {{token}}{{editor}}
            """);
    }
}
