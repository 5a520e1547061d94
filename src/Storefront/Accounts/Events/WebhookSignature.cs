using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Storefront.Accounts.Events;

/// <summary>The signature of the Standard Webhooks specification, version 1.</summary>
public static class WebhookSignature
{
    /// <summary>`v1,` and the HMAC-SHA256 of `id.seconds.body` in base64.</summary>
    public static string Of(byte[] secret, string id, DateTimeOffset at, string body)
    {
        var signed = string.Create(CultureInfo.InvariantCulture, $"{id}.{at.ToUnixTimeSeconds()}.{body}");
        return $"v1,{Convert.ToBase64String(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(signed)))}";
    }
}
