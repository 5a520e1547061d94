namespace Storefront;

/// <summary>An amount of money.</summary>
/// <param name="AmountMinor">The amount in the currency's minor units: 1200 is twelve yuan.</param>
/// <param name="Currency">The currency.</param>
[InputObjectType]
public sealed record MoneyInput(long AmountMinor, CurrencyCode Currency)
{
    internal Money ToMoney() => new(AmountMinor, Currency);
}
