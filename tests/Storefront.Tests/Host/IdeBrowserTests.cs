namespace Storefront.Tests.Host;

/// <summary>The IDE in a browser, on the real schema and the demo catalogue.</summary>
public sealed class IdeBrowserTests(IdeBrowserTests.IdeShop shop) : IClassFixture<IdeBrowserTests.IdeShop>
{
    [ChromiumFact]
    public async Task Shows_examples_answers_errors_and_the_schema()
    {
        var seen = await NodeScript.Run(
            "Host/Browser", "ide.mjs", new Uri(shop.Http.BaseAddress!, "/graphql").ToString());
        Assert.Equal(
            """
            tabs: GenreShelf Genres MusicianPage MusiciansOfCountry NodesById PriceList
            variables: {"genre":"city pop","first":8}
            example: songs
            answer: {"data":{"song":{"isrc":"ZZSTF2100003"}}}
            error: VALIDATION_FAILED
            docs: songs
            history: GenreShelf
            phone: 390
            complaints:
            """,
            seen);
    }

    [ChromiumFact]
    public async Task Shows_examples_and_the_schema_where_only_published_documents_run()
    {
        var limited = new LimitedShop();
        await limited.InitializeAsync();
        var url = new Uri(limited.Http.BaseAddress!, "/graphql").ToString();
        Assert.Equal(
            """
            example: songs
            docs: songs
            typed: UNTRUSTED_DOCUMENT
            """,
            await NodeScript.Run("Host/Browser", "published.mjs", url));
        await limited.DisposeAsync();
    }

    private sealed class LimitedShop : PostgresDemoShop
    {
        protected override string[] Settings => ["--GraphQL:Ide=true", "--GraphQL:OnlyDocuments=true"];
    }

    public sealed class IdeShop : PostgresDemoShop
    {
        protected override string[] Settings => ["--GraphQL:Ide=true"];
    }
}
