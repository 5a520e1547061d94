using System.ComponentModel.DataAnnotations;
using Storefront.Purchases.Payments;
using Storefront.Purchases.Payments.Alipay;

namespace Storefront.Host.Payments;

/// <summary>How shops and buyers pay: settings <c>Payments:*</c>.</summary>
public sealed class PaymentSettings
{
    /// <summary>The gateway of new payments; without one no payments are taken.</summary>
    public PaymentGateway? Gateway { get; set; }

    /// <summary>Whether payments without money may be taken in Production.</summary>
    public bool AllowSandboxInProduction { get; set; }

    /// <summary>How often this host looks for payments whose outcome is not known.</summary>
    [Range(0.01, 86_400)]
    public double CheckSeconds { get; set; } = 1;

    /// <summary>
    /// How long a payer has from the moment he is asked; Alipay closes what is not paid within a day (timeout_express).
    /// </summary>
    [Range(1.0, 24 * 60)]
    public double PayWithinMinutes { get; set; } = 15;

    public AlipaySettings Alipay { get; set; } = new();

    /// <summary>Whether payments can be taken with Alipay, or were and must be finished.</summary>
    public bool HasAlipay => Alipay.AppId.Length > 0;

    /// <exception cref="SetupException">A setting is unknown, missing, or has a value it cannot have.</exception>
    public static PaymentSettings Read(IConfiguration configuration, IHostEnvironment environment)
    {
        var settings = SettingsSection.Read<PaymentSettings>(configuration, "Payments");
        return settings.Fault(environment) is { } fault ? throw new SetupException(fault) : settings;
    }

    private string? Fault(IHostEnvironment environment) => this switch
    {
        { Gateway: PaymentGateway.Sandbox, AllowSandboxInProduction: false } when environment.IsProduction() =>
            "Payments:Gateway is Sandbox, which takes no money; in Production that is not meant. "
            + "Payments:AllowSandboxInProduction=true says that it is.",
        { Gateway: PaymentGateway.Alipay, HasAlipay: false } =>
            "Payments:Gateway is Alipay: say which application in Payments:Alipay:AppId.",
        { HasAlipay: true, Alipay.SellerId: "" } => "Payments:Alipay:SellerId is missing (2088...).",
        _ => null,
    };
}
