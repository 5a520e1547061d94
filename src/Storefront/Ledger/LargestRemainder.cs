namespace Storefront.Ledger;

/// <summary>Divides whole amounts of money so that the parts add up to the whole, to the last fen.</summary>
public static class LargestRemainder
{
    /// <summary>
    /// The amount in proportion to weights: each part is rounded down, and the fen that are left go one each to the
    /// parts that lost most by that, of equals to the one that stands first.
    /// </summary>
    /// <param name="amountMinor">What is divided; not negative.</param>
    /// <param name="weights">None is negative, and not all are zero.</param>
    public static long[] Divide(long amountMinor, IReadOnlyList<long> weights)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(amountMinor);
        Int128 total = 0;
        foreach (var weight in weights)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(weight);
            total += weight;
        }
        if (total == 0) throw new ArgumentException("Nothing says how to divide the amount.", nameof(weights));

        var parts = new long[weights.Count];
        var lost = new Int128[weights.Count];
        var left = amountMinor;
        for (var index = 0; index < parts.Length; index++)
        {
            // The product of two longs: only 128 bits hold every one.
            var (part, remainder) = Int128.DivRem((Int128)amountMinor * weights[index], total);
            (parts[index], lost[index]) = ((long)part, remainder);
            left -= parts[index];
        }
        foreach (var index in Enumerable.Range(0, parts.Length).OrderByDescending(index => lost[index]).Take((int)left))
            parts[index]++;
        return parts;
    }
}
