using System.CommandLine;
using Storefront.Data;
using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Types;

namespace Storefront.Host.Commands;

internal static class SchemaCommand
{
    private static readonly Option<FileInfo?> Output =
        new("--output") { Description = "Where to write; the terminal if absent." };

    private static readonly Argument<DirectoryInfo> Operations =
        new("folder") { Description = "Where the documents (*.graphql) are, at any depth." };

    public static Command Create()
    {
        var export = new Command("export", "Prints the schema in GraphQL's own language.") { Output };
        export.RunsWithSettings(Export);
        var documents = new Command("documents", "Makes the manifest of trusted documents of a folder.")
        {
            Operations, Output,
        };
        documents.RunsWithSettings(MakeManifest);
        return new Command("schema", "Shows the contract, and what may be asked of it.") { export, documents };
    }

    private static async Task Export(ParseResult parsed, CancellationToken cancel)
    {
        var builder = StorefrontHost.CreateBuilder(parsed);
        await using var app = StorefrontHost.Prepare(builder, StorefrontDatabase.Unopened);
        await Write(parsed, SchemaPrinter.Print(app.Services.GetRequiredService<RequestExecutor>().Schema), cancel);
    }

    private static async Task MakeManifest(ParseResult parsed, CancellationToken cancel)
    {
        var folder = parsed.GetRequiredValue(Operations);
        if (!folder.Exists) throw new SetupException($"There is no folder {folder.FullName}.");
        var texts = folder.EnumerateFiles("*.graphql", SearchOption.AllDirectories)
            .Select(file => File.ReadAllText(file.FullName));
        var documents = TrustedDocuments.Of(texts);
        try
        {
            _ = new RequestExecutor(
                StorefrontSchema.Build(PostgresStorefrontDb.Translating(new())),
                new ExecutorOptions { Documents = documents, IncrementalDelivery = true });
        }
        catch (SchemaException broken)
        {
            throw new SetupException(broken.Message);
        }
        await Write(parsed, documents.ToManifest(), cancel);
    }

    private static async Task Write(ParseResult parsed, string text, CancellationToken cancel)
    {
        if (parsed.GetValue(Output) is { } file) await File.WriteAllTextAsync(file.FullName, $"{text}\n", cancel);
        else await Console.Out.WriteAsync($"{text}\n");
    }
}
