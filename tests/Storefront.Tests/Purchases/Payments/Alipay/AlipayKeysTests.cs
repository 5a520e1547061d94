using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Storefront.Purchases.Payments.Alipay;

namespace Storefront.Tests.Purchases.Payments.Alipay;

public sealed class AlipayKeysTests
{
    private static readonly RSA Key = RSA.Create(2048);
    private static readonly string PublicKey = Convert.ToBase64String(Key.ExportSubjectPublicKeyInfo());

    public static TheoryData<string, string> SameKey => new()
    {
        { "PKCS#8", Convert.ToBase64String(Key.ExportPkcs8PrivateKey()) },
        { "PKCS#1", Convert.ToBase64String(Key.ExportRSAPrivateKey()) },
        { "PKCS#8 in PEM", Key.ExportPkcs8PrivateKeyPem() },
        { "PKCS#1 in PEM", Key.ExportRSAPrivateKeyPem() },
    };

    [Theory]
    [MemberData(nameof(SameKey))]
    public void Read_whatever_form_a_key_has(string form, string privateKey)
    {
        var keys = AlipayKeys.Read(new AlipaySettings { PrivateKey = privateKey, AlipayPublicKey = PublicKey });
        Assert.True(keys.HasSigned("a=雨"u8, keys.Sign("a=雨")), form);
        Assert.False(keys.HasSigned("a=雪"u8, keys.Sign("a=雨")), form);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("no base64!")]
    [InlineData("AAAA")]
    public void Nothing_else_is_a_signature(string? signature)
    {
        var keys = AlipayKeys.Read(
            new AlipaySettings { PrivateKey = Key.ExportPkcs8PrivateKeyPem(), AlipayPublicKey = PublicKey });
        Assert.False(keys.HasSigned("a=1"u8, signature));
    }

    [Fact]
    public void A_fault_names_the_setting_and_never_the_key()
    {
        Assert.Equal("Payments:Alipay:PrivateKey is missing.", Fault("", PublicKey));
        Assert.Equal(
            "Payments:Alipay:PrivateKey is no RSA key of the kind that is needed.", Fault("c2VjcmV0", PublicKey));
        Assert.Equal(
            "Payments:Alipay:PrivateKey is no RSA key of the kind that is needed.", Fault(PublicKey, PublicKey));
        Assert.Equal("Payments:Alipay:AlipayPublicKey is missing.", Fault(Key.ExportPkcs8PrivateKeyPem(), null));
        using var small = RSA.Create(1024);
        Assert.Equal(
            "Payments:Alipay:PrivateKey has 1024 bits; 2048 are needed.",
            Fault(small.ExportPkcs8PrivateKeyPem(), PublicKey));
    }

    [Fact]
    public void A_certificate_goes_by_the_digest_of_its_issuer_and_serial()
    {
        // MD5 of "CN=Ant,OU=Certification Authority,O=Ant Financial,C=CN" and 256, the serial in decimals.
        using var certificate = Certificate("C=CN, O=Ant Financial, OU=Certification Authority, CN=Ant", [1, 0]);
        var keys = AlipayKeys.Read(new AlipaySettings
        {
            PrivateKey = Key.ExportPkcs8PrivateKeyPem(),
            AppCertificate = certificate.ExportCertificatePem(),
            AlipayCertificate = certificate.ExportCertificatePem(),
            RootCertificates = $"{certificate.ExportCertificatePem()}\n{certificate.ExportCertificatePem()}",
        });
        var number = keys.Certificates!.AppNumber;
        Assert.Equal("81d2ba0fc28e47cba866e3121ebed572", number);
        Assert.Equal($"{number}_{number}", keys.Certificates.RootNumber);
        var node = "{}"u8.ToArray();
        Assert.True(new AlipayEnvelope(node, keys.Sign("{}"), number).IsSignedBy(keys));
        Assert.False(new AlipayEnvelope(node, keys.Sign("{}"), "other").IsSignedBy(keys));
        Assert.False(new AlipayEnvelope(node, keys.Sign("{}"), null).IsSignedBy(keys));
    }

    [Theory]
    [InlineData("{\"a\":\"b\"}", "{\"a\":\"b\"}", true)]
    [InlineData("{\"a\":\"https:\\/\\/b\"}", "{\"a\":\"https://b\"}", true)]
    [InlineData("{\"a\":\"https://b\"}", "{\"a\":\"https:\\/\\/b\"}", false)]
    [InlineData("{\"a\":\"b\"}", "{\"a\":\"c\"}", false)]
    public void An_answer_may_be_signed_before_its_slashes_are_escaped(string node, string signed, bool isSigned)
    {
        var keys = AlipayKeys.Read(
            new AlipaySettings { PrivateKey = Key.ExportPkcs8PrivateKeyPem(), AlipayPublicKey = PublicKey });
        var envelope = new AlipayEnvelope(Encoding.UTF8.GetBytes(node), keys.Sign(signed), null);
        Assert.Equal(isSigned, envelope.IsSignedBy(keys));
    }

    private static X509Certificate2 Certificate(string subject, byte[] serial)
    {
        var request = new CertificateRequest(
            EncodedAsWritten(subject), Key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return request.Create(
            request.SubjectName, X509SignatureGenerator.CreateForRSA(Key, RSASignaturePadding.Pkcs1),
            DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(90), serial);
    }

    private static X500DistinguishedName EncodedAsWritten(string subject) =>
        new(subject, X500DistinguishedNameFlags.None);

    private static string Fault(string privateKey, string? alipayPublicKey) => Assert.Throws<FormatException>(
        () => AlipayKeys.Read(
            new AlipaySettings { PrivateKey = privateKey, AlipayPublicKey = alipayPublicKey })).Message;
}
