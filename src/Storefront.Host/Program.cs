using System.CommandLine;
using Storefront.Host;
using Storefront.Host.Commands;

var storefront = new RootCommand("Music and money through one GraphQL schema. Without a command: serve it.")
{
    AccountsCommand.Create(),
    DatabaseCommand.Create(),
    ImportCommand.Create(),
    LedgerCommand.Create(),
    SchemaCommand.Create(),
};
storefront.RunsWithSettings(Serve);
return await storefront.Run(args);

static async Task Serve(ParseResult parsed, CancellationToken cancel)
{
    var builder = StorefrontHost.CreateBuilder(parsed);
    await using var database = await StorefrontDatabase.Open(builder.Configuration, Console.Out, cancel);
    await using var app = StorefrontHost.Prepare(builder, database);
    app.Services.GetRequiredService<MediaSettings>().MakeFolder();
    // Both need EF Core's model, which takes as long to make as the types of the schema: it is made beside them.
    var tables = Task.Run(() => LookAfterTables(app, cancel), cancel);
    StorefrontHost.MapEndpoints(app);
    await tables;
    await StorefrontHost.Listen(app, cancel);
    Welcome.Tell(app, database, Console.Out);
    await app.WaitForShutdownAsync(cancel);
}

static async Task LookAfterTables(WebApplication app, CancellationToken cancel)
{
    await Migrations.ApplyOrRefuse(app, Console.Out, cancel);
    await FirstRun.AddDemo(app, Console.Out, cancel);
}
