namespace Storefront.Purchases.Payments;

/// <summary>What is looked into until it is settled.</summary>
internal interface ITried
{
    long Id { get; }

    int TryCount { get; }

    DateTimeOffset? NextTryAt { get; }
}
