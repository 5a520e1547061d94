using Storefront.Accounts.Events;

namespace Storefront.Host.Webhooks;

/// <summary>Puts together what sends events and tells of them.</summary>
internal static class WebhooksSetup
{
    // A lease must not end while an answer may still come.
    private const double TimeoutSecondsMax = 30;

    public static void AddEvents(this WebApplicationBuilder builder, StorefrontDatabase database)
    {
        var settings = Read(builder.Configuration, builder.Environment);
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

    private static EventSettings Read(IConfiguration configuration, IHostEnvironment environment)
    {
        var settings = SettingsSection.Read(
            configuration, "Events", new EventSettings { AllowLocalReceivers = environment.IsDevelopment() });
        if (settings.PollSeconds <= 0) throw new SetupException("Events:PollSeconds must be more than 0.");
        if (settings.KeepDays <= 0) throw new SetupException("Events:KeepDays must be more than 0.");
        if (settings.TimeoutSeconds is not (> 0 and <= TimeoutSecondsMax))
            throw new SetupException($"Events:TimeoutSeconds may be {TimeoutSecondsMax} at most.");
        return settings;
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
