using System.ComponentModel.DataAnnotations;

namespace Storefront.Purchases.Payments.Alipay;

/// <summary>Our application at Alipay: settings <c>Payments:Alipay:*</c>.</summary>
/// <remarks>
/// A key or certificate is given as its text, with or without PEM's lines, or as the path of a file that holds it.
/// With <see cref="AppCertificate"/> the application is in certificate mode, and all three certificates are needed.
/// This is a class and no record, so that nothing ever prints the private key.
/// </remarks>
public sealed class AlipaySettings
{
    /// <summary>The application's id.</summary>
    public string AppId { get; set; } = "";

    /// <summary>The seller's id (2088...), to which payers pay.</summary>
    public string SellerId { get; set; } = "";

    /// <summary>The application's private key, PKCS#1 or PKCS#8.</summary>
    public string PrivateKey { get; set; } = "";

    /// <summary>Alipay's public key for the application; not needed in certificate mode.</summary>
    public string? AlipayPublicKey { get; set; }

    /// <summary>The application's certificate, in certificate mode.</summary>
    public string? AppCertificate { get; set; }

    /// <summary>Alipay's certificate for the application, in certificate mode.</summary>
    public string? AlipayCertificate { get; set; }

    /// <summary>Alipay's root certificates, in certificate mode.</summary>
    public string? RootCertificates { get; set; }

    /// <summary>Where requests go; Alipay's own sandbox has another address.</summary>
    public Uri GatewayUrl { get; set; } = new("https://openapi.alipay.com/gateway.do");

    /// <summary>Where Alipay reaches <c>/payments/alipay/notifications</c> of this host; null to do without.</summary>
    public Uri? NotifyUrl { get; set; }

    /// <summary>
    /// How long an answer is waited for; a call must be over before somebody else may look into what it did.
    /// </summary>
    [Range(0.1, 14)]
    public double TimeoutSeconds { get; set; } = 10;
}
