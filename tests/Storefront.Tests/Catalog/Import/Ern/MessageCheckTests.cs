using Storefront.Catalog.Import;

namespace Storefront.Tests.Catalog.Import.Ern;

/// <summary>What is wrong with a message is told with its place, and what is refused writes nothing.</summary>
public abstract class MessageCheckTests(Shop shop) : IAsyncLifetime
{
    private const string Root = "/NewReleaseMessage";
    private const string Recording = Root + "/ResourceList/SoundRecording";
    private const string Release = Root + "/ReleaseList/Release";
    private const string Terms = Root + "/DealList/ReleaseDeal/Deal/DealTerms";
    private const string Price = "<UseType>PlayInPublic</UseType><PriceInformation>";

    private const string Controller =
        "<ResourceRightsController><RightsControllerPartyReference>P1</RightsControllerPartyReference>"
        + "<RightsControlType>RightsController</RightsControlType><RightSharePercentage>";

    private const string ControllerEnd = "</RightSharePercentage></ResourceRightsController><Duration>";

    private readonly MessageInbox inbox = new(shop);

    public async Task InitializeAsync()
    {
        await inbox.Empty();
        // The catalogue is not empty, or nothing could be seen to be left alone.
        await inbox.TakeAll((new ErnMessage().On(1) with { Id = "M-0" }).Version4());
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [ShopTheory]
    [InlineData(
        "<ReleaseResourceReference>A1<", "<ReleaseResourceReference>A9<",
        "DANGLING_REFERENCE", Release + "/ResourceGroup/ResourceGroupContentItem/ReleaseResourceReference")]
    [InlineData(
        "<DealReleaseReference>R0<", "<DealReleaseReference>R9<",
        "DANGLING_REFERENCE", Root + "/DealList/ReleaseDeal/DealReleaseReference")]
    [InlineData(
        "<ArtistPartyReference>P1<", "<ArtistPartyReference>P9<",
        "DANGLING_REFERENCE", Recording + "/DisplayArtist/ArtistPartyReference")]
    [InlineData(
        "<ReleaseReference>R1<", "<ReleaseReference>R0<",
        "DUPLICATE_REFERENCE", Root + "/ReleaseList/TrackRelease")]
    [InlineData("<PartyReference>P2<", "<PartyReference>P1<", "DUPLICATE_REFERENCE", Root + "/PartyList/Party[2]")]
    [InlineData("ZZA012600001", "hello", "INVALID_ISRC", Recording + "/SoundRecordingEdition/ResourceId/ISRC")]
    [InlineData("T0345246801", "123", "INVALID_ISWC", Recording + "/WorkId/ISWC")]
    [InlineData("9521234567899", "12", "INVALID_GTIN", Release + "/ReleaseId/ICPN")]
    [InlineData("000000012146438X", "0000000121464380", "INVALID_ISNI", Root + "/PartyList/Party/PartyId/ISNI")]
    [InlineData(
        "</StartDateTime>", "</StartDateTime><EndDateTime>2026-08-01T00:00:00Z</EndDateTime>",
        "ENDS_BEFORE_START", Terms + "/ValidityPeriod")]
    [InlineData(
        "<Duration>", Controller + "150" + ControllerEnd,
        "INVALID_SHARE", Recording + "/ResourceRightsController/RightSharePercentage")]
    [InlineData("<Duration>", Controller + "60" + ControllerEnd, "SHARES_DO_NOT_ADD_UP", Recording)]
    [InlineData(
        "PADPIDA2026010101A</PartyId>", "LABEL-X</PartyId>",
        "INVALID_DPID", Root + "/MessageHeader/MessageSender/PartyId")]
    [InlineData("<Genre><GenreText>Folk</GenreText></Genre>", "", "MISSING_ELEMENT", Release)]
    [InlineData("<TerritoryCode>CN<", "<TerritoryCode>cn<", "INVALID_TERRITORY", Terms + "/TerritoryCode")]
    [InlineData("\"zh-Hans\"", "\"zh_CN\"", "INVALID_LANGUAGE", Root)]
    [InlineData("<Role>StudioProducer<", "<Role>Producer<", "UNKNOWN_ROLE", Recording + "/Contributor[3]")]
    [InlineData(
        "<UseType>PlayInPublic</UseType>",
        Price + "<SuggestedRetailPrice>5.00</SuggestedRetailPrice></PriceInformation>",
        "INVALID_CURRENCY", Terms + "/PriceInformation/SuggestedRetailPrice")]
    [InlineData(
        "<UseType>PlayInPublic</UseType>",
        Price + "<SuggestedRetailPrice CurrencyCode=\"CNY\">5,00</SuggestedRetailPrice></PriceInformation>",
        "INVALID_PRICE", Terms + "/PriceInformation/SuggestedRetailPrice")]
    [InlineData(
        "<Duration>PT3M25S</Duration>", "<Duration>PT3M25S</Duration><WorkId><ISWC>T0345246801</ISWC></WorkId>",
        "WRONG_ELEMENT_ORDER", Recording + "/WorkId[2]")]
    [InlineData(
        "<Duration>PT3M25S</Duration>", "<Duration>PT3M25S</Duration><Duration>PT3M25S</Duration>",
        "REPEATED_ELEMENT", Recording + "/Duration[2]")]
    [InlineData("PT3M25S", "3:25", "INVALID_DURATION", Recording + "/Duration")]
    [InlineData("<ReleaseDate>2026-08<", "<ReleaseDate>26-08<", "INVALID_DATE", Release + "/ReleaseDate")]
    [InlineData("2026-08-02T00:00:00Z", "yesterday", "INVALID_DATE", Root + "/MessageHeader/MessageCreatedDateTime")]
    [InlineData("<ICPN>9521234567899</ICPN>", "", "MISSING_RELEASE_ID", Release)]
    [InlineData("<ISRC>ZZA012600001</ISRC>", "", "MISSING_RECORDING_ID", Recording)]
    [InlineData(
        "<SequenceNumber>1<", "<SequenceNumber>one<",
        "INVALID_NUMBER", Release + "/ResourceGroup/ResourceGroupContentItem/SequenceNumber")]
    [InlineData("http://ddex.net/xml/ern/43", "http://ddex.net/xml/ern/51", "UNKNOWN_MESSAGE", Root)]
    public async Task A_defect_refuses_the_whole_message(string sound, string broken, string code, string path)
    {
        var before = await CatalogueDump.Of(shop);
        var report = await inbox.Take(Edited(sound, broken));
        Assert.Equal(ImportOutcome.Refused, MessageInbox.Outcome(report));
        // What lost its name to another is missing wherever it is named.
        Assert.Equal(
            [(code, path)],
            report.Problems.Select(problem => (Code: problem.Code.Label(), Path: problem.Place.Path!))
                .Where(problem => code != "DUPLICATE_REFERENCE" || problem.Code != "DANGLING_REFERENCE"));
        Assert.Equal(before, await CatalogueDump.Of(shop));
    }

    [ShopTheory]
    [InlineData("<TerritoryCode>CN</TerritoryCode>", "", "MISSING_TERRITORY", "NO_DEAL")]
    [InlineData("<UseType>PlayInPublic</UseType>", "", "MISSING_USE", "NO_DEAL")]
    [InlineData(
        "<UseType>PlayInPublic</UseType>", "<UseType>PlayInPublic</UseType><CarrierType>Kiosk</CarrierType>",
        "UNSUPPORTED_CONDITION", "NO_DEAL")]
    [InlineData("2026-08-02T00:00:00Z", "2026-08-02T00:00:00", "MISSING_TIME_ZONE", "ALLOWED")]
    [InlineData("T0345246801", "T0345246802", "INVALID_ISWC", "ALLOWED")]
    [InlineData("ZZA012600001", "zz-a01-26-00001", null, "ALLOWED")]
    public async Task An_oddity_is_told_and_allows_no_more_than_is_said(
        string sound, string odd, string? code, string reason)
    {
        // Another deal keeps the song in the catalogue.
        var report = await inbox.Take(Edited(sound, odd, new ErnOffer(), new ErnOffer("PermanentDownload")));
        Assert.Equal(ImportOutcome.Replaced, MessageInbox.Outcome(report));
        Assert.Equal(code, report.Problems.Select(problem => problem.Code.Label()).FirstOrDefault());
        var song = (await shop.Data(
            """
            { song(by: {isrc: "ZZA012600001"}) {
              availability(territory: CN, use: BACKGROUND_MUSIC, at: "2026-09-01T00:00:00Z") { reason } } }
            """)).GetProperty("song");
        Assert.Equal(
            reason == "NO_DEAL" ? "USE_NOT_COVERED" : reason,
            song.GetProperty("availability").GetProperty("reason").GetString());
    }

    [ShopTheory]
    [InlineData("<ISNI>000000012146438X</ISNI>", "has the ISNI of \"林雨\"; they are taken for one party.")]
    [InlineData(
        "<IpiNameNumber>00014107338</IpiNameNumber>",
        "has the IPI name number of \"林雨\"; they are taken for two parties.")]
    public async Task A_number_of_two_parties_is_told(string number, string problem)
    {
        const string first = "<ISNI>000000012146438X</ISNI>", name = "<FullName>Chen Wei</FullName></PartyName>";
        var text = new ErnMessage().On(2).Version4();
        var within = text.Replace(first, number).Replace(name, $"{name}<PartyId>{number}</PartyId>");
        var report = await inbox.Take(within);
        Assert.Equal(
            $"warning SHARED_PARTY_NUMBER {MessageInbox.FileName}:13 {Root}/PartyList/Party[3]: \"Chen Wei\" {problem}",
            Assert.Single(report.Problems).ToString());

        await inbox.Empty();
        await inbox.TakeAll(text.Replace(first, number));
        var across = new ErnMessage().On(3).Version4().Replace(first, "").Replace("<PartyId></PartyId>", "")
            .Replace(name, $"{name}<PartyId>{number}</PartyId>");
        Assert.EndsWith(problem, Assert.Single((await inbox.Take(across)).Problems).Text, StringComparison.Ordinal);
    }

    [ShopFact]
    public async Task A_party_that_is_named_in_other_scripts_shares_its_number_with_nobody()
    {
        const string name = "<FullName>林雨</FullName>";
        var named = new ErnMessage().On(2).Version4().Replace(
            name, "<FullName>Lin Yu</FullName></PartyName><PartyName LanguageAndScriptCode=\"zh-Hans\">" + name);
        Assert.Empty((await inbox.Take(named)).Problems);
    }

    [ShopTheory]
    [InlineData(1, 2)]
    [InlineData(2, 3)]
    public async Task Two_releases_of_one_number_refuse_the_message(int first, int second)
    {
        var songs = Enumerable.Range(1, 3).Select(n => new ErnSong(n, $"Song {n}", $"ZZA01260000{n}")).ToList();
        var text = (new ErnMessage().On(2) with { Songs = songs }).Version3()
            .Replace("<ReleaseType>TrackRelease</ReleaseType>", "<ReleaseType>Single</ReleaseType>")
            .Replace($"<ReleaseId><ISRC>ZZA01260000{second}</ISRC>", $"<ReleaseId><ISRC>ZZA01260000{first}</ISRC>");
        var problem = Assert.Single((await inbox.Take(text)).Problems);
        Assert.Equal(
            (ProblemCode.DuplicateReference, $"{Root}/ReleaseList/Release[{second + 1}]"),
            (problem.Code, problem.Place.Path));
    }

    [ShopFact]
    public async Task A_purge_that_names_a_release_twice_is_refused()
    {
        const string end = "</PurgedRelease>";
        var purge = new ErnMessage().On(2).Purge();
        var start = purge.IndexOf("<PurgedRelease>", StringComparison.Ordinal);
        var element = purge[start..(purge.IndexOf(end, StringComparison.Ordinal) + end.Length)];
        var problem = Assert.Single((await inbox.Take(purge.Replace(element, element + element))).Problems);
        Assert.Equal(
            (ProblemCode.DuplicateReference, "/PurgeReleaseMessage/PurgedRelease[2]"),
            (problem.Code, problem.Place.Path));
    }

    [ShopFact]
    public async Task A_test_message_is_checked_and_changes_nothing()
    {
        var before = await CatalogueDump.Of(shop);
        var report = await inbox.Take((new ErnMessage().On(2) with { IsTest = true, Title = "Changed" }).Version4());
        Assert.Equal(ImportOutcome.Checked, MessageInbox.Outcome(report));
        Assert.Equal(before, await CatalogueDump.Of(shop));
        var broken = (new ErnMessage().On(2) with { IsTest = true }).Version4().Replace("ZZA012600001", "hello");
        Assert.Equal(ImportOutcome.Refused, MessageInbox.Outcome(await inbox.Take(broken)));
    }

    [ShopFact]
    public async Task The_same_message_again_changes_nothing()
    {
        var text = new ErnMessage().On(2).Version4();
        await inbox.TakeAll(text);
        var before = await CatalogueDump.Of(shop);
        Assert.Equal([ImportOutcome.Unchanged], await inbox.TakeAll(text));
        Assert.Equal(before, await CatalogueDump.Of(shop));
    }

    [ShopFact]
    public async Task A_message_without_an_id_is_known_by_its_content()
    {
        var text = new ErnMessage().On(2).Version4().Replace("<MessageId>M-2</MessageId>", "<MessageId/>");
        await inbox.TakeAll(text);
        var before = await CatalogueDump.Of(shop);
        Assert.Equal([ImportOutcome.Unchanged], await inbox.TakeAll(text));
        Assert.Equal(before, await CatalogueDump.Of(shop));
        Assert.Equal([ImportOutcome.Replaced], await inbox.TakeAll(text.Replace("Harbour", "Harbor")));
    }

    [ShopFact]
    public async Task An_id_that_was_used_for_another_content_refuses_the_message()
    {
        var text = new ErnMessage().On(2).Version4();
        await inbox.TakeAll(text);
        var before = await CatalogueDump.Of(shop);
        var report = await inbox.Take(text.Replace("Harbour", "Harbor"));
        Assert.Equal(ImportOutcome.Refused, MessageInbox.Outcome(report));
        Assert.Equal(ProblemCode.MessageIdReused, Assert.Single(report.Problems).Code);
        Assert.Equal(before, await CatalogueDump.Of(shop));
    }

    [ShopFact]
    public async Task A_refused_message_may_come_again_corrected_under_its_id()
    {
        var sound = new ErnMessage().On(2).Version4();
        await inbox.Take(sound.Replace("ZZA012600001", "hello"));
        Assert.Equal([ImportOutcome.Replaced], await inbox.TakeAll(sound));
    }

    [ShopFact]
    public async Task A_message_that_breaks_off_writes_nothing_wherever_it_does()
    {
        var text = new ErnMessage().On(2).Version4();
        var before = await CatalogueDump.Of(shop);
        foreach (var length in Enumerable.Range(1, 9).Select(tenth => text.Length * tenth / 10))
            Assert.Equal(ProblemCode.NotWellFormed, Assert.Single((await inbox.Take(text[..length])).Problems).Code);
        Assert.Equal(before, await CatalogueDump.Of(shop));
    }

    [ShopTheory]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"b\">]>")]
    [InlineData("<!DOCTYPE x SYSTEM \"file:///etc/passwd\">")]
    public async Task A_document_type_is_refused_before_it_is_read(string type)
    {
        const string before = "<?xml version=\"1.0\"?>\n<!-- Two\nlines -->\n";
        var report = await inbox.Take(before + type + new ErnMessage().On(2).Version3());
        Assert.Equal(
            "refused DTD_PROHIBITED message.xml:4: A message has no document type definition (DTD).",
            Assert.Single(report.Problems).ToString());
    }

    [ShopFact]
    public async Task A_message_that_nests_without_end_is_refused()
    {
        var bomb = string.Concat(Enumerable.Repeat("<a>", 100_000));
        var report = await inbox.Take(Edited("<Duration>", bomb + "<Duration>"));
        Assert.Equal(ProblemCode.TooDeep, Assert.Single(report.Problems).Code);
    }

    [ShopFact]
    public async Task A_text_without_end_is_refused()
    {
        var report = await inbox.Take(Edited("Harbour", new string('a', 3_000_000)));
        Assert.Equal(ProblemCode.TooLarge, Assert.Single(report.Problems).Code);
    }

    [ShopTheory]
    [InlineData("<FullName>Chen Wei<", "<FullName>", 501)]
    [InlineData("<GenreText>Folk<", "<GenreText>", 101)]
    [InlineData("<MessageId>M-2<", "<MessageId>", 201)]
    [InlineData("<Role>Lyricist<", "<Role>", 101)]
    public async Task What_the_catalogue_cannot_hold_is_refused(string sound, string element, int length)
    {
        var report = await inbox.Take(Edited(sound, element + new string('a', length) + "<"));
        Assert.Equal(ProblemCode.TextTooLong, report.Problems.First(problem => problem.Refuses).Code);
    }

    /// <summary>A newer message about the release, in which one thing is another.</summary>
    private static string Edited(string sound, string broken, params ErnOffer[] offers)
    {
        var message = new ErnMessage().On(2);
        var text = (offers.Length > 0 ? message with { Offers = offers } : message).Version4();
        var at = text.IndexOf(sound, StringComparison.Ordinal);
        Assert.True(at >= 0, $"The message has no {sound}.");
        return text[..at] + broken + text[(at + sound.Length)..];
    }
}

public sealed class MessageCheckOnPostgres(PostgresShop shop) : MessageCheckTests(shop), IClassFixture<PostgresShop>;

public sealed class MessageCheckOnSqlServer(SqlServerShop shop) : MessageCheckTests(shop), IClassFixture<SqlServerShop>;
