using Storefront.Catalog;
using static Storefront.Tests.Catalog.SearchBox;

namespace Storefront.Tests.Catalog;

/// <summary>What a search finds and in which order. No two tests use the same words.</summary>
public abstract class SearchTests(Shop shop)
{
    private readonly SearchBox search = new(shop);

    [ShopTheory]
    [InlineData("月亮代表我的心", "代表")]
    [InlineData("月亮代表我的心", "我 的 心")]
    [InlineData("真夜中のドア", "真夜中の")]
    [InlineData("ガラスの部屋", "ｶﾞﾗｽ")]
    [InlineData("한여름 밤", "여름")]
    [InlineData("Tiếng sóng xa", "tiếng sóng")]
    [InlineData("Tiếng sóng xa", "tieng song x")]
    [InlineData("Đêm Đông", "dem dong")]
    [InlineData("La Bohème", "boheme")]
    [InlineData("Straße ohne Ende", "STRASSE OHNE ENDE")]
    [InlineData("Тёмная ночь", "темная ночь")]
    [InlineData("แสงดาว", "แสงดาว")]
    [InlineData("Don't Wait", "dont wait")]
    [InlineData("ＦＵＬＬ　ＷＩＤＴＨ", "full width")]
    [InlineData("÷", "÷")]
    [InlineData("🎵🎶", "🎵🎶")]
    [InlineData("🎵\uFE0F🎶", "🎵🎶")]
    [InlineData("❤", "❤\uFE0F")]
    public async Task Finds_a_title_in_any_script(string title, string text)
    {
        await search.Add(Song(title));
        Assert.Contains($"Song {title}", await search.Find(text));
    }

    [ShopFact]
    public async Task Finds_by_every_name_and_title()
    {
        var musician = Musician("陳霧嵐");
        musician.SearchText = SearchForm.Of("陳霧嵐", "Chan Moulaam");
        var song = Song("霧嵐之歌");
        song.SearchText = SearchForm.Of("霧嵐之歌", "Ballad of Moulaam");
        await search.Add(musician, song);
        Assert.Equal(["Musician 陳霧嵐", "Song 霧嵐之歌"], await search.Find("moulaam"));
    }

    [ShopFact]
    public async Task Puts_the_nearest_titles_first()
    {
        await search.Add(
            Song("Glass and Orchard"), Song("My Orchard Glass Heart"), Song("Orchard Glassworks"),
            Song("Orchard Glass"));
        Assert.Equal(
            ["Song Orchard Glass", "Song Orchard Glassworks", "Song My Orchard Glass Heart", "Song Glass and Orchard"],
            await search.Find("orchard glass"));
    }

    [ShopFact]
    public async Task A_further_title_is_as_near_as_the_first()
    {
        var song = Song("花園");
        song.SearchText = SearchForm.Of("花園", "Velvet Garden");
        await search.Add(Song("Velvet Garden Party"), song);
        Assert.Equal(["Song 花園", "Song Velvet Garden Party"], await search.Find("velvet garden"));
    }

    [ShopFact]
    public async Task Puts_the_popular_first_among_equals_and_then_the_newest()
    {
        var (known, unknown) = (Musician("Famous Quill", 900), Musician("Obscure Quill", 10));
        await search.Add(
            Song("Marrow", unknown, "2024"), Song("Marrow ", known, "2020"), Record("Marrow", known, "2023-05"));
        Assert.Equal(["Record Marrow", "Song Marrow ", "Song Marrow"], await search.Find("marrow"));
    }

    [ShopFact]
    public async Task Puts_a_musician_before_the_record_of_the_same_name()
    {
        await search.Add(Record("Tallow Saints", Musician("Tallow Saints", 5), "2020"));
        Assert.Equal(["Musician Tallow Saints", "Record Tallow Saints"], await search.Find("tallow saints"));
    }

    [ShopTheory]
    [InlineData("MUSICIAN", "Musician Saltmarsh")]
    [InlineData("SONG", "Song Saltmarsh")]
    [InlineData("RECORD", "Record Saltmarsh")]
    public async Task Looks_among_the_kinds_asked_for(string kind, string found)
    {
        var musician = Musician("Saltmarsh");
        await search.Add(Song("Saltmarsh", musician), Record("Saltmarsh", musician));
        Assert.Equal([found], (await search.Find("saltmarsh", [kind, kind])).Distinct());
    }

    [ShopFact]
    public async Task Finds_nothing_among_no_kinds()
    {
        await search.Add(Song("Hollow Lantern"));
        Assert.Empty(await search.Find("hollow lantern", []));
    }

    [ShopFact]
    public async Task Finds_only_what_is_published()
    {
        var song = Song("Veiled Harbour");
        song.MoveTo(PublicationState.TakenDown);
        var draft = new Song { Title = "Veiled Harbour", SearchText = SearchForm.Of("Veiled Harbour") };
        var record = Record("Veiled Harbour");
        record.MoveTo(PublicationState.Purged);
        await search.Add(song, draft, record, Song("Unveiled Harbour"));
        Assert.Empty(await search.Find("veiled harbour"));
    }

    [ShopTheory]
    [InlineData("")]
    [InlineData(" \t\n")]
    [InlineData("\uFEFF\u200B")]
    public async Task Finds_nothing_for_a_blank_text(string text) => Assert.Empty(await search.Find(text));

    [ShopTheory]
    [InlineData("%")]
    [InlineData("___________")]
    [InlineData("[a-z]%")]
    [InlineData("\\")]
    [InlineData("'; drop table songs; --")]
    public async Task Takes_signs_for_what_they_are(string text)
    {
        await search.Add(Song("Plain Windmill"));
        Assert.DoesNotContain("Song Plain Windmill", await search.Find(text));
    }

    [ShopFact]
    public async Task Words_of_a_long_text_must_be_in_a_row()
    {
        await search.Add(Song("one two three four five six seven eight nine ten eleven"));
        Assert.Single(await search.Find("two three four five six seven eight nine ten eleven"));
        Assert.Single(await search.Find("eleven ten nine eight seven six five four three two"));
        Assert.Single(await search.Find("one two three four five six seven eight nine ten elev"));
        Assert.Empty(await search.Find("eleven ten nine eight seven six five four three two one"));
    }

    [ShopFact]
    public async Task Takes_one_statement_and_one_for_each_kind_found()
    {
        var musician = Musician("Ochre Signal");
        await search.Add(Song("Ochre Signal", musician), Song("Ochre Signal II"), Record("Ochre Signal", musician));
        Assert.Equal(4, (await shop.Statements(Operation, new { text = "ochre signal" })).Count);
    }

    [ShopTheory]
    [InlineData("text: \"a\", first: 101", "PAGE_TOO_LARGE")]
    [InlineData("text: \"a\", first: -1", "INVALID_ARGUMENT")]
    [InlineData("text: \"a\", after: \"\"", "INVALID_CURSOR")]
    [InlineData("text: \"a\", after: \"bm90IGEgY3Vyc29y\"", "INVALID_CURSOR")]
    [InlineData("text: \"\", after: \"bm90IGEgY3Vyc29y\"", "INVALID_CURSOR")]
    [InlineData("text: null", "VALIDATION_FAILED")]
    [InlineData("text: \"a\", kinds: [PARTY]", "VALIDATION_FAILED")]
    [InlineData("text: \"a\\u0000\"", "INVALID_ARGUMENT")]
    public async Task Refuses_what_it_cannot_do(string arguments, string code)
    {
        Assert.Equal(code, await shop.ErrorCode($"{{ search({arguments}) {{ nodes {{ __typename }} }} }}"));
        Assert.Empty(shop.TakeLog());
    }

    [ShopFact]
    public async Task Refuses_a_text_of_more_than_200_characters()
    {
        Assert.Empty(await search.Find(string.Concat(Enumerable.Repeat("qz ", 66)) + "qz"));
        Assert.Equal("INVALID_ARGUMENT", await shop.ErrorCode(Operation, new { text = new string('a', 201) }));
    }
}

public sealed class SearchOnPostgres(PostgresShop shop) : SearchTests(shop), IClassFixture<PostgresShop>;

public sealed class SearchOnSqlServer(SqlServerShop shop) : SearchTests(shop), IClassFixture<SqlServerShop>;
