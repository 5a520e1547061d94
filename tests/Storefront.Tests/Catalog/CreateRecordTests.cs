namespace Storefront.Tests.Catalog;

public abstract class CreateRecordTests(Shop shop)
{
    [ShopFact]
    public async Task Adds_a_draft_that_is_shown_when_it_is_published()
    {
        var owner = await Owner.Of(shop);
        var (first, second) = (await owner.NewPublishedSong(), await owner.NewPublishedSong());
        var made = await owner.Does(
            "createRecord",
            $"musicianId: \"{owner.MusicianId}\", title: \"Winter Letters\", type: EP, upc: \"9520000000011\", "
            + $"songIds: [\"{second}\", \"{first}\"]",
            "record { id type upc state tracks { nodes { position song { id } } } }");
        Assert.EndsWith(
            "'type':'EP','upc':'9520000000011','state':'DRAFT','tracks':{'nodes':["
            + $"{{'position':1,'song':{{'id':'{second}'}}}},{{'position':2,'song':{{'id':'{first}'}}}}]}}}}",
            made,
            StringComparison.Ordinal);
        const string query = "{ record(by: {upc: \"9520000000011\"}) { title } }";
        Assert.Equal("""{"record":null}""", $"{await shop.Data(query)}");
        Assert.Equal(
            """{"ownRecords":{"nodes":[{"title":"Winter Letters"}]}}""",
            $"{await owner.Visitor.Data("{ ownRecords { nodes { title } } }")}");
        Assert.Equal("{'state':'PUBLISHED'}", await owner.Does(
            "publishRecord", $"recordId: \"{made.Split('\'')[3]}\"", "record { state }"));
        Assert.Equal("""{"record":{"title":"Winter Letters"}}""", $"{await shop.Data(query)}");
        Assert.Equal("UPC_TAKEN at upc", await owner.Does(
            "createRecord",
            $"musicianId: \"{owner.MusicianId}\", title: \"Again\", type: EP, upc: \"9520000000011\", songIds: []"));
    }

    [ShopTheory]
    [InlineData("title: \"\", songIds: []", "TEXT_INVALID at title")]
    [InlineData("title: \"A\", genre: \"\", songIds: []", "TEXT_INVALID at genre")]
    [InlineData("title: \"A\", catalogueNumber: \"\", songIds: []", "TEXT_INVALID at catalogueNumber")]
    [InlineData("title: \"A\", songIds: []", "SONGS_OUT_OF_BOUNDS at songIds")]
    [InlineData("title: \"A\", songIds: [\"OWN\", \"OWN\"]", "SONG_TWICE at songIds")]
    [InlineData("title: \"A\", songIds: [\"OWN\", \"OTHER\"]", "SONG_NOT_FOUND at songIds")]
    public async Task Refuses_what_is_no_record(string members, string refusal)
    {
        var owner = await Owner.Of(shop);
        members = members.Replace("OWN", await owner.NewSong(), StringComparison.Ordinal)
            .Replace("OTHER", await (await Owner.Of(shop)).NewPublishedSong(), StringComparison.Ordinal);
        Assert.Equal(refusal, await owner.Does(
            "createRecord", $"musicianId: \"{owner.MusicianId}\", type: SINGLE, {members}"));
    }

    [ShopFact]
    public async Task Refuses_a_musician_that_the_caller_does_not_act_for()
    {
        var (owner, other) = (await Owner.Of(shop), await Owner.Of(shop));
        Assert.Equal("MUSICIAN_NOT_FOUND at musicianId", await owner.Does(
            "createRecord", $"musicianId: \"{other.MusicianId}\", title: \"A\", type: EP, songIds: []"));
    }
}

public sealed class CreateRecordOnPostgres(PostgresShop shop) : CreateRecordTests(shop), IClassFixture<PostgresShop>;

public sealed class CreateRecordOnSqlServer(SqlServerShop shop)
    : CreateRecordTests(shop), IClassFixture<SqlServerShop>;
