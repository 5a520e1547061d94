using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Storefront.Data;

namespace Storefront.Host.Commands;

/// <summary>Runs commands on the tables, beside a host that serves and without one.</summary>
internal static class OnDatabase
{
    public static void RunsOnDatabase(
        this Command command, Func<ParseResult, StorefrontDb, IServiceProvider, CancellationToken, Task> run) =>
        command.RunsWithSettings(async (parsed, cancel) =>
        {
            var builder = StorefrontHost.CreateBuilder(parsed);
            await using var database = await StorefrontDatabase.OpenOrJoin(builder.Configuration, Console.Out, cancel);
            await using var app = StorefrontHost.Build(builder, database);
            await Migrations.ApplyOrRefuse(app, Console.Out, cancel);
            var contexts = app.Services.GetRequiredService<IDbContextFactory<StorefrontDb>>();
            await using var db = await contexts.CreateDbContextAsync(cancel);
            await run(parsed, db, app.Services, cancel);
        });

    public static DateTimeOffset Now(this IServiceProvider services) =>
        services.GetRequiredService<TimeProvider>().GetUtcNow();
}
