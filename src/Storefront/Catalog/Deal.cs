namespace Storefront.Catalog;

/// <summary>How a deal's list of countries is meant.</summary>
public enum TerritoryScope : short
{
    /// <summary>The listed countries; with none listed the deal holds nowhere.</summary>
    Only = 1,

    /// <summary>Every country but the listed ones; with none listed the deal holds worldwide.</summary>
    AllExcept = 2,
}

/// <summary>
/// What a rights owner allows: uses of one song, or of one record as a whole, in some countries, for a time.
/// What no deal allows is forbidden.
/// </summary>
/// <remarks>
/// A deal about a record says nothing about its songs one by one, as in DDEX: a song that may be used by itself
/// has a deal of its own.
/// </remarks>
public sealed class Deal
{
    public long Id { get; set; }

    /// <summary>The song, when the deal is about a song.</summary>
    [GraphQLIgnore]
    public long? SongId { get; set; }

    [GraphQLIgnore]
    public Song? Song { get; set; }

    /// <summary>The record, when the deal is about a record as a whole.</summary>
    [GraphQLIgnore]
    public long? RecordId { get; set; }

    [GraphQLIgnore]
    public Record? Record { get; set; }

    [GraphQLIgnore]
    public long LicensorId { get; set; }

    /// <summary>Who gives the right.</summary>
    public Party Licensor { get; set; } = null!;

    /// <summary>Whether the deal holds in the listed territories only, or everywhere but there.</summary>
    public TerritoryScope TerritoryScope { get; set; }

    /// <summary>The listed territories.</summary>
    public CountryCode[] Territories { get; set; } = [];

    /// <summary>What may be done.</summary>
    public Use[] Uses { get; set; } = [];

    /// <summary>Who pays for it; null where the deal does not say.</summary>
    public CommercialModel? CommercialModel { get; set; }

    /// <summary>The first instant at which the deal holds.</summary>
    public DateTimeOffset ValidFrom { get; set; }

    /// <summary>The first instant at which the deal no longer holds; null until further notice.</summary>
    public DateTimeOffset? ValidUntil { get; set; }

    /// <summary>The price of one use; null where the deal names none.</summary>
    public Money? Price { get; set; }

    /// <summary>
    /// The sender's code for a price, where the message has no amount; what it stands for was agreed elsewhere.
    /// </summary>
    public string? PriceCode { get; set; }

    /// <summary>The message the deal was read from; null when it was agreed here.</summary>
    [GraphQLIgnore]
    public long? DeliveryId { get; set; }

    [GraphQLIgnore]
    public Delivery? Delivery { get; set; }

    /// <summary>
    /// When a newer message, or the owner, put other deals in this one's place; null while it counts. A replaced deal
    /// allows nothing, but proves what was allowed before.
    /// </summary>
    [GraphQLIgnore]
    public DateTimeOffset? ReplacedAt { get; set; }

    /// <summary>
    /// Whether what it allows has a price, known or not: it names an amount or a code, or says that each sale is paid
    /// for.
    /// </summary>
    [GraphQLIgnore]
    public bool NamesPrice =>
        Price is not null || PriceCode is not null || CommercialModel == Catalog.CommercialModel.PayAsYouGo;

    /// <summary>Whether the deal allows a use in a country at an instant.</summary>
    public bool Allows(CountryCode territory, Use use, DateTimeOffset at) =>
        ReplacedAt is null && Covers(use) && Covers(territory) && IsOpen(at);

    public bool Covers(Use use) => Uses.Contains(use);

    public bool Covers(CountryCode territory) =>
        Territories.Contains(territory) == (TerritoryScope == TerritoryScope.Only);

    /// <summary>
    /// Whether an instant lies in the deal's time, which includes its first instant and excludes its end.
    /// </summary>
    public bool IsOpen(DateTimeOffset at) => ValidFrom <= at && !HasEnded(at);

    public bool HasEnded(DateTimeOffset at) => ValidUntil <= at;

    /// <summary>Whether both allow the same use in the same country at the same time.</summary>
    public bool Overlaps(Deal other) =>
        Uses.Intersect(other.Uses).Any()
        && !HasEnded(other.ValidFrom) && !other.HasEnded(ValidFrom)
        && Enum.GetValues<CountryCode>().Any(country => Covers(country) && other.Covers(country));
}
