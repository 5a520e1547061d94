using System.Globalization;
using Storefront.Accounts;

namespace Storefront.Purchases.Grants;

/// <summary>Makes the code of a grant, the same each time: nobody keeps it, and its shop can read it again.</summary>
public sealed class ClaimCodes(SigningKeys keys)
{
    /// <param name="attachmentId">What goes with the order.</param>
    /// <param name="number">Which of its copies.</param>
    /// <param name="cancel">Gives up.</param>
    public async ValueTask<ClaimCode> Of(long attachmentId, int number, CancellationToken cancel) =>
        ClaimCode.Of(await keys.Sign(
            SigningPurpose.ClaimCodes,
            string.Create(CultureInfo.InvariantCulture, $"{attachmentId}.{number}"),
            cancel));
}
