namespace Storefront.Purchases.Payments;

/// <summary>When what is not settled is looked at again.</summary>
internal static class TryPlan
{
    /// <summary>
    /// How long whoever records a payment or refund has to send it. Then it counts as abandoned, and is looked into.
    /// </summary>
    public static readonly TimeSpan FirstTry = TimeSpan.FromSeconds(15);

    /// <summary>How long a host that looks into something has it to itself; longer than two calls can take.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    /// <summary>How long a gateway may take before it knows of what it was asked.</summary>
    public static readonly TimeSpan Settling = TimeSpan.FromSeconds(10);

    /// <summary>How long after its end a payment may still turn out to be paid.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(1);

    /// <summary>The pause after so many tries: 2, 4, 8, 16, 32 seconds, and then every minute.</summary>
    public static TimeSpan Pause(int tries) => TimeSpan.FromSeconds(tries >= 5 ? 60 : 2 << tries);
}
