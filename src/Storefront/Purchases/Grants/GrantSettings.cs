namespace Storefront.Purchases.Grants;

/// <summary>What grants may be told: settings <c>Grants:*</c>.</summary>
public sealed class GrantSettings
{
    /// <summary>How many days a code can be redeemed for the first time.</summary>
    public int ExpiryDays { get; set; } = 365;
}
