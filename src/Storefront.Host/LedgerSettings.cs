using System.Globalization;
using Storefront.Ledger;

namespace Storefront.Host;

/// <summary>What the platform keeps of sales: setting <c>Ledger:CommissionBasisPoints</c>.</summary>
internal static class LedgerSettings
{
    private const string Name = "Ledger:CommissionBasisPoints";

    /// <exception cref="SetupException">The setting has a value it cannot have.</exception>
    public static Commission ReadCommission(IConfiguration configuration)
    {
        var text = configuration[Name];
        if (string.IsNullOrWhiteSpace(text)) return Commission.None;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var basisPoints)
            && basisPoints <= Commission.BasisPointsMax
            ? new Commission(basisPoints)
            : throw new SetupException(
                $"{Name} is \"{text}\"; it may be a whole number from 0 to {Commission.BasisPointsMax}.");
    }
}
