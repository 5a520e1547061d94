using System.CommandLine;

namespace Storefront.Host.Commands;

internal static class DatabaseCommand
{
    public static Command Create()
    {
        var migrate = new Command("migrate", "Brings the tables to this version; run it before a new version serves.");
        migrate.RunsWithSettings(Migrate);
        return new Command("database", "Looks after the database.") { migrate };
    }

    private static async Task Migrate(ParseResult parsed, CancellationToken cancel)
    {
        var builder = StorefrontHost.CreateBuilder(parsed);
        await using var database = await StorefrontDatabase.OpenOrJoin(builder.Configuration, Console.Out, cancel);
        await using var app = StorefrontHost.Build(builder, database);
        await Migrations.Apply(app.Services, Console.Out, cancel);
    }
}
