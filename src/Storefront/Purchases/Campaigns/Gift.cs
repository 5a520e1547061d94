using Storefront.Accounts;
using Storefront.Catalog;

namespace Storefront.Purchases.Campaigns;

/// <summary>A record or a song that a rule gives.</summary>
[RequiresScopes(Scopes.PurchasesRead)]
public sealed class Gift
{
    [GraphQLIgnore]
    public long RuleId { get; set; }

    [GraphQLIgnore]
    public int Position { get; init; }

    [GraphQLIgnore]
    public long? RecordId { get; init; }

    /// <summary>The record; null where it is a song.</summary>
    public Record? Record { get; set; }

    [GraphQLIgnore]
    public long? SongId { get; init; }

    /// <summary>The song; null where it is a record.</summary>
    public Song? Song { get; set; }

    /// <summary>How many copies of it.</summary>
    public required int Copies { get; init; }
}
