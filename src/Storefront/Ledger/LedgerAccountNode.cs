using Microsoft.EntityFrameworkCore;
using Storefront.Data;

namespace Storefront.Ledger;

/// <summary>Money of one owner for one purpose.</summary>
[ObjectType<LedgerAccount>]
public static class LedgerAccountNode
{
    [NodeResolver]
    public static IQueryable<LedgerAccount> GetLedgerAccount(long id, StorefrontDb db, Caller caller) =>
        LedgerQueries.Accounts(db, caller).Where(account => account.Id == id);

    /// <summary>What is booked on the account, the last first.</summary>
    [UsePaging]
    public static IQueryable<Posting> GetPostings([Parent] LedgerAccount account, StorefrontDb db) => db.Postings
        .Where(posting => posting.AccountId == account.Id)
        .OrderByDescending(posting => posting.BookedAt);

    /// <summary>The sum of its postings in each currency; none when nothing is left in any.</summary>
    [ListSize(AssumedSize = 1)]
    public static async Task<IReadOnlyList<IReadOnlyList<Money>>> GetBalances(
        [Parent(nameof(LedgerAccount.Id))] IReadOnlyList<long> accountIds, StorefrontDb db, CancellationToken cancel)
    {
        var sums = await db.Postings.Where(posting => accountIds.Contains(posting.AccountId))
            .GroupBy(posting => new { posting.AccountId, posting.Amount.Currency })
            .Select(group => new
            {
                group.Key.AccountId,
                group.Key.Currency,
                AmountMinor = group.Sum(posting => posting.Amount.AmountMinor),
            })
            .Where(sum => sum.AmountMinor != 0)
            .OrderBy(sum => sum.Currency)
            .ToListAsync(cancel);
        var byAccount = sums.ToLookup(sum => sum.AccountId, sum => new Money(sum.AmountMinor, sum.Currency));
        return [.. accountIds.Select(id => byAccount[id].ToList())];
    }
}
