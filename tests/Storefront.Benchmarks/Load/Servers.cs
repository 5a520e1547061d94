using System.Data.Common;
using System.Globalization;
using System.Runtime;
using Npgsql;
using Storefront.Benchmarks.HandWritten;
using Storefront.Host;

namespace Storefront.Benchmarks.Load;

/// <summary>The two servers: each is run as a process of its own, and the same but for what answers.</summary>
internal static class Servers
{
    public const string Ours = "storefront";
    public const string OursUnpriced = "storefront-unpriced";
    public const string OursSelling = "storefront-selling";
    public const string HandWritten = "hand-written";

    public static readonly string[] All = [Ours, OursUnpriced, OursSelling, HandWritten];

    /// <summary>Where a server says how many methods it has compiled so far, better versions included.</summary>
    public const string CompiledPath = "/compiled-methods";

    /// <summary>Serves until the caller's input ends, and so never longer than the caller.</summary>
    /// <param name="keepsAnswers">Whether answers from the catalogue may be given again, as the host would.</param>
    public static async Task Serve(
        string which, string connectionString, int port, bool keepsAnswers, CancellationToken cancel)
    {
        var builder = StorefrontHost.CreateBuilder(
        [
            string.Create(CultureInfo.InvariantCulture, $"--Urls=http://127.0.0.1:{port}"),
            "--Logging:LogLevel:Default=Warning",
            // Charged as any caller, but never slowed.
            "--Budgets:Anonymous:Size=2000000000", "--Budgets:Anonymous:RefillPerSecond=2000000000",
            "--Budgets:Client:Size=2000000000", "--Budgets:Client:RefillPerSecond=2000000000",
            .. which == OursUnpriced ? (string[])["--Budgets:Enforced=false"] : [],
            .. which == OursSelling
                ? (string[])[
                    "--Payments:Gateway=Sandbox", "--Payments:AllowSandboxInProduction=true",
                    "--GraphQL:SlowSeconds=60"]
                : [],
            .. keepsAnswers ? (string[])[] : ["--GraphQL:MostAnswerBytes=0"],
        ]);
        var database = new StorefrontDatabase(DatabaseProvider.Postgres, connectionString);
        await using var app = which == HandWritten
            ? BuildHandWritten(builder, database)
            : StorefrontHost.Build(builder, database);
        app.MapGet(CompiledPath, () => JitInfo.GetCompiledMethodCount().ToString(CultureInfo.InvariantCulture));
        await app.StartAsync(cancel);
        await Console.Out.WriteLineAsync(app.Urls.First());
        // Reading from a console cannot be cancelled, and so it has a thread of its own.
        var callerEnds = Task.Run(() => Console.OpenStandardInput().CopyTo(Stream.Null), cancel);
        await Task.WhenAny(callerEnds, app.WaitForShutdownAsync(cancel));
        await app.StopAsync(cancel);
    }

    private static WebApplication BuildHandWritten(WebApplicationBuilder builder, StorefrontDatabase database)
    {
        database.AddTo(builder.Services);
        var app = builder.Build();
        HandWrittenEndpoint.Map(
            app, (NpgsqlDataSource)app.Services.GetRequiredService<DbDataSource>());
        return app;
    }
}
