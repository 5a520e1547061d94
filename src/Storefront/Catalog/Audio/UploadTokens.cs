using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Storefront.Accounts;

namespace Storefront.Catalog.Audio;

/// <summary>Signs the addresses of uploads: a wrong or late one is refused without a look at the database.</summary>
/// <remarks>
/// A token is the upload's id, the second it expires and an HMAC of both; what else the upload is bound to stands in
/// its row.
/// </remarks>
public sealed class UploadTokens(SigningKeys keys, TimeProvider clock)
{
    /// <summary>The token of an upload; the same each time it is asked for.</summary>
    public async Task<string> Of(long uploadId, DateTimeOffset expiresAt, CancellationToken cancel)
    {
        var signed = string.Create(CultureInfo.InvariantCulture, $"{uploadId}.{expiresAt.ToUnixTimeSeconds()}");
        return $"{signed}.{await Signature(signed, cancel)}";
    }

    /// <summary>The id of the upload that a token is for; null when it is not ours, or late.</summary>
    public async Task<long?> Read(string token, CancellationToken cancel)
    {
        if (token.Split('.') is not [var id, var expiry, var signature]) return null;
        var expected = await Signature($"{id}.{expiry}", cancel);
        var isOurs = CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(signature));
        if (!isOurs || clock.GetUtcNow().ToUnixTimeSeconds() >= long.Parse(expiry, CultureInfo.InvariantCulture))
            return null;
        return long.Parse(id, CultureInfo.InvariantCulture);
    }

    private async ValueTask<string> Signature(string signed, CancellationToken cancel) =>
        Base64Url.EncodeToString(await keys.Sign(SigningPurpose.Uploads, signed, cancel));
}
