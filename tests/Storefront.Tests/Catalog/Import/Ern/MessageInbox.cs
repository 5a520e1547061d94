using Microsoft.EntityFrameworkCore;
using Storefront.Catalog.Import;
using Storefront.Catalog.Import.Ern.Merge;
using Storefront.Data;

namespace Storefront.Tests.Catalog.Import.Ern;

/// <summary>Takes messages into a shop's catalogue and asks the shop what came of them.</summary>
internal sealed class MessageInbox(Shop shop) : IDbContextFactory<StorefrontDb>
{
    public const string FileName = "message.xml";

    /// <summary>The day on which every message arrives.</summary>
    public static readonly DateTimeOffset Today = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);

    public StorefrontDb CreateDbContext() => shop.Db();

    /// <summary>Empties the catalogue, which all tests of a class share.</summary>
    public async Task Empty()
    {
        await using var db = shop.Db();
        await db.DeliveryKeys.ExecuteDeleteAsync();
        await db.Deals.ExecuteDeleteAsync();
        await db.Tracks.ExecuteDeleteAsync();
        await db.Songs.ExecuteDeleteAsync();
        await db.Deliveries.ExecuteDeleteAsync();
        await db.Records.ExecuteDeleteAsync();
        await db.Musicians.ExecuteDeleteAsync();
        await db.Labels.ExecuteDeleteAsync();
        await db.Parties.ExecuteDeleteAsync();
    }

    public async Task<ImportReport> Take(string text)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, text);
            return await TakeFile(file, FileName);
        }
        finally
        {
            File.Delete(file);
        }
    }

    public async Task<ImportReport> TakeFile(string file, string shownName)
    {
        var report = new ImportReport();
        await MessageImport.Run(this, file, shownName, report, new FixedClock(), CancellationToken.None);
        return report;
    }

    /// <summary>Takes messages of which none may be refused.</summary>
    public async Task<IReadOnlyList<ImportOutcome>> TakeAll(params IEnumerable<string> texts)
    {
        List<ImportOutcome> outcomes = [];
        foreach (var text in texts)
        {
            var report = await Take(text);
            Assert.DoesNotContain(report.Problems, problem => problem.Refuses);
            outcomes.Add(Outcome(report));
        }

        return outcomes;
    }

    /// <summary>The SQL statements that a message takes.</summary>
    public async Task<IReadOnlyList<string>> Statements(string text)
    {
        await using var db = shop.Db();
        using var statements = new StatementLog(db.Database.GetDbConnection().Database);
        await TakeAll(text);
        return statements.Texts;
    }

    public static ImportOutcome Outcome(ImportReport report) => Enum.GetValues<ImportOutcome>()
        .Single(outcome => report[ImportKind.Message, outcome] == 1);

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Today;
    }
}
