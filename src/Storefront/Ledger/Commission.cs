namespace Storefront.Ledger;

/// <summary>What the platform keeps of every sale; nothing unless it is set.</summary>
/// <param name="BasisPoints">Hundredths of a per cent, from 0 to 10,000.</param>
public sealed record Commission(int BasisPoints)
{
    public const int BasisPointsMax = 10_000;

    public static Commission None { get; } = new(0);

    public int BasisPoints { get; } = BasisPoints is >= 0 and <= BasisPointsMax
        ? BasisPoints
        : throw new ArgumentOutOfRangeException(nameof(BasisPoints));

    /// <summary>The commission of an amount, rounded down: the odd fen is the makers'.</summary>
    public long Of(long amountMinor) => (long)((Int128)amountMinor * BasisPoints / BasisPointsMax);
}
