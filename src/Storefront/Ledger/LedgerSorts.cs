using System.Linq.Expressions;

namespace Storefront.Ledger;

/// <summary>What lists of accounts of the books may be sorted by.</summary>
[SortInput<LedgerAccount>]
public static class LedgerAccountSort
{
    /// <summary>The name.</summary>
    public static Expression<Func<LedgerAccount, string>> Name => account => account.Name;
}

/// <summary>What lists of entries may be sorted by.</summary>
[SortInput<LedgerEntry>]
public static class LedgerEntrySort
{
    /// <summary>When they were written into the books.</summary>
    public static Expression<Func<LedgerEntry, DateTimeOffset>> BookedAt => entry => entry.BookedAt;
}
