namespace Storefront.Catalog.Import.Csv;

/// <summary>A credit by the party's name.</summary>
internal sealed record GivenCredit(CreditRole Role, string? RoleAsGiven, string Name, decimal? Share = null);
