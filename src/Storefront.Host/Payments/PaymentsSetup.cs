using Storefront.Purchases;
using Storefront.Purchases.Payments;
using Storefront.Purchases.Payments.Alipay;
using Storefront.Purchases.Payments.Sandbox;

namespace Storefront.Host.Payments;

/// <summary>Puts the gateways together that the settings name.</summary>
internal static class PaymentsSetup
{
    private const int AnswerBytesMax = 256 * 1024;

    public static void AddPayments(this WebApplicationBuilder builder)
    {
        var settings = PaymentSettings.Read(builder.Configuration, builder.Environment);
        var services = builder.Services;
        services.AddSingleton(settings);
        services.AddScoped<Cashier>();
        services.AddScoped<OrderPayments>();
        services.AddScoped<OrderRefunds>();
        services.AddScoped<Fulfilment>();
        services.AddScoped(scope => new PaymentGateways(
            scope.GetServices<IPaymentGateway>(), settings.Gateway, TimeSpan.FromMinutes(settings.PayWithinMinutes)));
        if (settings.HasAlipay) AddAlipay(services, settings.Alipay);
        if (settings.Gateway == PaymentGateway.Sandbox) services.AddScoped<IPaymentGateway, SandboxGateway>();
        if (settings.Gateway is not null || settings.HasAlipay) services.AddHostedService<PaymentResolver>();
    }

    public static void MapPayments(this WebApplication app)
    {
        if (app.Services.GetRequiredService<PaymentSettings>().HasAlipay) AlipayNotifications.Map(app);
    }

    private static void AddAlipay(IServiceCollection services, AlipaySettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton(ReadKeys(settings));
        services.AddSingleton<AlipayNotices>();
        services.AddScoped<IPaymentGateway, AlipayGateway>();
        services.AddHttpClient<AlipayClient>(http =>
            {
                http.Timeout = TimeSpan.FromSeconds(settings.TimeoutSeconds);
                http.MaxResponseContentBufferSize = AnswerBytesMax;
            })
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            })
            .RemoveAllLoggers();
    }

    private static AlipayKeys ReadKeys(AlipaySettings settings)
    {
        try
        {
            return AlipayKeys.Read(settings);
        }
        catch (FormatException wrong)
        {
            throw new SetupException(wrong.Message);
        }
    }
}
