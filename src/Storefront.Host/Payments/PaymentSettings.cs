using Storefront.Purchases.Payments;
using Storefront.Purchases.Payments.Alipay;

namespace Storefront.Host.Payments;

/// <summary>How shops and buyers pay: settings <c>Payments:*</c>.</summary>
public sealed class PaymentSettings
{
    // A call must be over before somebody else may look into what it did.
    private const double TimeoutSecondsMax = 14;

    // Alipay closes what is not paid within a day (timeout_express).
    private const double PayWithinMinutesMax = 24 * 60;

    /// <summary>The gateway of new payments; without one no payments are taken.</summary>
    public PaymentGateway? Gateway { get; set; }

    /// <summary>Whether payments without money may be taken in Production.</summary>
    public bool AllowSandboxInProduction { get; set; }

    /// <summary>How often this host looks for payments whose outcome is not known.</summary>
    public double CheckSeconds { get; set; } = 1;

    /// <summary>How long a payer has from the moment he is asked.</summary>
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
        { CheckSeconds: <= 0 } => "Payments:CheckSeconds must be more than 0.",
        { PayWithinMinutes: not (>= 1 and <= PayWithinMinutesMax) } =>
            $"Payments:PayWithinMinutes may be from 1 to {PayWithinMinutesMax}.",
        { Gateway: PaymentGateway.Sandbox, AllowSandboxInProduction: false } when environment.IsProduction() =>
            "Payments:Gateway is Sandbox, which takes no money; in Production that is not meant. "
            + "Payments:AllowSandboxInProduction=true says that it is.",
        { Gateway: PaymentGateway.Alipay, HasAlipay: false } =>
            "Payments:Gateway is Alipay: say which application in Payments:Alipay:AppId.",
        { HasAlipay: true, Alipay.SellerId: "" } => "Payments:Alipay:SellerId is missing (2088...).",
        { HasAlipay: true, Alipay.TimeoutSeconds: not (> 0 and <= TimeoutSecondsMax) } =>
            $"Payments:Alipay:TimeoutSeconds may be {TimeoutSecondsMax} at most.",
        { HasAlipay: true, Alipay.GatewayUrl.IsAbsoluteUri: false } or { Alipay.NotifyUrl.IsAbsoluteUri: false } =>
            "Payments:Alipay:GatewayUrl and NotifyUrl are addresses like https://example.com/.",
        _ => null,
    };
}
