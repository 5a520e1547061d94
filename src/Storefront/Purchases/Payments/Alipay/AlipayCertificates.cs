using System.Numerics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Storefront.Purchases.Payments.Alipay;

/// <summary>The certificates of certificate mode, and the numbers by which Alipay names them.</summary>
/// <param name="AppNumber">Sent as <c>app_cert_sn</c>.</param>
/// <param name="RootNumber">Sent as <c>alipay_root_cert_sn</c>.</param>
/// <param name="AlipayNumber">Named by answers as <c>alipay_cert_sn</c>.</param>
internal sealed record AlipayCertificates(
    string AppNumber, string RootNumber, string AlipayNumber, RSAParameters AlipayKey)
{
    // All signature algorithms of RSA; the file of roots has others (SM2, ECC), which the number leaves out.
    private const string RsaFamily = "1.2.840.113549.1.1";

    public static AlipayCertificates Read(AlipaySettings settings)
    {
        using var app = One(nameof(AlipaySettings.AppCertificate), settings.AppCertificate);
        using var alipay = One(nameof(AlipaySettings.AlipayCertificate), settings.AlipayCertificate);
        var roots = All(nameof(AlipaySettings.RootCertificates), settings.RootCertificates);
        var rootNumbers = roots
            .Where(root => root.SignatureAlgorithm.Value?.StartsWith(RsaFamily, StringComparison.Ordinal) == true)
            .Select(Number);
        using var key = alipay.GetRSAPublicKey()
            ?? throw new FormatException("Payments:Alipay:AlipayCertificate has no RSA key.");
        return new AlipayCertificates(
            Number(app), string.Join('_', rootNumbers), Number(alipay), key.ExportParameters(false));
    }

    private static X509Certificate2 One(string name, string? given) => All(name, given) is [var first, ..]
        ? first
        : throw new FormatException($"Payments:Alipay:{name} holds no certificate.");

    private static X509Certificate2Collection All(string name, string? given)
    {
        var certificates = new X509Certificate2Collection();
        try
        {
            certificates.ImportFromPem(AlipayKeys.TextOf(name, given));
        }
        catch (CryptographicException)
        {
            throw new FormatException($"Payments:Alipay:{name} is no certificate in PEM.");
        }
        return certificates;
    }

    // The number is no secret and proves nothing; MD5 is what Alipay makes it with.
#pragma warning disable CA5351
    private static string Number(X509Certificate2 certificate)
    {
        var serial = new BigInteger(certificate.SerialNumberBytes.Span, isUnsigned: true, isBigEndian: true);
        return Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes($"{Issuer(certificate)}{serial}")));
    }
#pragma warning restore CA5351

    // From the common name outwards: CN=...,OU=...,O=...,C=CN.
    private static string Issuer(X509Certificate2 certificate)
    {
        var names = certificate.IssuerName.EnumerateRelativeDistinguishedNames(reversed: false)
            .Select(name => $"{Symbol(name.GetSingleElementType())}={name.GetSingleElementValue()}").ToList();
        if (names is [var first, ..] && !first.StartsWith("CN=", StringComparison.Ordinal)) names.Reverse();
        return string.Join(',', names);
    }

    private static string Symbol(Oid type) => type.Value switch
    {
        "2.5.4.3" => "CN",
        "2.5.4.6" => "C",
        "2.5.4.7" => "L",
        "2.5.4.8" => "ST",
        "2.5.4.10" => "O",
        "2.5.4.11" => "OU",
        var other => other ?? "",
    };
}
