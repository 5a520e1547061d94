using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Storefront.GraphQL.EntityFramework;
using Storefront.GraphQL.Execution.Telemetry;

namespace Storefront.Host.Edge;

/// <summary>
/// Sends traces and metrics over OTLP where OpenTelemetry's own settings name a receiver; without one nobody listens,
/// and nothing is measured.
/// </summary>
internal sealed class TelemetryExport(IConfiguration configuration) : IHostedService, IDisposable
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private static readonly string[] Sources =
        [Instruments.Name, EntityFrameworkFields.ActivitySourceName, "Microsoft.AspNetCore", "Npgsql"];

    private static readonly string[] Meters =
        [Instruments.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Npgsql"];

    private TracerProvider? traces;
    private MeterProvider? metrics;

    /// <exception cref="SetupException">The receiver is named by no address.</exception>
    public static void AddTo(IServiceCollection services, IConfiguration configuration)
    {
        var receiver = configuration[Endpoint];
        if (string.IsNullOrWhiteSpace(receiver)) return;
        if (!Uri.TryCreate(receiver, UriKind.Absolute, out var address) || !SettingsSection.IsWebAddress(address))
            throw new SetupException($"{Endpoint} is \"{receiver}\"; it may be an address like http://localhost:4317.");
        // ASP.NET Core tells of a request's method, path and status only when it is asked to.
        AppContext.SetSwitch("Microsoft.AspNetCore.Hosting.SuppressActivityOpenTelemetryData", false);
        services.AddHostedService<TelemetryExport>();
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        traces = Sdk.CreateTracerProviderBuilder()
            .ConfigureServices(services => services.AddSingleton(configuration))
            .ConfigureResource(Name)
            .AddSource(Sources)
            .AddOtlpExporter()
            .Build();
        metrics = Sdk.CreateMeterProviderBuilder()
            .ConfigureServices(services => services.AddSingleton(configuration))
            .ConfigureResource(Name)
            .AddMeter(Meters)
            .AddOtlpExporter()
            .Build();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Sends what is left.</summary>
    public void Dispose()
    {
        traces?.Dispose();
        metrics?.Dispose();
    }

    private void Name(ResourceBuilder resource) =>
        resource.AddService(configuration["OTEL_SERVICE_NAME"] ?? "storefront");
}
