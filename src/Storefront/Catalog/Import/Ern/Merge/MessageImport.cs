using System.Xml;
using Microsoft.EntityFrameworkCore;
using Storefront.Data;

namespace Storefront.Catalog.Import.Ern.Merge;

/// <summary>Takes one DDEX message into the catalogue: whole, or not at all.</summary>
/// <remarks>
/// One message is one transaction. A fault may stand in the last line, so everything is written as it is read, and
/// undone when the message is refused or only a test.
/// </remarks>
internal static class MessageImport
{
    /// <param name="shownName">The file as problems and deliveries name it.</param>
    public static async Task Run(
        IDbContextFactory<StorefrontDb> contexts, string file, string shownName, ImportReport report,
        TimeProvider clock, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        // Nothing is ever undone but the whole.
        db.Database.AutoSavepointsEnabled = false;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        using var guard = new MarkupGuard(ImportPlan.IsEmpty(file) ? Stream.Null : File.OpenRead(file));
        using var cursor = new ErnCursor(guard, shownName);
        var merge = new MessageMerge(new MergedMessage(db, cursor, Instant.Rounded(clock.GetUtcNow())));
        await Read(merge, cursor, guard, cancel);
        var outcome = cursor.IsRefused ? ImportOutcome.Refused : await merge.Finish(guard.Digest(), cancel);
        var isUndone = merge.WasTakenBefore || outcome is ImportOutcome.Refused or ImportOutcome.Checked;
        if (!isUndone) await transaction.CommitAsync(cancel);

        foreach (var problem in cursor.Problems) report.Add(problem);
        report.Count(ImportKind.Message, outcome);
    }

    private static async Task Read(
        MessageMerge merge, ErnCursor cursor, MarkupGuard guard, CancellationToken cancel)
    {
        try
        {
            foreach (var part in new ErnReader(cursor).Read())
            {
                // What is wrong further on is still worth telling.
                if (!cursor.IsRefused) await merge.Take(part, cancel);
                if (merge.WasTakenBefore) return;
            }
        }
        catch (XmlException stop)
        {
            var problem = ErnReader.Stop(cursor, stop);
            cursor.Refuse(problem.Code, problem.Place, problem.Text);
        }
        catch (ErnUnreadable stop)
        {
            cursor.Refuse(stop.Code, stop.Message);
        }
        catch (InvalidDataException stop) when (guard.IsTripped)
        {
            cursor.Refuse(ProblemCode.TooLarge, stop.Message);
        }
    }
}
