using Storefront.Data;

namespace Storefront.Ledger;

/// <summary>Something that happened to money.</summary>
[ObjectType<LedgerEntry>]
public static class LedgerEntryNode
{
    [NodeResolver]
    public static IQueryable<LedgerEntry> GetLedgerEntry(Guid id, StorefrontDb db, Caller caller) =>
        LedgerQueries.Entries(db, caller).Where(entry => entry.Id == id);

    /// <summary>Its lines in order: to an operator all of them, to others those on their own accounts.</summary>
    [ListSize(AssumedSize = 5)]
    public static IQueryable<Posting> GetPostings([Parent] LedgerEntry entry, StorefrontDb db, Caller caller) =>
        db.Postings
            .Where(posting => posting.EntryId == entry.Id
                && (caller.SeesAll || posting.Account.OwnerAccountId == caller.AccountId))
            .OrderBy(posting => posting.Position);
}
