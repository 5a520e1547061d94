using Storefront.Accounts;

namespace Storefront.Ledger;

/// <summary>
/// Something that happened to money, booked once for its cause: postings that add up to zero in each currency. An entry
/// is never altered; what was wrong is taken back by another one.
/// </summary>
[RequiresScopes(Scopes.SettlementRead)]
public sealed class LedgerEntry
{
    /// <param name="kind">What happened.</param>
    /// <param name="cause">What for; there is one entry of a kind for a cause.</param>
    /// <param name="occurredAt">When it happened.</param>
    /// <param name="postings">At least two, which add up to zero in each currency.</param>
    public LedgerEntry(EntryKind kind, Cause cause, DateTimeOffset occurredAt, IEnumerable<Posting> postings)
        : this(kind, cause, occurredAt, postings, reversesId: null)
    {
        if (kind == EntryKind.Reversal) throw new ArgumentException("A reversal is made by Reversal.Of.", nameof(kind));
    }

    private LedgerEntry(
        EntryKind kind, Cause cause, DateTimeOffset occurredAt, IEnumerable<Posting> postings, Guid? reversesId)
    {
        (Id, Kind, Cause, OccurredAt, ReversesId) = (cause.EntryId(kind), kind, cause, occurredAt, reversesId);
        Postings = [.. postings];
        if (Postings.Count < 2)
            throw new ArgumentException("Money goes from one account to another.", nameof(postings));
        foreach (var currency in Postings.GroupBy(posting => posting.Amount.Currency))
        {
            var sum = currency.Aggregate(default(Int128), (sum, posting) => sum + posting.Amount.AmountMinor);
            if (sum != 0)
                throw new ArgumentException($"The postings add up to {sum} {currency.Key}, not 0.", nameof(postings));
        }
        foreach (var (index, posting) in Postings.Index()) posting.StandIn(this, index + 1);
    }

    // For EF Core, which fills it in afterwards.
    private LedgerEntry() => Cause = null!;

    public Guid Id { get; private set; }

    /// <summary>What happened.</summary>
    public EntryKind Kind { get; private set; }

    /// <summary>What it was booked for.</summary>
    public Cause Cause { get; private set; }

    /// <summary>When it happened.</summary>
    public DateTimeOffset OccurredAt { get; private set; }

    /// <summary>When it was written into the books.</summary>
    public DateTimeOffset BookedAt { get; private set; }

    [GraphQLIgnore]
    public Guid? ReversesId { get; private set; }

    /// <summary>The entry that this one takes back, whole or in part; null for one that takes nothing back.</summary>
    public LedgerEntry? Reverses { get; private set; }

    [GraphQLIgnore]
    public List<Posting> Postings { get; } = [];

    /// <summary>How much went from account to account, where all is in one currency.</summary>
    internal Int128 AmountMinor => Postings.Aggregate(
        default(Int128), (sum, posting) => sum + Math.Max(0, posting.Amount.AmountMinor));

    internal static LedgerEntry Reversal(
        Guid reversesId, Cause cause, DateTimeOffset occurredAt, IEnumerable<Posting> postings) =>
        new(EntryKind.Reversal, cause, occurredAt, postings, reversesId);

    /// <summary>Whether both say the same of the same cause, whenever they do.</summary>
    internal bool IsSameAs(LedgerEntry other) =>
        (Id, Kind, Cause, ReversesId) == (other.Id, other.Kind, other.Cause, other.ReversesId)
        && Postings.Count == other.Postings.Count
        && Postings.OrderBy(posting => posting.Position)
            .Zip(other.Postings.OrderBy(posting => posting.Position))
            .All(pair => pair.First.IsSameAs(pair.Second));
}
