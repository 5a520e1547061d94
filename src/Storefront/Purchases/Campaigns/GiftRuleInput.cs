using Storefront.Catalog;

namespace Storefront.Purchases.Campaigns;

/// <summary>Which orders a campaign gives to, and what. All that is said must hold.</summary>
[InputObjectType]
public sealed record GiftRuleInput
{
    /// <summary>
    /// Which goods count, by their skus, 20 patterns at most; an asterisk stands for any characters, and case counts.
    /// Left out, all goods count.
    /// </summary>
    public IReadOnlyList<string>? SkuPatterns { get; init; }

    /// <summary>The least that all goods of the order come to, in yuan.</summary>
    public MoneyInput? OrderTotalMin { get; init; }

    /// <summary>The least quantity of goods that count, 1 or more.</summary>
    public int? QuantityMin { get; init; }

    /// <summary>Whether it gives only with the first order of a buyer whom the shop names; false by default.</summary>
    public bool? IsFirstOrderOnly { get; init; }

    /// <summary>What it gives, 1 to 10 songs or records.</summary>
    public required IReadOnlyList<GiftInput> Gifts { get; init; }
}

/// <summary>A record or a song that a rule gives.</summary>
/// <param name="Music">Which.</param>
/// <param name="Copies">How many copies, 1 to 100; 1 by default.</param>
[InputObjectType]
public sealed record GiftInput(GiftMusicInput Music, int? Copies);

/// <summary>A record or a song.</summary>
/// <param name="RecordId">The record.</param>
/// <param name="SongId">The song.</param>
[OneOf]
public sealed record GiftMusicInput([property: ID<Record>] long? RecordId, [property: ID<Song>] long? SongId);
