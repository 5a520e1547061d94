namespace Storefront.Tests.Catalog.Import.Ern;

/// <summary>
/// A small message about an invented release, as a sender would write it. Numbers are nobody's: ISRCs begin with ZZ,
/// barcodes with the prefix that GS1 keeps for examples.
/// </summary>
internal sealed record ErnMessage
{
    public const string Sender = "PADPIDA2026010101A";
    public const string Upc = "9521234567899";
    public const string OtherUpc = "9521234567806";

    public string Id { get; init; } = "M-1";
    public string From { get; init; } = Sender;
    public string CreatedAt { get; init; } = "2026-08-01T00:00:00Z";
    public bool IsTest { get; init; }
    public string Title { get; init; } = "Harbour Lights";
    public string ReleaseId { get; init; } = $"<ICPN>{Upc}</ICPN>";
    public IReadOnlyList<ErnSong> Songs { get; init; } = [new()];
    public IReadOnlyList<ErnOffer> Offers { get; init; } = [new()];

    /// <summary>The message without a deal.</summary>
    public ErnMessage TakenDown => this with { Offers = [] };

    /// <summary>The message on another day of August 2026.</summary>
    public ErnMessage On(int day) => this with { Id = $"M-{day}", CreatedAt = $"2026-08-{day:00}T00:00:00Z" };

    public string Purge() =>
        $"""
        <ern:PurgeReleaseMessage xmlns:ern="http://ddex.net/xml/ern/43" LanguageAndScriptCode="en" AvsVersionId="3">
        {Header}
        <PurgedRelease><ReleaseId>{ReleaseId}</ReleaseId></PurgedRelease>
        </ern:PurgeReleaseMessage>
        """;

    public string Version4() =>
        $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <ern:NewReleaseMessage xmlns:ern="http://ddex.net/xml/ern/43" LanguageAndScriptCode="zh-Hans" AvsVersionId="3">
        {Header}
        <PartyList>
        <Party><PartyReference>P1</PartyReference><PartyName LanguageAndScriptCode="zh-Hans"><FullName>林雨</FullName>
        <FullNameIndexed>Lin, Yu</FullNameIndexed></PartyName>
        <PartyId><ISNI>000000012146438X</ISNI></PartyId></Party>
        <Party><PartyReference>P2</PartyReference><PartyName><FullName>Label X</FullName></PartyName></Party>
        <Party><PartyReference>P3</PartyReference><PartyName><FullName>Chen Wei</FullName></PartyName></Party>
        </PartyList>
        <ResourceList>{All(Songs, song => song.Version4())}</ResourceList>
        <ReleaseList>
        <Release><ReleaseReference>R0</ReleaseReference><ReleaseType>EP</ReleaseType><ReleaseId>{ReleaseId}</ReleaseId>
        <DisplayTitleText>{Title}</DisplayTitleText><DisplayTitle><TitleText>{Title}</TitleText></DisplayTitle>
        <DisplayArtistName>林雨</DisplayArtistName>
        <DisplayArtist><ArtistPartyReference>P1</ArtistPartyReference>
        <DisplayArtistRole>MainArtist</DisplayArtistRole></DisplayArtist>
        <ReleaseLabelReference>P2</ReleaseLabelReference><Genre><GenreText>Folk</GenreText></Genre>
        <ReleaseDate>2026-08</ReleaseDate><ParentalWarningType>NotExplicit</ParentalWarningType>
        <ResourceGroup>{All(Songs, song => song.Item())}</ResourceGroup></Release>
        {All(Songs, song => song.TrackRelease())}
        </ReleaseList>
        {DealList}
        </ern:NewReleaseMessage>
        """;

    public string Version3() =>
        $"""
        <ern:NewReleaseMessage xmlns:ern="http://ddex.net/xml/ern/382" MessageSchemaVersionId="ern/382">
        {Header}
        <ResourceList>{All(Songs, song => song.Version3())}</ResourceList>
        <ReleaseList>
        <Release IsMainRelease="true"><ReleaseId>{ReleaseId}</ReleaseId><ReleaseReference>R0</ReleaseReference>
        <ReferenceTitle><TitleText>{Title}</TitleText></ReferenceTitle>
        <ReleaseResourceReferenceList>
        {All(Songs, song => $"<ReleaseResourceReference>{song.Reference}</ReleaseResourceReference>")}
        </ReleaseResourceReferenceList>
        <ReleaseType>Album</ReleaseType>
        <ReleaseDetailsByTerritory><TerritoryCode>Worldwide</TerritoryCode><LabelName>Label X</LabelName>
        <DisplayArtist><PartyName><FullName>Lin Yu</FullName></PartyName>
        <ArtistRole>MainArtist</ArtistRole></DisplayArtist>
        </ReleaseDetailsByTerritory></Release>
        {All(Songs, song => song.TrackRelease3())}
        </ReleaseList>
        {DealList.Replace("<UseType>", "<Usage><UseType>").Replace("</UseType>", "</UseType></Usage>")}
        </ern:NewReleaseMessage>
        """;

    private string Header =>
        $"""
        <MessageHeader><MessageThreadId>T</MessageThreadId><MessageId>{Id}</MessageId>
        <MessageSender><PartyId>{From}</PartyId><PartyName><FullName>Label X</FullName></PartyName></MessageSender>
        <MessageRecipient><PartyId>PADPIDA2026010102B</PartyId></MessageRecipient>
        <MessageCreatedDateTime>{CreatedAt}</MessageCreatedDateTime>
        <MessageControlType>{(IsTest ? "TestMessage" : "LiveMessage")}</MessageControlType></MessageHeader>
        """;

    private string DealList => Offers.Count == 0 ? "" :
        $"""
        <DealList><ReleaseDeal><DealReleaseReference>R0</DealReleaseReference>
        {All(Songs, song => $"<DealReleaseReference>{song.TrackReference}</DealReleaseReference>")}
        {All(Offers, offer => offer.Text())}</ReleaseDeal></DealList>
        """;

    private static string All<T>(IEnumerable<T> parts, Func<T, string> text) => string.Concat(parts.Select(text));
}

/// <summary>A recording of a message, with its place on the release.</summary>
internal sealed record ErnSong(int Number = 1, string Title = "Song One", string Isrc = "ZZA012600001")
{
    public string Reference => $"A{Number}";
    public string TrackReference => $"R{Number}";
    public string ResourceId { get; init; } = "";
    public string Roles { get; init; } = Role("P3", "Lyricist") + Role("P1", "Composer") + Role("P2", "StudioProducer");
    public string Controllers { get; init; } = "";

    public static string Role(string party, string role) =>
        $"<Contributor><ContributorPartyReference>{party}</ContributorPartyReference><Role>{role}</Role></Contributor>";

    public string Version4() =>
        $"""
        <SoundRecording><ResourceReference>{Reference}</ResourceReference><Type>MusicalWorkSoundRecording</Type>
        <SoundRecordingEdition><ResourceId><ISRC>{Isrc}</ISRC>{ResourceId}</ResourceId></SoundRecordingEdition>
        <WorkId><ISWC>T0345246801</ISWC></WorkId>
        <DisplayTitleText>{Title}</DisplayTitleText><DisplayTitle><TitleText>{Title}</TitleText></DisplayTitle>
        <DisplayArtistName>林雨</DisplayArtistName>
        <DisplayArtist SequenceNumber="1"><ArtistPartyReference>P1</ArtistPartyReference>
        <DisplayArtistRole>MainArtist</DisplayArtistRole></DisplayArtist>
        {Roles}{Controllers}
        <Duration>PT3M25S</Duration><ParentalWarningType>NotExplicit</ParentalWarningType>
        <LanguageOfPerformance>zh</LanguageOfPerformance></SoundRecording>
        """;

    public string Version3() =>
        $"""
        <SoundRecording><SoundRecordingId><ISRC>{Isrc}</ISRC></SoundRecordingId>
        <ResourceReference>{Reference}</ResourceReference>
        <ReferenceTitle><TitleText>{Title}</TitleText></ReferenceTitle>
        <Duration>PT3M25S</Duration>
        <SoundRecordingDetailsByTerritory><TerritoryCode>Worldwide</TerritoryCode>
        <DisplayArtist><PartyName><FullName>Lin Yu</FullName></PartyName>
        <ArtistRole>MainArtist</ArtistRole></DisplayArtist>
        <ResourceContributor><PartyName><FullName>Zhao Min</FullName></PartyName>
        <ResourceContributorRole>Producer</ResourceContributorRole></ResourceContributor>
        <Genre><GenreText>Rock</GenreText></Genre></SoundRecordingDetailsByTerritory></SoundRecording>
        """;

    public string Item() =>
        $"""
        <ResourceGroupContentItem><SequenceNumber>{Number}</SequenceNumber>
        <ReleaseResourceReference>{Reference}</ReleaseResourceReference></ResourceGroupContentItem>
        """;

    public string TrackRelease() =>
        $"""
        <TrackRelease><ReleaseReference>{TrackReference}</ReleaseReference>
        <ReleaseId><ProprietaryId Namespace="{ErnMessage.Sender}">R-{Isrc}</ProprietaryId></ReleaseId>
        <ReleaseResourceReference>{Reference}</ReleaseResourceReference>
        <ReleaseLabelReference>P2</ReleaseLabelReference>
        <Genre><GenreText>Folk</GenreText></Genre></TrackRelease>
        """;

    public string TrackRelease3() =>
        $"""
        <Release><ReleaseId><ISRC>{Isrc}</ISRC></ReleaseId><ReleaseReference>{TrackReference}</ReleaseReference>
        <ReferenceTitle><TitleText>{Title}</TitleText></ReferenceTitle><ReleaseResourceReferenceList>
        <ReleaseResourceReference>{Reference}</ReleaseResourceReference></ReleaseResourceReferenceList>
        <ReleaseType>TrackRelease</ReleaseType></Release>
        """;
}

/// <summary>A deal of a message, about the release and each of its tracks.</summary>
internal sealed record ErnOffer(
    string Use = "PlayInPublic", string Territory = "CN", string From = "2026-08-15", string? Until = null)
{
    public string Model { get; init; } = Use == "PermanentDownload" ? "PayAsYouGoModel" : "SubscriptionModel";
    public string Price { get; init; } = "";

    public static string Yuan(string amount, string element = "SuggestedRetailPrice") =>
        $"<PriceInformation><{element} CurrencyCode=\"CNY\">{amount}</{element}></PriceInformation>";

    public string Text() =>
        $"""
        <Deal><DealTerms><TerritoryCode>{Territory}</TerritoryCode>
        <ValidityPeriod><StartDateTime>{From}T00:00:00Z</StartDateTime>{End}</ValidityPeriod>
        <CommercialModelType>{Model}</CommercialModelType><UseType>{Use}</UseType>{Price}</DealTerms></Deal>
        """;

    private string End => Until is null ? "" : $"<EndDateTime>{Until}T00:00:00Z</EndDateTime>";
}
