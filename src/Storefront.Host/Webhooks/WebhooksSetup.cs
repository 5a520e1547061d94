using Storefront.Accounts.Events;

namespace Storefront.Host.Webhooks;

/// <summary>Puts together what sends events and tells of them.</summary>
internal static class WebhooksSetup
{
    public static void AddEvents(this WebApplicationBuilder builder, StorefrontDatabase database)
    {
        var settings = SettingsSection.Read(
            builder.Configuration,
            "Events",
            new EventSettings { AllowLocalReceivers = builder.Environment.IsDevelopment() });
        var services = builder.Services;
        services.AddSingleton(settings);
        services.AddSingleton<OutboxBell>();
        services.AddSingleton<RingAfterCommit>();
        services.AddSingleton(Random.Shared);
        services.AddHttpClient<WebhookClient>(http => http.Timeout = TimeSpan.FromSeconds(settings.TimeoutSeconds))
            .ConfigurePrimaryHttpMessageHandler(() => Handler(settings))
            .RemoveAllLoggers();
        services.AddHostedService<DeliverWebhooks>();
        if (database.Provider == DatabaseProvider.Postgres) services.AddHostedService<TellHosts>();
    }

    // Without redirects, which could lead anywhere; without a proxy, which would be the one that connects; and without
    // reading more of an answer than its head.
    private static SocketsHttpHandler Handler(EventSettings settings)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            MaxResponseHeadersLength = 16,
            MaxResponseDrainSize = 16 * 1024,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        };
        if (!settings.AllowLocalReceivers)
            handler.ConnectCallback = (context, cancel) => WebhookClient.Connect(context.DnsEndPoint, cancel);
        return handler;
    }
}
