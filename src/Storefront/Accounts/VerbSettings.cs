using System.ComponentModel.DataAnnotations;

namespace Storefront.Accounts;

/// <summary>What running verbs may be told: settings <c>Verbs:*</c>.</summary>
public sealed class VerbSettings
{
    /// <summary>
    /// How many seconds a verb waits for another with the same key, before it is refused with
    /// <see cref="IdempotencyRefusal.IdempotencyInProgress"/>.
    /// </summary>
    [Range(0.01, 300)]
    public double WaitSeconds { get; set; } = 5;

    /// <summary>For how many days a key is remembered of a verb that moves no money.</summary>
    [Range(1, 36_500)]
    public int KeyDays { get; set; } = 90;
}
