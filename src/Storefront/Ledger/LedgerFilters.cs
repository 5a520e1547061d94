using System.Linq.Expressions;

namespace Storefront.Ledger;

/// <summary>What lists of accounts of the books may be filtered by.</summary>
[FilterInput<LedgerAccount>]
public static class LedgerAccountFilter
{
    /// <summary>What they are for.</summary>
    public static Expression<Func<LedgerAccount, AccountPurpose>> Purpose => account => account.Purpose;
}

/// <summary>What lists of entries may be filtered by.</summary>
[FilterInput<LedgerEntry>]
public static class LedgerEntryFilter
{
    /// <summary>What happened.</summary>
    public static Expression<Func<LedgerEntry, EntryKind>> Kind => entry => entry.Kind;

    /// <summary>What kind of thing they were booked for.</summary>
    public static Expression<Func<LedgerEntry, CauseKind>> CauseKind => entry => entry.Cause.Kind;

    /// <summary>Which thing they were booked for.</summary>
    public static Expression<Func<LedgerEntry, string>> CauseKey => entry => entry.Cause.Key;

    /// <summary>When they were written into the books.</summary>
    public static Expression<Func<LedgerEntry, DateTimeOffset>> BookedAt => entry => entry.BookedAt;
}
