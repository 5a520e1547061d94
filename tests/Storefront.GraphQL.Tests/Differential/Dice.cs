namespace Storefront.GraphQL.Tests.Differential;

/// <summary>Chance that falls the same way for the same seed.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random random = new(seed);

    /// <summary>From 0 to one below <paramref name="sides"/>.</summary>
    public int Roll(int sides) => random.Next(sides);

    public bool Chance(int percent) => Roll(100) < percent;

    public T Pick<T>(IReadOnlyList<T> items) => items[Roll(items.Count)];

    /// <summary>Between <paramref name="least"/> and <paramref name="most"/> of what is made.</summary>
    public List<T> Several<T>(int least, int most, Func<int, T> make) =>
        [.. Enumerable.Range(0, least + Roll(most - least + 1)).Select(make)];
}
