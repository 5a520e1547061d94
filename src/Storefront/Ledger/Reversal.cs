namespace Storefront.Ledger;

/// <summary>Takes an entry back by the very postings it has, never by a new division.</summary>
public static class Reversal
{
    /// <summary>Takes back all that was not taken back before.</summary>
    /// <param name="original">The entry, with its postings.</param>
    /// <param name="earlier">All reversals of it so far, with theirs.</param>
    public static LedgerEntry Of(
        LedgerEntry original, IReadOnlyCollection<LedgerEntry> earlier, Cause cause, DateTimeOffset occurredAt)
    {
        var remaining = Remaining(original, earlier);
        if (remaining.TrueForAll(rest => rest.AmountMinor == 0))
            throw new InvalidOperationException("Of the entry nothing is left to take back.");
        return LedgerEntry.Reversal(
            original.Id, cause, occurredAt, Negated(remaining, remaining.Select(rest => rest.AmountMinor)));
    }

    /// <summary>Takes back a part of what was not taken back before.</summary>
    /// <remarks>
    /// The amount is divided by what is left of each posting, of those that gained as of those that lost. So no part is
    /// ever more than its posting, none has the wrong sign, and the reversals of an entry that add up to its amount
    /// add up to each of its postings.
    /// </remarks>
    /// <param name="amountMinor">How much of what went from account to account by the entry.</param>
    public static LedgerEntry Of(
        LedgerEntry original, IReadOnlyCollection<LedgerEntry> earlier, Cause cause, DateTimeOffset occurredAt,
        long amountMinor)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(amountMinor);
        if (original.Postings.DistinctBy(posting => posting.Amount.Currency).Count() > 1)
            throw new InvalidOperationException("An entry in several currencies is only taken back whole.");
        var remaining = Remaining(original, earlier);
        var gains = Parts(remaining, amountMinor, sign: 1);
        var losses = Parts(remaining, amountMinor, sign: -1);
        return LedgerEntry.Reversal(
            original.Id, cause, occurredAt, Negated(remaining, gains.Zip(losses, (gain, loss) => gain - loss)));
    }

    private static IEnumerable<Posting> Negated(
        List<(Posting Posting, long AmountMinor)> remaining, IEnumerable<long> parts) => remaining
        .Zip(parts, (rest, part) => (rest.Posting, Part: part))
        .Where(part => part.Part != 0)
        .Select(part => part.Posting.Reversed(-part.Part));

    // The postings of the other sign have no weight.
    private static long[] Parts(List<(Posting Posting, long AmountMinor)> remaining, long amountMinor, int sign)
    {
        var weights = remaining.ConvertAll(rest => Math.Max(0, rest.AmountMinor * sign));
        var left = weights.Aggregate(default(Int128), (sum, weight) => sum + weight);
        if (amountMinor > left)
            throw new InvalidOperationException($"Of the entry {left} are left to take back, not {amountMinor}.");
        return LargestRemainder.Divide(amountMinor, weights);
    }

    private static List<(Posting Posting, long AmountMinor)> Remaining(
        LedgerEntry original, IReadOnlyCollection<LedgerEntry> earlier)
    {
        if (original.ReversesId is not null)
            throw new InvalidOperationException("What was taken back is booked anew, under a cause of its own.");
        var taken = earlier.SelectMany(entry => entry.Postings).ToLookup(posting => posting.Position);
        return
        [
            .. original.Postings.OrderBy(posting => posting.Position).Select(posting => (
                posting,
                posting.Amount.AmountMinor + taken[posting.Position].Sum(back => back.Amount.AmountMinor))),
        ];
    }
}
