namespace Storefront.Catalog.Import.Ern;

/// <summary>
/// In which order the standard wants the children of an element, as far as the importer knows them. One that may
/// stand only once is marked with '!'. Read from the schema of ERN 4.3; 4.1 and 4.2 agree in what is listed.
/// </summary>
internal sealed class ErnOrder
{
    private readonly string[] names;
    private readonly Dictionary<string, (int Place, bool IsSingle)> places;

    private ErnOrder(string list)
    {
        var marked = list.Split(' ');
        names = [.. marked.Select(name => name.TrimEnd('!'))];
        places = marked.Select((name, place) => (name, place))
            .ToDictionary(entry => names[entry.place], entry => (entry.place, entry.name.EndsWith('!')));
    }

    public string this[int place] => names[place];

    public bool TryPlace(string name, out int place, out bool isSingle)
    {
        var isKnown = places.TryGetValue(name, out var entry);
        (place, isSingle) = entry;
        return isKnown;
    }

    public static readonly ErnOrder Message3 = new("MessageHeader! ResourceList! ReleaseList! DealList!");

    public static readonly ErnOrder Message4 = new(
        "MessageHeader! ReleaseAdmin PartyList! CueSheetList! ResourceList! ChapterList! ReleaseList! DealList! "
        + "SupplementalDocumentList!");

    public static readonly ErnOrder Header = new(
        "MessageThreadId! MessageId! MessageFileName! MessageSender! SentOnBehalfOf! MessageRecipient "
        + "MessageCreatedDateTime! MessageAuditTrail! MessageControlType!");

    public static readonly ErnOrder Party = new("PartyReference! PartyName PartyId");

    public static readonly ErnOrder SoundRecording = new(
        "ResourceReference! Type! SoundRecordingEdition RecordingFormat WorkId DisplayTitleText DisplayTitle "
        + "AdditionalTitle VersionType DisplayArtistName DisplayArtist Contributor Character ResourceRightsController "
        + "WorkRightsController CourtesyLine Duration! CreationDate! MasteredDate! RemasteredDate! "
        + "FirstPublicationDate ParentalWarningType RelatedRelease RelatedResource CompositeMusicalWorkType! IsCover! "
        + "HasVocalPerformance! HasForegroundVocalPerformance! IsInstrumental! ContainsHiddenContent! IsRemastered! "
        + "LanguageOfPerformance");

    public static readonly ErnOrder Release = new(
        "ReleaseReference! ReleaseType ReleaseId! DisplayTitleText DisplayTitle DisplayArtistName DisplayArtist "
        + "ReleaseLabelReference AdministratingRecordCompany PLine CLine Duration! Genre ReleaseDate "
        + "OriginalReleaseDate ReleaseVisibilityReference ParentalWarningType RelatedRelease ResourceGroup! Keywords");

    public static readonly ErnOrder TrackRelease = new(
        "ReleaseReference! ReleaseId! DisplayTitleText DisplayTitle ReleaseResourceReference! "
        + "LinkedReleaseResourceReference ReleaseLabelReference Genre");

    public static readonly ErnOrder ContentItem = new("SequenceNumber! ReleaseResourceReference! IsBonusResource!");

    public static readonly ErnOrder ReleaseDeal = new("DealReleaseReference Deal");

    public static readonly ErnOrder DealTerms4 = new(
        "TerritoryCode ExcludedTerritoryCode ValidityPeriod CommercialModelType UseType UserInterfaceType CarrierType "
        + "TechnicalInstantiation! NumberOfUsages! DistributionChannel ExcludedDistributionChannel RightsClaimPolicy "
        + "PriceInformation IsPromotional! PromotionalCode! IsPreOrderDeal! InstantGratificationResourceList!");
}
