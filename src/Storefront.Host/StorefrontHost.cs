using System.CommandLine;
using System.Net.Sockets;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Storefront.Accounts;
using Storefront.GraphQL.AspNetCore;
using Storefront.GraphQL.Types;
using Storefront.Host.Access;
using Storefront.Host.Budgets;
using Storefront.Host.Edge;
using Storefront.Host.Payments;
using Storefront.Host.Webhooks;
using Storefront.Ledger;
using Storefront.Purchases.DirectSale;

namespace Storefront.Host;

/// <summary>The application, put together.</summary>
public static class StorefrontHost
{
    public static WebApplicationBuilder CreateBuilder(ParseResult parsed) => CreateBuilder(parsed.UnmatchedTokens);

    /// <param name="settings">What overrides the settings file and the environment: <c>--Name=value</c>.</param>
    public static WebApplicationBuilder CreateBuilder(IEnumerable<string> settings)
    {
        // The settings file stands beside the program, wherever it is started from.
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { Args = [.. settings], ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.ConfigureKestrel(EdgeSettings.Read(builder.Configuration).Apply);
        return builder;
    }

    public static WebApplication Build(WebApplicationBuilder builder, StorefrontDatabase database)
    {
        var app = Prepare(builder, database);
        MapEndpoints(app);
        return app;
    }

    /// <summary>The application's services, for a command that answers no request.</summary>
    public static WebApplication Prepare(WebApplicationBuilder builder, StorefrontDatabase database)
    {
        database.AddTo(builder.Services);
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddAccess(builder.Configuration);
        builder.Services.AddSingleton(new Commission(
            SettingsSection.Read<LedgerSettings>(builder.Configuration, "Ledger").CommissionBasisPoints));
        var charge = builder.Services.AddBudgets(builder.Configuration);
        MediaSettings.Read(builder.Configuration).AddTo(builder.Services);
        builder.Services.AddHostedService<DueChanges>();
        builder.AddPayments();
        builder.Services.AddGrants(builder.Configuration);
        builder.AddEvents(database);
        builder.Services.AddSingleton(SettingsSection.Read<QuoteSettings>(builder.Configuration, "Quotes"));
        builder.Services.AddHostedService<ForgetOld>();
        builder.Services.AddScoped(services => new RequestId(
            services.GetRequiredService<IHttpContextAccessor>().HttpContext?.TraceIdentifier));
        builder.Services.AddSingleton(SettingsSection.Read<VerbSettings>(builder.Configuration, "Verbs"));
        var tellSlow = SlowOperations.AddTo(builder.Services);
        builder.Services.AddGraphQLServer(
            services => StorefrontSchema.Build(database.Translating(services)),
            options =>
            {
                GraphQLSettings.Read(builder.Configuration).Apply(options);
                AccessSetup.Apply(options);
                options.Execution = options.Execution with { OnSlow = tellSlow };
                charge(options);
            });
        if (database.Provider == DatabaseProvider.Postgres)
        {
            builder.Services.AddHostedService(services =>
                ActivatorUtilities.CreateInstance<ChangeListener>(services, database.ConnectionString));
        }
        builder.Services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.MimeTypes = ["application/json", "application/graphql-response+json"];
        });
        TelemetryExport.AddTo(builder.Services, builder.Configuration);
        return builder.Build();
    }

    /// <summary>Adds what answers requests to what was prepared; builds the schema.</summary>
    public static void MapEndpoints(WebApplication app)
    {
        app.UseForwardedRequests(EdgeSettings.Read(app.Configuration));
        app.UseRequestLog();
        app.UseSecurityHeaders();
        app.UseFailures();
        app.UseResponseCompression();
        app.MapAccess();
        app.MapPayments();
        app.MapProbes();
        try
        {
            app.MapGraphQL();
        }
        catch (SchemaException broken)
        {
            throw new SetupException(broken.Message);
        }
        app.MapMediaUploads();
        app.MapMediaDownloads();
    }

    public static async Task Listen(WebApplication app, CancellationToken cancel)
    {
        try
        {
            await app.StartAsync(cancel);
        }
        catch (IOException taken) when (taken.InnerException is AddressInUseException)
        {
            throw new SetupException($"{taken.Message} Choose another with --urls=http://localhost:<port>.");
        }
        // What Kestrel throws where an address or a certificate is wrong; the rest of its message is advice.
        catch (Exception wrong) when (wrong is FormatException or InvalidOperationException or ArgumentException
            or CryptographicException or SocketException or IOException or UnauthorizedAccessException)
        {
            var fault = wrong.Message.Split('\n')[0].TrimEnd();
            throw new SetupException($"Urls or Kestrel:Endpoints:* are wrong: {fault}");
        }
    }
}
