using System.Collections.Frozen;

namespace Storefront.Catalog.Import.Ern;

/// <summary>
/// What the standard's uses and commercial models are called here. What is not listed is never guessed at.
/// </summary>
internal static class ErnUses
{
    private static readonly FrozenDictionary<string, Use> Uses = new Dictionary<string, Use>
    {
        ["PermanentDownload"] = Use.Download,
        ["Stream"] = Use.Stream,
        ["OnDemandStream"] = Use.Stream,
        ["NonInteractiveStream"] = Use.Stream,
        ["PlayInPublic"] = Use.BackgroundMusic,
        ["ExtractForInternet"] = Use.Excerpt,
        ["UserMakeAvailableLabelProvided"] = Use.Excerpt,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, CommercialModel?> Models = new Dictionary<string, CommercialModel?>
    {
        ["AdvertisementSupportedModel"] = CommercialModel.AdvertisementSupported,
        ["DeviceFeeModel"] = CommercialModel.DeviceFee,
        ["FreeOfChargeModel"] = CommercialModel.FreeOfCharge,
        ["PayAsYouGoModel"] = CommercialModel.PayAsYouGo,
        ["PerformanceRoyaltiesModel"] = CommercialModel.PerformanceRoyalties,
        ["SubscriptionModel"] = CommercialModel.Subscription,
        ["UserDefined"] = CommercialModel.UserDefined,
        ["AsPerContract"] = null,
    }.ToFrozenDictionary();

    public static bool TryUse(string text, out Use use) => Uses.TryGetValue(text, out use);

    public static bool TryModel(string text, out CommercialModel? model) => Models.TryGetValue(text, out model);

    /// <summary>
    /// A use under a model; null for one that the shop has no word for. A stream that advertisements pay for is a use
    /// of its own. A copy that a subscription or a device pays for is not for sale, least of all for nothing.
    /// </summary>
    public static Use? Under(this Use use, CommercialModel? model) => (use, model) switch
    {
        (Use.Stream, CommercialModel.AdvertisementSupported) => Use.AdSupportedStream,
        (Use.Download, not (null or CommercialModel.PayAsYouGo or CommercialModel.FreeOfCharge)) => null,
        _ => use,
    };
}
