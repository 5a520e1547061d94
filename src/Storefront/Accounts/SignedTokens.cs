using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Storefront.Accounts;

/// <summary>Signs addresses: a wrong or late one is refused without a look at the database.</summary>
/// <remarks>
/// A token is a name, the second it expires and an HMAC of both; what else it is bound to stands in the row it names.
/// </remarks>
public sealed class SignedTokens(SigningKeys keys, TimeProvider clock)
{
    /// <param name="purpose">What it is good for.</param>
    /// <param name="name">What it names: letters, digits and hyphens.</param>
    /// <param name="expiresAt">Until when it is good.</param>
    /// <param name="cancel">Gives up.</param>
    public async ValueTask<string> Of(
        SigningPurpose purpose, string name, DateTimeOffset expiresAt, CancellationToken cancel)
    {
        var signed = string.Create(CultureInfo.InvariantCulture, $"{name}.{expiresAt.ToUnixTimeSeconds()}");
        return $"{signed}.{await Signature(purpose, signed, cancel)}";
    }

    /// <summary>What a token names; null when it is not ours, for something else, or late.</summary>
    public async ValueTask<string?> Read(SigningPurpose purpose, string token, CancellationToken cancel)
    {
        if (token.Split('.') is not [var name, var expiry, var signature]) return null;
        var expected = await Signature(purpose, $"{name}.{expiry}", cancel);
        var isOurs = CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(signature));
        return isOurs && clock.GetUtcNow().ToUnixTimeSeconds() < long.Parse(expiry, CultureInfo.InvariantCulture)
            ? name
            : null;
    }

    private async ValueTask<string> Signature(SigningPurpose purpose, string signed, CancellationToken cancel) =>
        Base64Url.EncodeToString(await keys.Sign(purpose, signed, cancel));
}
