using System.CommandLine;
using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Types;

namespace Storefront.Host.Commands;

internal static class SchemaCommand
{
    private static readonly Option<FileInfo?> Output =
        new("--output") { Description = "Where to write; the terminal if absent." };

    public static Command Create()
    {
        var export = new Command("export", "Prints the schema in GraphQL's own language.") { Output };
        export.RunsWithSettings(Export);
        return new Command("schema", "Shows the contract.") { export };
    }

    private static async Task Export(ParseResult parsed, CancellationToken cancel)
    {
        var builder = StorefrontHost.CreateBuilder(parsed);
        await using var app = StorefrontHost.Build(builder, StorefrontDatabase.Unopened);
        var text = $"{SchemaPrinter.Print(app.Services.GetRequiredService<RequestExecutor>().Schema)}\n";
        if (parsed.GetValue(Output) is { } file) await File.WriteAllTextAsync(file.FullName, text, cancel);
        else await Console.Out.WriteAsync(text);
    }
}
