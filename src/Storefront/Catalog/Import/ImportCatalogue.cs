using Microsoft.EntityFrameworkCore;
using Storefront.Catalog.Import.Csv;
using Storefront.Catalog.Import.Ern.Merge;
using Storefront.Data;
using Storefront.Data.Bulk;

namespace Storefront.Catalog.Import;

/// <summary>Brings what a plan has found into the catalogue.</summary>
/// <remarks>
/// Rows are written some thousands at a time, each time all or none, so an import that is killed leaves the catalogue
/// whole. Run again it finds what it has written by the ids of its source, and changes only what differs.
/// </remarks>
public static class ImportCatalogue
{
    private const string Lock = "storefront import";

    /// <summary>
    /// Runs the plan to its end. False when another import runs on the same database; then nothing was done.
    /// </summary>
    /// <exception cref="OperationCanceledException">
    /// It was stopped. What the report counts as accepted or replaced by then is in the catalogue.
    /// </exception>
    public static async Task<bool> Run(
        ImportPlan plan,
        IDbContextFactory<StorefrontDb> contexts,
        ImportReport report,
        IProgress<ImportProgress>? progress,
        TimeProvider clock,
        CancellationToken cancel)
    {
        await using var session = await contexts.CreateDbContextAsync(cancel);
        await session.Database.OpenConnectionAsync(cancel);
        var bulk = Bulk.On(session);
        if (!await bulk.TryLock(Lock, cancel)) return false;
        try
        {
            var run = new ImportRun(plan, contexts, report, progress);
            foreach (var problem in plan.Problems) report.Add(problem);
            await ImportTables(run, bulk, cancel);
            await ImportMessages(run, clock, cancel);
            return true;
        }
        finally
        {
            await bulk.Unlock(Lock);
        }
    }

    private static async Task ImportTables(ImportRun run, Bulk session, CancellationToken cancel)
    {
        var musicians = new MusicianTable(run);
        foreach (var table in run.Plan.Tables(CsvLayout.Musicians)) await musicians.Import(table, cancel);
        var records = new RecordTable(run);
        foreach (var table in run.Plan.Tables(CsvLayout.Records)) await records.Import(table, cancel);
        foreach (var orphan in run.Plan.Tables(CsvLayout.Credits)) RefuseWithoutSongs(run, orphan);
        await ImportSongs(run, session, cancel);
    }

    private static void RefuseWithoutSongs(ImportRun run, CsvTable credits)
    {
        if (run.Plan.TablesBeside(credits, CsvLayout.Songs).Any()) return;
        run.Report.Count(ImportKind.Credit, ImportOutcome.Refused);
        run.Report.Add(new Problem(
            ProblemCode.UnknownSong, Refuses: true, new Place(credits.Name, 1),
            "Credits are read with the table of songs beside them, and there is none; the file was not read."));
        run.Finished(credits.Name, 0, credits.Bytes);
    }

    private static async Task ImportSongs(ImportRun run, Bulk session, CancellationToken cancel)
    {
        var songs = new SongTable(run);
        foreach (var folder in run.Plan.Tables(CsvLayout.Songs).GroupBy(table => Path.GetDirectoryName(table.Path)))
        {
            await using var credits = await StagedCredits.Create(run, session, cancel);
            foreach (var table in run.Plan.TablesBeside(folder.First(), CsvLayout.Credits))
                await credits.Fill(table, cancel);
            foreach (var table in folder) await songs.Import(table, credits, cancel);
            await credits.RefuseRest(cancel);
        }
    }

    private static async Task ImportMessages(ImportRun run, TimeProvider clock, CancellationToken cancel)
    {
        foreach (var message in run.Plan.Messages)
        {
            await MessageImport.Run(run.Contexts, message.Path, message.Name, run.Report, clock, cancel);
            run.Finished(message.Name, 1, message.Bytes);
        }
    }
}
