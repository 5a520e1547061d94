namespace Storefront.Accounts.Budgets;

/// <summary>What the database knows of a bucket that is not full; one without a row is.</summary>
public sealed class BucketBalance
{
    /// <summary>Whose bucket it is.</summary>
    public required string Key { get; init; }

    public required int Size { get; init; }
    public required int RefillPerSecond { get; init; }

    /// <summary>What it held at that instant; below zero when hosts spent more between them than there was.</summary>
    public required double Available { get; init; }

    public required DateTimeOffset FilledAt { get; init; }
}
