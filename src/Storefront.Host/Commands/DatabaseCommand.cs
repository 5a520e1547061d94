using System.CommandLine;
using System.Data.Common;
using Storefront.Data;

namespace Storefront.Host.Commands;

internal static class DatabaseCommand
{
    private static readonly Argument<string> Role = new("role") { Description = "A role that exists." };

    public static Command Create()
    {
        var migrate = new Command("migrate", "Brings the tables to this version; run it before a new version serves.");
        migrate.RunsWithSettings(Migrate);
        var grant = new Command(
            "grant", "Lets a role run the host, which may change neither tables nor the audit log.") { Role };
        grant.RunsOnDatabase(async (parsed, db, _, cancel) =>
        {
            var role = parsed.GetRequiredValue(Role);
            try
            {
                if (!await ApplicationRole.Grant(db, role, cancel))
                    throw new SetupException(
                        $"The tables belong to {role}, or it may act as their owner. Name a role of the host alone.");
            }
            catch (DbException refused)
            {
                throw new SetupException($"The database does not let {role} in: {refused.Message}");
            }
            await Console.Out.WriteLineAsync($"{role} may run the host.");
        });
        return new Command("database", "Looks after the database.") { migrate, grant };
    }

    private static async Task Migrate(ParseResult parsed, CancellationToken cancel)
    {
        var builder = StorefrontHost.CreateBuilder(parsed);
        await using var database = await StorefrontDatabase.OpenOrJoin(builder.Configuration, Console.Out, cancel);
        await using var app = StorefrontHost.Prepare(builder, database);
        await Migrations.Apply(app.Services, Console.Out, cancel);
    }
}
