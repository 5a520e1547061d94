namespace Storefront.Host;

/// <summary>What a person who started the host reads first.</summary>
internal static class Welcome
{
    public static void Print(WebApplication app, StorefrontDatabase database, TextWriter terminal)
    {
        var url = $"{app.Urls.First()}/graphql";
        var kept = database.PrivateDataFolder is { } folder ? $"private, in {folder}" : "as configured";
        terminal.WriteLine(
            $$"""

            Storefront answers at {{url}}  (database: {{database.Provider}}, {{kept}}). Ctrl-C stops it.

            Try:
              curl -G {{url}} --data-urlencode 'query={
                songs(first: 3) { nodes { title musician { name } price { formatted } } } }'

            """);
    }
}
