namespace Storefront.Tests.Host;

/// <summary>The IDE in a browser, on the real schema and the demo catalogue.</summary>
public sealed class IdeBrowserTests(IdeBrowserTests.IdeShop shop) : IClassFixture<IdeBrowserTests.IdeShop>
{
    [ChromiumFact]
    public async Task Shows_examples_answers_errors_and_the_schema()
    {
        var seen = await NodeScript.Run("Browser", "ide.mjs", new Uri(shop.Http.BaseAddress!, "/graphql").ToString());
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

    public sealed class IdeShop : PostgresDemoShop
    {
        protected override string[] Settings => ["--GraphQL:Ide=true"];
    }
}
