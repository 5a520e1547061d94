using Storefront.Accounts;
using Storefront.Catalog;

namespace Storefront.Ledger;

/// <summary>A line of an entry: an amount that one account gains or loses.</summary>
[RequiresScopes(Scopes.SettlementRead)]
public sealed class Posting
{
    public Posting(
        AccountKey account, long amountMinor, CurrencyCode currency, long? songId = null, RoyaltyRole? role = null)
    {
        if (amountMinor is 0 or long.MinValue)
            throw new ArgumentOutOfRangeException(nameof(amountMinor), amountMinor, "No posting moves this amount.");
        (AccountId, Amount, SongId, Role) = (account.Id, new Money(amountMinor, currency), songId, role);
    }

    // For EF Core, which fills it in afterwards.
    private Posting() => Amount = null!;

    [GraphQLIgnore]
    public Guid EntryId { get; private set; }

    /// <summary>The entry it is a line of.</summary>
    public LedgerEntry Entry { get; private set; } = null!;

    /// <summary>Its place in the entry, from 1; in a reversal the place of the posting it takes back.</summary>
    [GraphQLIgnore]
    public short Position { get; private set; }

    [GraphQLIgnore]
    public long AccountId { get; private set; }

    /// <summary>Whose money it is.</summary>
    public LedgerAccount Account { get; private set; } = null!;

    /// <summary>What the account gains, or loses when it is negative.</summary>
    public Money Amount { get; private set; }

    [GraphQLIgnore]
    public long? SongId { get; private set; }

    /// <summary>The song that earned it; null where it is not a song's income.</summary>
    public Song? Song { get; private set; }

    /// <summary>The part of the song's income that it is; null where it is not a song's income.</summary>
    public RoyaltyRole? Role { get; private set; }

    /// <summary>When the entry was written into the books.</summary>
    public DateTimeOffset BookedAt { get; private set; }

    /// <summary>A posting that takes back a part of this one, or all of it.</summary>
    internal Posting Reversed(long amountMinor) => new()
    {
        Position = Position,
        AccountId = AccountId,
        Amount = Amount with { AmountMinor = amountMinor },
        SongId = SongId,
        Role = Role,
    };

    internal void StandIn(LedgerEntry entry, int position)
    {
        EntryId = entry.Id;
        if (entry.ReversesId is null) Position = checked((short)position);
    }

    internal bool IsSameAs(Posting other) =>
        (Position, AccountId, Amount, SongId, Role)
        == (other.Position, other.AccountId, other.Amount, other.SongId, other.Role);
}
