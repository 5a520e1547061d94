using System.ComponentModel.DataAnnotations;
using Storefront.Ledger;

namespace Storefront.Host;

/// <summary>What the platform keeps of sales: settings <c>Ledger:*</c>.</summary>
internal sealed class LedgerSettings
{
    /// <summary>Hundredths of a per cent of each sale.</summary>
    [Range(0, Commission.BasisPointsMax)]
    public int CommissionBasisPoints { get; set; } = Commission.None.BasisPoints;
}
