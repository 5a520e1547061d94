namespace Storefront.Tests.Catalog;

public abstract class CreateSongTests(Shop shop)
{
    [ShopFact]
    public async Task Adds_a_draft_that_its_owner_alone_sees()
    {
        var owner = await Owner.Of(shop);
        Assert.Equal(
            "{'title':'Tea Mountain','isrc':'ZZTST2690001','genre':'folk','moods':['calm'],'language':'zh',"
            + "'releasedOn':'2026-11','state':'DRAFT','musician':{'name':'A musician'},'isrcs':[{'position':1}]}",
            await owner.Does(
                "createSong",
                $"musicianId: \"{owner.MusicianId}\", title: \"  Tea Mountain \", isrc: \"zz-tst-26-90001\", "
                + "genre: \"Folk\", moods: [\"Calm\", \"calm \"], language: \"zh\", releasedOn: \"2026-11\"",
                "song { title isrc genre moods language releasedOn state musician { name } isrcs { position } }"));

        const string own = "{ ownSongs { nodes { title } } }";
        Assert.Equal(
            """{"ownSongs":{"nodes":[{"title":"Tea Mountain"}]}}""", $"{await owner.Visitor.Data(own)}");
        var other = await Owner.Of(shop);
        Assert.Equal("""{"ownSongs":{"nodes":[]}}""", $"{await other.Visitor.Data(own)}");
        const string all = "{ songs(where: {title: {eq: \"Tea Mountain\"}}) { nodes { id } } }";
        Assert.Equal("""{"songs":{"nodes":[]}}""", $"{await owner.Visitor.Data(all)}");
    }

    [ShopFact]
    public async Task Gives_it_an_id_that_to_others_is_nobodys()
    {
        var owner = await Owner.Of(shop);
        var song = await owner.NewSong();
        var query = $"{{ node(id: \"{song}\") {{ __typename ... on Song {{ state }} }} }}";
        Assert.Equal(
            """{"node":{"__typename":"Song","state":"DRAFT"}}""", $"{await owner.Visitor.Data(query)}");
        Assert.Equal("""{"node":null}""", $"{await (await Owner.Of(shop)).Visitor.Data(query)}");
        Assert.Equal("""{"node":null}""", $"{await shop.Data(query)}");
    }

    [ShopFact]
    public async Task Adds_it_under_a_label_for_who_has_signed_it()
    {
        var (owner, label) = await Owner.OfLabel(shop);
        Assert.Equal("{'label':{'name':'A label'}}", await owner.Does(
            "createSong",
            $"musicianId: \"{owner.MusicianId}\", labelId: \"{label}\", title: \"A song\"",
            "song { label { name } }"));
        Assert.Equal(
            """{"ownSongs":{"nodes":[{"title":"A song"}]}}""",
            $"{await owner.Visitor.Data("{ ownSongs { nodes { title } } }")}");
    }

    [ShopTheory]
    [InlineData("title: \"\"", "TEXT_INVALID at title")]
    [InlineData("title: \" \\t \"", "TEXT_INVALID at title")]
    [InlineData("title: \"two\\nlines\"", "TEXT_INVALID at title")]
    [InlineData("title: \"A \\u202Egnos\"", "TEXT_INVALID at title")]
    [InlineData("title: \"A\\u200Bsong\"", "TEXT_INVALID at title")]
    [InlineData("title: \"A song\", genre: \" \"", "TEXT_INVALID at genre")]
    [InlineData("title: \"A song\", moods: [\"calm\", \"\"]", "TEXT_INVALID at moods")]
    [InlineData("title: \"A song\", language: \"Chinese!\"", "TEXT_INVALID at language")]
    public async Task Refuses_texts_that_are_none(string members, string refusal)
    {
        var owner = await Owner.Of(shop);
        Assert.Equal(refusal, await owner.Does("createSong", $"musicianId: \"{owner.MusicianId}\", {members}"));
    }

    [ShopFact]
    public async Task Takes_a_title_of_500_characters_and_refuses_one_more()
    {
        var owner = await Owner.Of(shop);
        var input = $"musicianId: \"{owner.MusicianId}\", title: \"{new string('a', 500)}";
        Assert.Equal("{'state':'DRAFT'}", await owner.Does("createSong", $"{input}\"", "song { state }"));
        Assert.Equal("TEXT_INVALID at title", await owner.Does("createSong", $"{input}a\""));
    }

    [ShopFact]
    public async Task Refuses_a_musician_that_the_caller_does_not_act_for()
    {
        var owner = await Owner.Of(shop);
        var (labelOwner, label) = await Owner.OfLabel(shop);
        const string refusal = "MUSICIAN_NOT_FOUND at musicianId";
        Assert.Equal(refusal, await labelOwner.Does(
            "createSong", $"musicianId: \"{owner.MusicianId}\", title: \"A song\""));
        Assert.Equal(refusal, await labelOwner.Does(
            "createSong", $"musicianId: \"{owner.MusicianId}\", labelId: \"{label}\", title: \"A song\""));
        Assert.Equal(refusal, await owner.Does(
            "createSong", $"musicianId: \"{owner.MusicianId}\", labelId: \"{label}\", title: \"A song\""));
        Assert.Equal(refusal, await owner.Does(
            "createSong", $"musicianId: \"{Owner.Id("Musician", 999_999)}\", title: \"A song\""));
    }

    [ShopFact]
    public async Task Refuses_an_ISRC_that_another_song_goes_by()
    {
        var owner = await Owner.Of(shop);
        var isrc = Owner.NewIsrc();
        await owner.NewSong($"isrc: \"{isrc}\"");
        Assert.Equal("ISRC_TAKEN at isrc", await owner.Does(
            "createSong", $"musicianId: \"{owner.MusicianId}\", title: \"A song\", isrc: \"{isrc}\""));
    }

    [ShopFact]
    public async Task Needs_a_token_that_allows_it()
    {
        var owner = await Owner.Of(shop);
        var query = $"mutation {{ createSong(input: {{musicianId: \"{owner.MusicianId}\", title: \"A\"}})"
            + " { errors { code } } }";
        Assert.Equal("UNAUTHENTICATED", await shop.ErrorCode(query));
        owner.Visitor.Http.DefaultRequestHeaders.Authorization = null;
        await owner.Visitor.GetToken("catalog:read");
        Assert.Equal("FORBIDDEN", await owner.Visitor.ErrorCode(query));
    }
}

public sealed class CreateSongOnPostgres(PostgresShop shop) : CreateSongTests(shop), IClassFixture<PostgresShop>;

public sealed class CreateSongOnSqlServer(SqlServerShop shop) : CreateSongTests(shop), IClassFixture<SqlServerShop>;
