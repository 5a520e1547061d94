namespace Storefront.Purchases;

/// <summary>Goods of one kind that were ordered.</summary>
/// <param name="Sku">The shop's number of the goods, 1 to 100 characters.</param>
/// <param name="Title">What the goods are called, 1 to 500 characters.</param>
/// <param name="UnitPrice">What one costs, in yuan.</param>
/// <param name="Quantity">How many, 1 to 10,000.</param>
[InputObjectType]
public sealed record OrderLineInput(string Sku, string Title, MoneyInput UnitPrice, int Quantity);
