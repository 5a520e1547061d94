using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Storefront.Data;
using Storefront.GraphQL.Language;
using Storefront.GraphQL.Types;
using Storefront.GraphQL.Validation;
using Storefront.Host;

namespace Storefront.Benchmarks.Language;

/// <summary>The parser and the validator beside those of graphql-js, on one thread and the same documents.</summary>
internal sealed class LanguageRun(TimeSpan each, TextWriter output)
{
    private readonly Schema schema = StorefrontSchema.Build(PostgresStorefrontDb.Translating(new()));

    public async Task Compare(CancellationToken cancel)
    {
        var sets = LanguageDocuments.All;
        var theirs = await Theirs(sets.Select(set => set.Texts), cancel);
        await output.WriteLineAsync("MB/s, ours : graphql-js");
        await output.WriteLineAsync("| documents | bytes | parser | validator |\n| --- | --- | --- | --- |");
        foreach (var ((name, texts), theirRates) in sets.Zip(theirs))
        {
            var utf8 = Array.ConvertAll(texts, Encoding.UTF8.GetBytes);
            var documents = Array.ConvertAll(utf8, text => Parser.Parse(text, ParserLimits.None));
            var parser = PerSecond(() =>
            {
                foreach (var text in utf8) Parser.Parse(text, ParserLimits.None);
            });
            var validator = PerSecond(() =>
            {
                foreach (var document in documents) Validator.Validate(schema, document, ValidationLimits.Off);
            });
            var bytes = utf8.Sum(text => text.Length);
            await output.WriteLineAsync(
                $"| {name} | {bytes} | {Rates(parser, theirRates[0])} | {Rates(validator, theirRates[1])} |");

            string Rates(double ours, double other) => string.Create(
                CultureInfo.InvariantCulture, $"{ours * bytes / 1e6:0.0} : {other * bytes / 1e6:0.0}");
        }
    }

    private double PerSecond(Action work)
    {
        Run(work);
        return Run(work);
    }

    private double Run(Action work)
    {
        var start = Stopwatch.GetTimestamp();
        var count = 0;
        for (; Stopwatch.GetElapsedTime(start) < each; count++) work();
        return count / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    /// <summary>For each set of documents, how often a second graphql-js parses it and validates it.</summary>
    private async Task<double[][]> Theirs(IEnumerable<string[]> sets, CancellationToken cancel)
    {
        await RunProgram("npm", ["install", "--no-audit", "--no-fund", "--silent"], "", cancel);
        var task = JsonSerializer.Serialize(new
        {
            schema = SchemaPrinter.Print(schema),
            sets,
            milliseconds = each.TotalMilliseconds,
        });
        return JsonSerializer.Deserialize<double[][]>(await RunProgram("node", ["language.mjs"], task, cancel))!;
    }

    private static async Task<string> RunProgram(
        string program, string[] arguments, string input, CancellationToken cancel)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Path.Combine(AppContext.BaseDirectory, "Language"),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        await process.StandardInput.WriteAsync(input.AsMemory(), cancel);
        process.StandardInput.Close();
        var printed = await process.StandardOutput.ReadToEndAsync(cancel);
        await process.WaitForExitAsync(cancel);
        return process.ExitCode == 0 ? printed : throw new SetupException($"{program} failed: {printed}");
    }
}
