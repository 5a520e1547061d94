using System.Numerics;
using Microsoft.EntityFrameworkCore;
using Storefront.Data;
using Storefront.Data.Bulk;

namespace Storefront.Catalog.Import.Csv;

/// <summary>How a table becomes nouns of the catalogue: some thousands of rows at a time, all or none.</summary>
/// <remarks>A transaction must not fail for one row, so whatever the database would refuse is refused before.</remarks>
internal abstract class TableImport<TDraft, TNoun>(ImportRun run, ImportKind kind)
    where TDraft : Draft<TNoun>
    where TNoun : class
{
    private const int BatchRowsMax = 4000;
    private const int BatchBytesMax = 4 * 1024 * 1024;

    private readonly SeenIds seen = new();
    private readonly NamedParties named = new(run.Plan.Source);
    private int batches;

    protected string Source => run.Plan.Source;

    protected Task<StorefrontDb> OpenDb(CancellationToken cancel) => run.Contexts.CreateDbContextAsync(cancel);

    /// <summary>Who is known by name alone.</summary>
    protected NamedParties Named => named;

    public async Task Import(CsvTable table, CancellationToken cancel)
    {
        await using var rows = await CsvRows.Open(table, run.Report.Add, cancel);
        var batch = await Read(rows, cancel);
        while (batch.Rows > 0)
        {
            // The next batch is read while this one is written.
            var next = Task.Run(() => Read(rows, cancel), cancel);
            await Task.WhenAll(Write(batch, cancel), next);
            run.IsAt(table.Name, batch.At.Rows, batch.At.Bytes);
            batch = await next;
        }
        run.Finished(table.Name, rows.Count, table.Bytes);
    }

    /// <summary>The noun that a row describes; null when the row was refused.</summary>
    protected abstract TDraft? Read(CsvRow row);

    /// <summary>Sets the nouns that drafts refer to, and leaves out those that refer to nothing.</summary>
    protected virtual Task<List<TDraft>> Resolve(StorefrontDb db, List<TDraft> drafts, CancellationToken cancel) =>
        Task.FromResult(drafts);

    /// <summary>Adds what is said about the nouns elsewhere than in their rows.</summary>
    protected virtual Task Complete(IReadOnlyList<TDraft> drafts, CancellationToken cancel) => Task.CompletedTask;

    protected abstract long IdOf(TNoun noun);

    protected abstract void SetOrigin(TDraft draft, long digest);

    /// <summary>Adds nouns that the catalogue does not know.</summary>
    protected abstract Task Insert(StorefrontDb db, Bulk bulk, IReadOnlyList<TDraft> drafts, CancellationToken cancel);

    /// <summary>Puts what is said now in the place of what was said before.</summary>
    protected abstract Task Replace(
        StorefrontDb db, Bulk bulk, IReadOnlyDictionary<long, TDraft> drafts, CancellationToken cancel);

    /// <summary>Counts what became of nouns.</summary>
    protected virtual void Count(ImportReport report, IReadOnlyCollection<TDraft> drafts, ImportOutcome outcome) =>
        report.Count(kind, outcome, drafts.Count);

    protected void Refuse(TDraft draft, ProblemCode code, string text)
    {
        run.Report.Count(kind, ImportOutcome.Refused);
        run.Report.Add(new Problem(code, Refuses: true, draft.Place, text));
    }

    /// <summary>The ids in the catalogue of the source's nouns with some of its ids.</summary>
    protected async Task<Dictionary<string, long>> Find<T>(
        StorefrontDb db, IEnumerable<string?> ids, CancellationToken cancel) where T : class =>
        (await Known<T>(db, ids, cancel)).ToDictionary(known => known.Key, known => known.Value.Id);

    /// <summary>Gives the nouns their labels, and makes those that are not there yet.</summary>
    protected async Task SetLabels(
        StorefrontDb db, Bulk bulk, IEnumerable<TDraft> drafts, Action<TNoun, long> set, CancellationToken cancel)
    {
        var labelled = drafts.Where(draft => draft.LabelKey is not null).ToList();
        var labels = await named.Labels(db, bulk, labelled.Select(draft => draft.LabelKey!), cancel);
        foreach (var draft in labelled) set(draft.Noun, labels[draft.LabelKey!]);
    }

    /// <summary>Writes nouns over those with their ids, when the changes are saved.</summary>
    /// <param name="kept">Members that no table decides.</param>
    protected static void Overwrite(
        StorefrontDb db, IReadOnlyDictionary<long, TDraft> drafts, params IReadOnlyList<string> kept)
    {
        foreach (var (id, draft) in drafts)
        {
            var entry = db.Entry(draft.Noun);
            entry.Property(nameof(Song.Id)).CurrentValue = id;
            entry.State = EntityState.Modified;
            foreach (var member in kept) entry.Property(member).IsModified = false;
        }
    }

    private async Task<RowBatch<TDraft>> Read(CsvRows rows, CancellationToken cancel)
    {
        var batch = new RowBatch<TDraft>();
        var (rowsBefore, bytesBefore) = (rows.Count, rows.BytesRead);
        rows.OnProblem = batch.Problems.Add;
        while (batch.Drafts.Count < BatchRowsMax && rows.BytesRead < bytesBefore + BatchBytesMax
            && await rows.Next(cancel))
            if (Read(rows.Row) is { } draft) batch.Drafts.Add(draft);
        batch.Rows = rows.Count - rowsBefore;
        batch.At = (rows.Count, rows.BytesRead);
        return batch;
    }

    private async Task Write(RowBatch<TDraft> batch, CancellationToken cancel)
    {
        batch.Problems.ForEach(run.Report.Add);
        run.Report.Count(kind, ImportOutcome.Refused, batch.Rows - batch.Drafts.Count);
        if (batch.Drafts.Count > 0) await Write(batch.Drafts, cancel);
    }

    private async Task Write(List<TDraft> batch, CancellationToken cancel)
    {
        List<TDraft> added = [];
        Dictionary<long, TDraft> changed = [];
        Dictionary<long, TDraft> unchanged = [];
        await run.InTransaction(
            async (db, bulk) =>
            {
                // Each time that there are twice as many rows.
                if (BitOperations.IsPow2(++batches)) await bulk.RefreshStatistics(cancel);
                var drafts = await Resolve(db, batch, cancel);
                var known = await Known<TNoun>(db, drafts.Select(draft => draft.Id), cancel);
                drafts = Once(drafts, known);
                await Complete(drafts, cancel);
                foreach (var draft in drafts)
                {
                    var digest = draft.Said.Finish();
                    SetOrigin(draft, digest);
                    if (!known.TryGetValue(draft.Id, out var before)) added.Add(draft);
                    else if (before.Digest != digest) changed.Add(before.Id, draft);
                    else unchanged.Add(before.Id, draft);
                }
                await Insert(db, bulk, added, cancel);
                if (changed.Count > 0) await Replace(db, bulk, changed, cancel);
            },
            cancel);
        foreach (var id in added.Select(draft => IdOf(draft.Noun)).Concat(changed.Keys).Concat(unchanged.Keys))
            seen.Add(id);
        Count(run.Report, added, ImportOutcome.Accepted);
        Count(run.Report, changed.Values, ImportOutcome.Replaced);
        Count(run.Report, unchanged.Values, ImportOutcome.Unchanged);
    }

    private List<TDraft> Once(List<TDraft> drafts, Dictionary<string, (long Id, long? Digest)> known)
    {
        var inBatch = new HashSet<string>();
        return drafts.FindAll(draft =>
        {
            var isFirst = !(known.TryGetValue(draft.Id, out var before) && seen.Contains(before.Id))
                && inBatch.Add(draft.Id);
            if (!isFirst) Refuse(draft, ProblemCode.DuplicateId, $"An earlier row has the id \"{draft.Id}\" too.");
            return isFirst;
        });
    }

    private async Task<Dictionary<string, (long Id, long? Digest)>> Known<T>(
        StorefrontDb db, IEnumerable<string?> ids, CancellationToken cancel) where T : class
    {
        var wanted = ids.OfType<string>().Distinct().ToArray();
        if (wanted.Length == 0) return [];
        var found = await db.Set<T>()
            .Where(noun => EF.Property<string>(noun, nameof(Song.Source)) == Source)
            // Without the first condition EF Core looks for nulls too, and then no index serves.
            .Where(noun => EF.Property<string?>(noun, nameof(Song.SourceId)) != null
                && wanted.Contains(EF.Property<string>(noun, nameof(Song.SourceId))))
            .Select(noun => new
            {
                Key = EF.Property<string>(noun, nameof(Song.SourceId)),
                Id = EF.Property<long>(noun, nameof(Song.Id)),
                Digest = EF.Property<long?>(noun, nameof(Song.SourceDigest)),
            })
            .ToListAsync(cancel);
        return found.ToDictionary(noun => noun.Key, noun => (noun.Id, noun.Digest));
    }
}
