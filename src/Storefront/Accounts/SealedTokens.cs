using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Storefront.Accounts;

/// <summary>
/// Makes addresses that tell nothing and that nobody forges: a wrong or late one is refused without a look at the
/// database.
/// </summary>
/// <remarks>
/// A token is what it names and the second it expires, under AES-256-GCM. Its nonce is the beginning of the HMAC of
/// both: one name and second have one token, and two others never the same nonce. What else a token is bound to stands
/// in the row it names.
/// </remarks>
public sealed class SealedTokens(SigningKeys keys, TimeProvider clock)
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    // The text of a token has a dot in it, and this none: no nonce shows anything of the cipher's key.
    private const string Cipher = "AES-GCM";

    /// <param name="purpose">What it is good for.</param>
    /// <param name="name">What it names, without a dot.</param>
    /// <param name="expiresAt">Until when it is good.</param>
    /// <param name="cancel">Gives up.</param>
    public async ValueTask<string> Of(
        SigningPurpose purpose, string name, DateTimeOffset expiresAt, CancellationToken cancel)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{name}.{expiresAt.ToUnixTimeSeconds()}");
        var (plain, hash) = (Encoding.UTF8.GetBytes(text), await keys.Sign(purpose, text, cancel));
        var token = new byte[NonceBytes + TagBytes + plain.Length];
        hash.AsSpan(0, NonceBytes).CopyTo(token);
        using var cipher = await CipherOf(purpose, cancel);
        cipher.Encrypt(
            token.AsSpan(0, NonceBytes), plain, token.AsSpan(NonceBytes + TagBytes),
            token.AsSpan(NonceBytes, TagBytes));
        return Base64Url.EncodeToString(token);
    }

    /// <summary>What a token names; null when it is not ours, for something else, or late.</summary>
    public async ValueTask<string?> Read(SigningPurpose purpose, string token, CancellationToken cancel)
    {
        if (!Base64Url.IsValid(token, out var length) || length < NonceBytes + TagBytes) return null;
        using var cipher = await CipherOf(purpose, cancel);
        return Opened(cipher, Base64Url.DecodeFromChars(token))?.Split('.') is [var name, var expiry]
            && clock.GetUtcNow().ToUnixTimeSeconds() < long.Parse(expiry, CultureInfo.InvariantCulture)
            ? name
            : null;
    }

    private static string? Opened(AesGcm cipher, ReadOnlySpan<byte> token)
    {
        var plain = new byte[token.Length - NonceBytes - TagBytes];
        try
        {
            cipher.Decrypt(
                token[..NonceBytes], token[(NonceBytes + TagBytes)..], token.Slice(NonceBytes, TagBytes), plain);
            return Encoding.UTF8.GetString(plain);
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    private async ValueTask<AesGcm> CipherOf(SigningPurpose purpose, CancellationToken cancel) =>
        new(await keys.Sign(purpose, Cipher, cancel), TagBytes);
}
