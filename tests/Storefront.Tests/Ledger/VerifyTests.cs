using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Npgsql;
using Storefront.Host;
using Storefront.Ledger;
using Storefront.Tests.Host;

namespace Storefront.Tests.Ledger;

/// <summary>The command that computes the books anew.</summary>
public sealed class VerifyTests(PostgresShop shop) : IClassFixture<PostgresShop>
{
    private static readonly DateTimeOffset Day = new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Says_what_somebody_did_to_the_books_behind_the_databases_back()
    {
        var (sale, back) = await Book();
        Assert.Empty(await Faults());
        var damage =
            $"""
            BEGIN;
            SET LOCAL session_replication_role = replica;
            UPDATE ledger_postings SET amount_amount_minor = -999 WHERE entry_id = '{sale.Id}' AND position = 1;
            UPDATE ledger_postings SET amount_amount_minor = -2000 WHERE entry_id = '{back.Id}' AND position = 2;
            UPDATE ledger_entries SET cause_key = '77' WHERE id = '{back.Id}';
            UPDATE ledger_accounts SET name = 'clearing:2' WHERE id = 1;
            INSERT INTO ledger_accounts (id, name, purpose, opened_at) VALUES (8, 'refunds', 8, now());
            INSERT INTO ledger_entries (id, kind, cause_kind, cause_key, occurred_at, booked_at)
            VALUES ('00000000-0000-0000-0000-00000000000a', 2, 2, 'a', now(), '2026-11-21');
            INSERT INTO ledger_postings
                (entry_id, position, account_id, amount_amount_minor, amount_currency, song_id, booked_at)
            VALUES ('00000000-0000-0000-0000-00000000000a', 1, 709, 5, 'CNY', 12345, '2026-11-22'),
                ('00000000-0000-0000-0000-00000000000b', 1, 1, -5, 'CNY', NULL, '2026-11-22');
            COMMIT;
            """;
        await using var db = shop.Db();
        await db.Database.ExecuteSqlRawAsync(damage);
        Assert.Equal(
            $"""
            All postings add up to -999 CNY, not to 0.
            Account 1 (clearing:2): its name, purpose or owner is not that of its id.
            Account 8 (refunds): nothing was ever booked on it.
            Entry 00000000-0000-0000-0000-00000000000a: it has 1 posting(s), not two or more.
            Entry 00000000-0000-0000-0000-00000000000a: it is not named by its cause (2:2:a).
            Entry 00000000-0000-0000-0000-00000000000a: its postings add up to 5 CNY, not to 0.
            Entry 00000000-0000-0000-0000-00000000000a: posting 1 is about song 12345, which there is not.
            Entry 00000000-0000-0000-0000-00000000000a: posting 1 is on account 709, which there is not.
            Entry 00000000-0000-0000-0000-00000000000a: posting 1 was booked at another time than the entry.
            Entry 00000000-0000-0000-0000-00000000000b: its postings add up to -5 CNY, not to 0.
            Entry 00000000-0000-0000-0000-00000000000b: posting 1 belongs to it, but there is no such entry.
            Entry {sale.Id}: its postings add up to 1 CNY, not to 0.
            Entry {sale.Id}: of posting 1, -999, its reversals take back 1000.
            Entry {sale.Id}: of posting 2, 1000, its reversals take back -2000.
            Entry {back.Id}: it is not named by its cause (3:3:77).
            Entry {back.Id}: its postings add up to -1000 CNY, not to 0.
            """.Split('\n').Order(StringComparer.Ordinal),
            (await Faults()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Runs_beside_a_host_that_serves()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"storefront-ledger-{Guid.NewGuid():N}");
        try
        {
            await using var host = await HostProcess.Start(folder);
            await using (var sound = await HostProcess.Run(folder, "ledger", "verify"))
            {
                Assert.Equal((0, ""), await sound.End());
                Assert.EndsWith("0 entries: the books balance.", sound.Output, StringComparison.Ordinal);
            }
            await Damage(folder);
            await using var command = await HostProcess.Run(folder, "ledger", "verify");
            Assert.Equal((2, ""), await command.End());
            Assert.EndsWith(
                "Account 8 (refunds): nothing was ever booked on it.\n0 entries: 1 fault(s).", command.Output,
                StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task Damage(string folder)
    {
        using var settings = new ConfigurationManager();
        settings["Database:DataFolder"] = folder;
        await using var database = await StorefrontDatabase.OpenOrJoin(
            settings, TextWriter.Null, CancellationToken.None);
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        await using var insert = source.CreateCommand(
            "INSERT INTO ledger_accounts (id, name, purpose, opened_at) VALUES (8, 'refunds', 8, now())");
        await insert.ExecuteNonQueryAsync();
    }

    private async Task<(LedgerEntry Sale, LedgerEntry Back)> Book()
    {
        await using var db = shop.Db();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var sale = new LedgerEntry(
            EntryKind.Sale, Cause.Of(CauseKind.OrderLine, 1), Day,
            [
                new Posting(AccountKey.Clearing, -1000, CurrencyCode.CNY),
                new Posting(AccountKey.SuspenseUnknownPayee, 1000, CurrencyCode.CNY),
            ]);
        await Books.Post(db, TimeProvider.System, [sale], CancellationToken.None);
        var back = await Books.Reverse(
            db, TimeProvider.System, sale.Id, Cause.Of(CauseKind.Refund, 1), Day, null, CancellationToken.None);
        await transaction.CommitAsync();
        return (sale, back);
    }

    private async Task<List<string>> Faults()
    {
        await using var db = shop.Db();
        var faults = new List<string>();
        await foreach (var fault in BooksCheck.Faults(db, CancellationToken.None)) faults.Add(fault);
        return faults;
    }
}
