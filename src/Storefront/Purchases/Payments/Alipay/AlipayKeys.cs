using System.Security.Cryptography;
using System.Text;

namespace Storefront.Purchases.Payments.Alipay;

/// <summary>Our key to sign with and Alipay's to verify with (RSA2: RSASSA-PKCS1-v1_5 with SHA-256).</summary>
public sealed class AlipayKeys
{
    private const int KeyBitsMin = 2048;

    // Imported anew for each use: one RSA object may not be shared by threads.
    private readonly RSAParameters privateKey;
    private readonly RSAParameters alipayKey;

    private AlipayKeys(RSAParameters privateKey, RSAParameters alipayKey) =>
        (this.privateKey, this.alipayKey) = (privateKey, alipayKey);

    /// <summary>The certificates' numbers; null where plain keys are used.</summary>
    internal AlipayCertificates? Certificates { get; private init; }

    /// <exception cref="FormatException">A key or certificate cannot be read; the message says which.</exception>
    public static AlipayKeys Read(AlipaySettings settings)
    {
        var privateKey = Key(nameof(AlipaySettings.PrivateKey), settings.PrivateKey, ImportPrivate, isPrivate: true);
        if (settings.AppCertificate is null)
        {
            var alipayKey = Key(
                nameof(AlipaySettings.AlipayPublicKey), settings.AlipayPublicKey, ImportPublic, isPrivate: false);
            return new AlipayKeys(privateKey, alipayKey);
        }
        var certificates = AlipayCertificates.Read(settings);
        return new AlipayKeys(privateKey, certificates.AlipayKey) { Certificates = certificates };
    }

    internal string Sign(string content)
    {
        using var rsa = RSA.Create(privateKey);
        return Convert.ToBase64String(
            rsa.SignData(Encoding.UTF8.GetBytes(content), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
    }

    internal bool HasSigned(ReadOnlySpan<byte> content, string? signature)
    {
        var bytes = new byte[signature?.Length ?? 0];
        if (!Convert.TryFromBase64String(signature ?? "", bytes, out var length) || length == 0) return false;
        using var rsa = RSA.Create(alipayKey);
        return rsa.VerifyData(
            content, bytes.AsSpan(0, length), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    /// <summary>The text of a setting that is given as such or as the path of a file.</summary>
    internal static string TextOf(string name, string? given)
    {
        if (string.IsNullOrWhiteSpace(given)) throw new FormatException($"Payments:Alipay:{name} is missing.");
        return File.Exists(given) ? File.ReadAllText(given) : given;
    }

    private static RSAParameters Key(string name, string? given, Action<RSA, byte[]> import, bool isPrivate)
    {
        var text = TextOf(name, given);
        using var rsa = RSA.Create();
        try
        {
            if (text.Contains("-----BEGIN", StringComparison.Ordinal)) rsa.ImportFromPem(text);
            else import(rsa, Convert.FromBase64String(text));
            if (rsa.KeySize >= KeyBitsMin) return rsa.ExportParameters(isPrivate);
        }
        catch (Exception wrong) when (wrong is CryptographicException or FormatException or ArgumentException)
        {
            throw new FormatException($"Payments:Alipay:{name} is no RSA key of the kind that is needed.");
        }
        throw new FormatException($"Payments:Alipay:{name} has {rsa.KeySize} bits; {KeyBitsMin} are needed.");
    }

    // Alipay's tools make PKCS#8 keys "for Java" and PKCS#1 keys for everybody else.
    private static void ImportPrivate(RSA rsa, byte[] key)
    {
        try
        {
            rsa.ImportPkcs8PrivateKey(key, out _);
        }
        catch (CryptographicException)
        {
            rsa.ImportRSAPrivateKey(key, out _);
        }
    }

    private static void ImportPublic(RSA rsa, byte[] key) => rsa.ImportSubjectPublicKeyInfo(key, out _);
}
