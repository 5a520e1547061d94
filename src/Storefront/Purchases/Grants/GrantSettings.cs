namespace Storefront.Purchases.Grants;

/// <summary>What grants may be told: settings <c>Grants:*</c>.</summary>
public sealed class GrantSettings
{
    /// <summary>How many days a code can be redeemed for the first time.</summary>
    public int ExpiryDays { get; set; } = 365;

    /// <summary>How often each song of a grant may be downloaded.</summary>
    public int DownloadsPerSong { get; set; } = 5;

    /// <summary>For how many minutes an address of a file is good.</summary>
    public int LinkMinutes { get; set; } = 10;
}
