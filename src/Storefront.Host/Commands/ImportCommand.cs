using System.CommandLine;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Storefront.Catalog.Import;
using Storefront.Data;

namespace Storefront.Host.Commands;

internal static class ImportCommand
{
    private const int ExitStrict = 2;

    private static readonly Argument<string> What =
        new("path") { Description = "A file, or a folder with everything below it: DDEX messages and CSV tables." };

    private static readonly Option<FileInfo?> Report =
        new("--report") { Description = "Where to write every problem; the terminal shows the first 1000." };

    private static readonly Option<bool> Strict =
        new("--strict") { Description = "Exit with 2 when anything was refused." };

    private static readonly Option<string?> Deliverer =
        new("--deliverer") { Description = "Whose ids the tables use, where several deliverers use the same ones." };

    public static Command Create()
    {
        var import = new Command("import", "Brings deliveries into the catalogue; may be run again at any time.")
        {
            What, Report, Strict, Deliverer,
        };
        import.RunsWithSettings(Import);
        return import;
    }

    private static async Task<int> Import(ParseResult parsed, CancellationToken cancel)
    {
        var builder = StorefrontHost.CreateBuilder(parsed);
        var plan = await Plan(parsed, cancel);
        await using var database = await StorefrontDatabase.OpenOrJoin(builder.Configuration, Console.Out, cancel);
        await using var app = StorefrontHost.Prepare(builder, database);
        await Migrations.ApplyOrRefuse(app, Console.Out, cancel);
        await using var all = OpenReport(parsed.GetValue(Report));
        var report = new ImportReport(problem => all?.WriteLine(problem));
        try
        {
            await Run(plan, app, report, cancel);
        }
        finally
        {
            Print(report, all);
        }
        return parsed.GetValue(Strict) && report[ImportOutcome.Refused] > 0 ? ExitStrict : 0;
    }

    private static async Task<ImportPlan> Plan(ParseResult parsed, CancellationToken cancel)
    {
        var path = parsed.GetValue(What)!;
        if (!Path.Exists(path)) throw new SetupException($"There is no file or folder \"{path}\".");
        try
        {
            var plan = await ImportPlan.Of(path, parsed.GetValue(Deliverer), cancel);
            Console.WriteLine($"Reading {plan.FileCount} file(s), {plan.Bytes / 1e6:0.0} MB.");
            return plan;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new SetupException($"Cannot be read: {unreadable.Message}");
        }
    }

    private static async Task Run(ImportPlan plan, WebApplication app, ImportReport report, CancellationToken cancel)
    {
        var clock = app.Services.GetRequiredService<TimeProvider>();
        var contexts = app.Services.GetRequiredService<IDbContextFactory<StorefrontDb>>();
        var progress = new ImportProgressLine(Console.Out, isRewritten: !Console.IsOutputRedirected, clock);
        try
        {
            if (!await ImportCatalogue.Run(plan, contexts, report, progress, clock, cancel))
                throw new SetupException("Another import runs on this database. Wait for its end, then try again.");
        }
        catch (Exception fault) when (fault is DbException or IOException or UnauthorizedAccessException)
        {
            throw new SetupException($"The import could not go on: {fault.Message} Run it again to finish it.");
        }
        finally
        {
            progress.End();
        }
    }

    private static StreamWriter? OpenReport(FileInfo? file)
    {
        try
        {
            return file is null ? null : new StreamWriter(file.FullName);
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            throw new SetupException($"The report cannot be written: {unwritable.Message}");
        }
    }

    private static void Print(ImportReport report, StreamWriter? all)
    {
        foreach (var problem in report.Problems) Console.WriteLine(problem);
        var more = report.ProblemCount - report.Problems.Count;
        if (more > 0)
            Console.WriteLine($"... and {more} more{(all is null ? "; --report <file> writes all of them" : "")}.");
        foreach (var line in ImportSummary.Of(report))
        {
            Console.WriteLine(line);
            all?.WriteLine(line);
        }
    }
}
