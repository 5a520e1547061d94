using Microsoft.EntityFrameworkCore;
using Storefront.Catalog.Import.Csv;
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
            await Run(new ImportRun(plan, contexts, report, progress), bulk, cancel);
            return true;
        }
        finally
        {
            await bulk.Unlock(Lock);
        }
    }

    private static async Task Run(ImportRun run, Bulk session, CancellationToken cancel)
    {
        foreach (var problem in run.Plan.Problems) run.Report.Add(problem);
        var musicians = new MusicianTable(run);
        foreach (var table in run.Plan.Tables(CsvLayout.Musicians)) await musicians.Import(table, cancel);
        var records = new RecordTable(run);
        foreach (var table in run.Plan.Tables(CsvLayout.Records)) await records.Import(table, cancel);
        await ImportSongs(run, session, cancel);
    }

    private static async Task ImportSongs(ImportRun run, Bulk session, CancellationToken cancel)
    {
        var songTables = run.Plan.Tables(CsvLayout.Songs).GroupBy(table => Path.GetDirectoryName(table.Path)).ToList();
        foreach (var orphan in run.Plan.Tables(CsvLayout.Credits)
            .Where(credits => !run.Plan.TablesBeside(credits, CsvLayout.Songs).Any()))
        {
            run.Report.Count(ImportKind.Credit, ImportOutcome.Refused);
            run.Report.Add(new Problem(
                ProblemCode.UnknownSong, Refuses: true, new Place(orphan.Name, 1),
                "Credits are read with the table of songs beside them, and there is none; the file was not read."));
            run.Finished(orphan.Name, 0, orphan.Bytes);
        }
        var songs = new SongTable(run);
        foreach (var folder in songTables)
        {
            await using var credits = await StagedCredits.Create(run, session, cancel);
            foreach (var table in run.Plan.TablesBeside(folder.First(), CsvLayout.Credits))
                await credits.Fill(table, cancel);
            foreach (var table in folder) await songs.Import(table, credits, cancel);
            await credits.RefuseRest(cancel);
        }
    }
}
