using Storefront.Accounts;
using Storefront.Catalog;

namespace Storefront.Ledger;

/// <summary>
/// An account of the books: money of one owner for one purpose. It is opened by its first posting and has no balance
/// of its own; a balance is the sum of its postings.
/// </summary>
[RequiresScopes(Scopes.SettlementRead)]
public sealed class LedgerAccount
{
    public long Id { get; private set; }

    /// <summary>What it is called: <c>royalty-payable:42</c>.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What it is for.</summary>
    public AccountPurpose Purpose { get; private set; }

    [GraphQLIgnore]
    public long? OwnerAccountId { get; private set; }

    [GraphQLIgnore]
    public long? PartyId { get; private set; }

    /// <summary>Who is owed its money; null where that is no party.</summary>
    public Party? Party { get; private set; }

    /// <summary>When something was first booked on it.</summary>
    public DateTimeOffset OpenedAt { get; private set; }
}
