namespace Storefront.Catalog;

/// <summary>What an owner allows: uses, in some countries, for a time.</summary>
[InputObjectType]
public sealed record DealInput
{
    /// <summary>What may be done, at least one use.</summary>
    public required IReadOnlyList<Use> Uses { get; init; }

    /// <summary>Where it may be done, at least one country; or else say `allTerritoriesExcept`.</summary>
    public IReadOnlyList<CountryCode>? Territories { get; init; }

    /// <summary>Everywhere but in these countries; with none, worldwide. Or else say `territories`.</summary>
    public IReadOnlyList<CountryCode>? AllTerritoriesExcept { get; init; }

    /// <summary>The first instant at which it holds; now when left out.</summary>
    public DateTimeOffset? ValidFrom { get; init; }

    /// <summary>The first instant at which it no longer holds; left out, it holds until further notice.</summary>
    public DateTimeOffset? ValidUntil { get; init; }

    /// <summary>The price of one use, in yuan; left out, the deal names none.</summary>
    public MoneyInput? Price { get; init; }

    internal Deal ToDeal(long licensorId, DateTimeOffset now) => new()
    {
        LicensorId = licensorId,
        Uses = [.. Uses.Distinct().Order()],
        TerritoryScope = Territories is null ? TerritoryScope.AllExcept : TerritoryScope.Only,
        Territories =
        [
            .. (Territories ?? AllTerritoriesExcept!).Distinct()
                .OrderBy(country => country.ToString(), StringComparer.Ordinal),
        ],
        ValidFrom = ValidFrom ?? now,
        ValidUntil = ValidUntil,
        Price = Price?.ToMoney(),
    };
}
