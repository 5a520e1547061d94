using System.ComponentModel.DataAnnotations;

namespace Storefront.Purchases.Grants;

/// <summary>What grants may be told: settings <c>Grants:*</c>.</summary>
public sealed class GrantSettings
{
    /// <summary>How many days a code can be redeemed for the first time.</summary>
    [Range(1, 36_500)]
    public int ExpiryDays { get; set; } = 365;

    /// <summary>How often each song of a grant may be downloaded.</summary>
    [Range(1, 1_000_000)]
    public int DownloadsPerSong { get; set; } = 5;

    /// <summary>For how many minutes an address of a file is good.</summary>
    [Range(1, 525_600)]
    public int LinkMinutes { get; set; } = 10;
}
