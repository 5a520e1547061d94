using System.Net.Http.Json;
using System.Text.Json;

namespace Storefront.Tests.Host;

/// <summary>The clients that applications are written with, from npm, on the real schema.</summary>
public sealed class NpmClientTests(PostgresDemoShop shop) : IClassFixture<PostgresDemoShop>
{
    private const string Folder = "Host/Clients";

    [NodeFact]
    public async Task Apollo_Client_asks_caches_joins_pages_persists_queries_and_defers() => Assert.Equal(
        """
        song "慢车去苏州"
        cached {"__typename":"Song","title":"慢车去苏州"}
        error "VALIDATION_FAILED"
        pages {"count":6,"inOrder":true}
        persisted {"songs":1,"sent":["GET hash","POST text"]}
        persisted {"songs":1,"sent":["GET hash"]}
        deferred [["streaming","song"],["complete","song","search"]]
        """,
        await NodeScript.Run(Folder, "apollo.mjs", new Uri(shop.Http.BaseAddress!, "/graphql").ToString()));

    [NodeFact]
    public async Task What_the_Relay_compiler_persists_is_a_manifest_that_a_host_can_be_limited_to()
    {
        var compiled = (await NodeScript.Run(Folder, "relay.mjs")).Split('\n')
            .Select(line => line.Split(' '))
            .ToDictionary(parts => parts[0], parts => parts[1]);
        Assert.Equal(
            ["MusicianPageQuery", "MusicianPageSongsQuery", "SongListPageQuery", "SongListQuery"], compiled.Keys);

        var limited = new LimitedShop();
        await limited.InitializeAsync();
        var id = (await shop.Data("{ musicians(first: 1) { nodes { id } } }"))
            .GetProperty("musicians").GetProperty("nodes")[0].GetProperty("id").GetString();
        var page = (await Send("MusicianPageQuery", new { id })).GetProperty("node");
        var songs = page.GetProperty("songs");
        var after = songs.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        var next = (await Send("MusicianPageSongsQuery", new { id, count = 2, cursor = after })).GetProperty("node");
        Assert.Equal("Musician", page.GetProperty("__typename").GetString());
        Assert.Equal(2, songs.GetProperty("edges").GetArrayLength());
        Assert.NotEqual(First(page), First(next));

        var list = await Send("SongListQuery", new { where = new { title = new { contains = "慢车" } } });
        Assert.Equal(1, list.GetProperty("songs").GetProperty("edges").GetArrayLength());
        Assert.Equal("UNTRUSTED_DOCUMENT", await limited.ErrorCode("{ __typename }"));
        await limited.DisposeAsync();

        static string? First(JsonElement musician) => musician.GetProperty("songs").GetProperty("edges")[0]
            .GetProperty("node").GetProperty("title").GetString();

        async Task<JsonElement> Send(string name, object variables)
        {
            using var answer = await limited.Http.PostAsJsonAsync(
                "/graphql", new { documentId = compiled[name], variables });
            var json = await answer.Content.ReadFromJsonAsync<JsonElement>();
            Assert.False(json.TryGetProperty("errors", out _), $"{json}");
            return json.GetProperty("data");
        }
    }

    private sealed class LimitedShop : PostgresDemoShop
    {
        protected override string[] Settings =>
        [
            "--GraphQL:OnlyDocuments=true",
            $"--GraphQL:Documents={NodeScript.Place(Folder)}/relay/persisted.json",
        ];
    }
}
