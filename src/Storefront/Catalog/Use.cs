namespace Storefront.Catalog;

/// <summary>What a deal allows to be done with a song or a record.</summary>
/// <remarks>
/// The house's own closed enums are stored as the numbers written here; a number is never given twice.
/// </remarks>
public enum Use : short
{
    /// <summary>To sell or give a copy to keep (DDEX: PermanentDownload).</summary>
    Download = 1,

    /// <summary>
    /// To let a listener hear it as part of a paid service (DDEX: Stream, OnDemandStream, NonInteractiveStream).
    /// </summary>
    Stream = 2,

    /// <summary>To play it to the visitors of a store (DDEX: PlayInPublic).</summary>
    BackgroundMusic = 3,

    /// <summary>To use a part of it in short videos (DDEX: ExtractForInternet).</summary>
    Excerpt = 4,

    /// <summary>
    /// To let a listener hear it in return for an advertisement (DDEX: a stream under AdvertisementSupportedModel).
    /// </summary>
    AdSupportedStream = 5,
}
