namespace Storefront.Accounts;

/// <summary>What a token may allow, as OAuth names it: <c>slice:read</c> and <c>slice:write</c>.</summary>
public static class Scopes
{
    public const string CatalogRead = "catalog:read";
    public const string CatalogWrite = "catalog:write";
    public const string LicensingRead = "licensing:read";
    public const string LicensingWrite = "licensing:write";
    public const string PurchasesRead = "purchases:read";
    public const string PurchasesWrite = "purchases:write";
    public const string EndorsementsRead = "endorsements:read";
    public const string EndorsementsWrite = "endorsements:write";
    public const string SettlementRead = "settlement:read";
    public const string SettlementWrite = "settlement:write";
    public const string AccountsAdmin = "accounts:admin";

    /// <summary>All of them, in the order they are documented.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        CatalogRead, CatalogWrite, LicensingRead, LicensingWrite, PurchasesRead, PurchasesWrite, EndorsementsRead,
        EndorsementsWrite, SettlementRead, SettlementWrite, AccountsAdmin,
    ];

    /// <summary>What clients of an account of that kind may have at most, in the same order.</summary>
    public static IReadOnlyList<string> Of(AccountKind kind) => kind switch
    {
        AccountKind.Shop =>
        [
            CatalogRead, LicensingRead, LicensingWrite, PurchasesRead, PurchasesWrite, SettlementRead,
        ],
        AccountKind.Partner => [CatalogRead, PurchasesRead, PurchasesWrite],
        AccountKind.Brand => [CatalogRead, EndorsementsRead, EndorsementsWrite],
        AccountKind.Musician =>
        [
            CatalogRead, CatalogWrite, LicensingRead, PurchasesRead, EndorsementsRead, EndorsementsWrite,
            SettlementRead, SettlementWrite,
        ],
        AccountKind.Label =>
        [
            CatalogRead, CatalogWrite, LicensingRead, LicensingWrite, PurchasesRead, SettlementRead, SettlementWrite,
        ],
        AccountKind.Operator => All,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
