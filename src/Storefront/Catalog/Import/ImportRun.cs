using Microsoft.EntityFrameworkCore;
using Storefront.Data;
using Storefront.Data.Bulk;

namespace Storefront.Catalog.Import;

/// <summary>One import while it runs: where it writes, what it counts, and how far it is.</summary>
internal sealed class ImportRun(
    ImportPlan plan, IDbContextFactory<StorefrontDb> contexts, ImportReport report, IProgress<ImportProgress>? progress)
{
    private readonly long bytesTotal = plan.Bytes;
    private long rowsBefore;
    private long bytesBefore;

    public ImportPlan Plan => plan;

    public IDbContextFactory<StorefrontDb> Contexts => contexts;

    public ImportReport Report => report;

    /// <summary>Tells how far the file is that is being read.</summary>
    public void IsAt(string file, long rows, long bytes) =>
        progress?.Report(new ImportProgress(file, rowsBefore + rows, bytesBefore + bytes, bytesTotal));

    /// <summary>Tells that a file is read to its end.</summary>
    public void Finished(string file, long rows, long bytes)
    {
        IsAt(file, rows, bytes);
        rowsBefore += rows;
        bytesBefore += bytes;
    }

    /// <summary>Writes everything or nothing.</summary>
    public async Task InTransaction(Func<StorefrontDb, Bulk, Task> write, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var bulk = Bulk.On(db);
        await bulk.Hasten(cancel);
        await write(db, bulk);
        await transaction.CommitAsync(cancel);
    }
}
