namespace Storefront.Catalog;

/// <summary>Who pays for what under a deal; the names are DDEX's.</summary>
public enum CommercialModel : short
{
    /// <summary>The listener sees or hears advertisements, the advertiser pays.</summary>
    AdvertisementSupported = 1,

    /// <summary>The maker of a device pays for the music that comes with it.</summary>
    DeviceFee = 2,

    /// <summary>Nobody pays.</summary>
    FreeOfCharge = 3,

    /// <summary>Each sale or use is paid for.</summary>
    PayAsYouGo = 4,

    /// <summary>A fee for performing in public, such as in stores.</summary>
    PerformanceRoyalties = 5,

    /// <summary>The owner claims what others upload.</summary>
    RightsClaim = 6,

    /// <summary>A regular fee covers every use.</summary>
    Subscription = 7,

    /// <summary>A model that the parties named themselves.</summary>
    UserDefined = 8,
}
