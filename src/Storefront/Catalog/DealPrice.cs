namespace Storefront.Catalog;

/// <summary>What the deals that allow a copy say of its price.</summary>
/// <param name="IsNamed">
/// Whether a copy has a price by them, known or not (<see cref="Deal.NamesPrice"/>).
/// </param>
/// <param name="Price">
/// The price in the asked currency, of several deals the one that lasts longest; null where none names an amount in it.
/// </param>
public readonly record struct DealPrice(bool IsNamed, Money? Price)
{
    /// <summary>Reads the deals of a song, or those of a record as a whole, for a country and an instant.</summary>
    public static DealPrice Of(
        IEnumerable<Deal> deals, CurrencyCode currency, CountryCode territory, DateTimeOffset at)
    {
        var naming = deals.Where(deal => deal.NamesPrice && deal.Allows(territory, Use.Download, at)).ToList();
        var longest = naming.Where(deal => deal.Price?.Currency == currency).LongestFirst().FirstOrDefault();
        return new DealPrice(naming.Count > 0, longest?.Price);
    }
}
