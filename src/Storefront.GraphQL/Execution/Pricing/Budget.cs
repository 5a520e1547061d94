namespace Storefront.GraphQL.Execution.Pricing;

/// <summary>What a caller may spend: a bucket of points that operations are paid from, and that fills again.</summary>
/// <param name="Key">Whose bucket it is.</param>
/// <param name="Size">The most points it holds.</param>
/// <param name="RefillPerSecond">The points that come back each second.</param>
/// <param name="Ceiling">The most points one operation may cost.</param>
public sealed record Budget(string Key, int Size, int RefillPerSecond, int Ceiling);

/// <summary>What became of a price that was asked of a bucket.</summary>
/// <param name="IsTaken">Whether the points were there and are taken.</param>
/// <param name="Available">The points left; fewer than none when more was owed than was there.</param>
/// <param name="Wait">When they were not there: how long until they will be.</param>
public readonly record struct Charge(bool IsTaken, int Available, TimeSpan Wait);

/// <summary>Takes points from a bucket. Called by many threads, for every request: it must not wait.</summary>
/// <param name="budget">Whose bucket, and how large it is.</param>
/// <param name="price">How many points.</param>
/// <param name="isOwed">Whether they are taken even where they are not there.</param>
public delegate Charge Charging(Budget budget, int price, bool isOwed);

/// <summary>What an operation would cost.</summary>
/// <param name="Requested">Points.</param>
/// <param name="DearestField">The coordinate of the field that adds most to it; null when none adds anything.</param>
public sealed record OperationPrice(int Requested, string? DearestField);
