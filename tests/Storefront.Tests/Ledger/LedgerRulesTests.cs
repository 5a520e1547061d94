using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Storefront.Tests.Ledger;

/// <summary>What the database refuses, whoever asks: statements past the program, by hand.</summary>
public abstract class LedgerRulesTests(Shop shop) : IAsyncLifetime
{
    private const string Entry = "00000000-0000-0000-0000-00000000000a";
    private const string Other = "00000000-0000-0000-0000-00000000000b";

    [ShopTheory]
    [InlineData("1, 1, 5, 'CNY'", "2, 6, -4, 'CNY'")]
    [InlineData("1, 1, 5, 'CNY'", "2, 6, -5, 'USD'")]
    [InlineData("1, 1, 5, 'CNY'", "2, 1, -5, 'CNY'", "3, 6, 1, 'CNY'")]
    [InlineData("1, 1, 9223372036854775807, 'CNY'", "2, 1, 9223372036854775807, 'CNY'", "3, 6, 2, 'CNY'")]
    public Task Refuses_an_entry_that_does_not_add_up_to_zero(params string[] postings) =>
        Refuses(AddEntry(Other), AddPostings(Other, postings));

    [ShopFact]
    public Task Refuses_an_entry_of_one_posting() => Refuses(AddEntry(Other), AddPostings(Other, "1, 1, 5, 'CNY'"));

    [ShopFact]
    public Task Refuses_a_posting_of_nothing() =>
        Refuses(AddEntry(Other), AddPostings(Other, "1, 1, 0, 'CNY'", "2, 6, 0, 'CNY'"));

    [ShopFact]
    public Task Refuses_postings_of_no_entry() => Refuses(AddPostings(Other, "1, 1, 5, 'CNY'", "2, 6, -5, 'CNY'"));

    [ShopFact]
    public Task Refuses_postings_on_no_account() =>
        Refuses(AddEntry(Other), AddPostings(Other, "1, 1, 5, 'CNY'", "2, 7, -5, 'CNY'"));

    [ShopFact]
    public Task Refuses_to_add_to_an_entry() => Refuses(AddPostings(Entry, "3, 1, 5, 'CNY'", "4, 6, -5, 'CNY'"));

    [ShopFact]
    public Task Refuses_a_second_entry_of_the_same_id() => Refuses(AddEntry(Entry));

    [ShopTheory]
    [InlineData("UPDATE ledger_postings SET amount_amount_minor = amount_amount_minor + 1")]
    [InlineData("UPDATE ledger_entries SET cause_key = 'x'")]
    [InlineData("UPDATE ledger_accounts SET name = 'x'")]
    [InlineData("DELETE FROM ledger_postings")]
    [InlineData("DELETE FROM ledger_entries")]
    [InlineData("DELETE FROM ledger_accounts")]
    [InlineData("TRUNCATE TABLE ledger_postings")]
    [InlineData("TRUNCATE TABLE ledger_entries")]
    [InlineData("TRUNCATE TABLE ledger_accounts")]
    public Task Refuses_to_alter_or_forget_what_is_booked(string statement) => Refuses(statement);

    [ShopTheory]
    [InlineData("1, 1, -6, 'CNY'", "2, 6, 6, 'CNY'")]
    [InlineData("1, 1, 5, 'CNY'", "2, 6, -5, 'CNY'")]
    [InlineData("1, 6, -5, 'CNY'", "2, 1, 5, 'CNY'")]
    [InlineData("1, 1, -5, 'USD'", "2, 6, 5, 'USD'")]
    [InlineData("1, 1, -5, 'CNY'", "3, 6, 5, 'CNY'")]
    public Task Refuses_a_reversal_of_something_else(params string[] postings) =>
        Refuses(AddEntry(Other, Entry), AddPostings(Other, postings));

    [ShopFact]
    public async Task Refuses_to_take_back_more_than_was_booked()
    {
        const string sale = "00000000-0000-0000-0000-000000000001";
        const string part = "00000000-0000-0000-0000-000000000002";
        const string rest = "00000000-0000-0000-0000-000000000003";
        await Run(AddEntry(sale), AddPostings(sale, "1, 1, 5, 'CNY'", "2, 6, -5, 'CNY'"));
        await Run(AddEntry(part, sale), AddPostings(part, "1, 1, -4, 'CNY'", "2, 6, 4, 'CNY'"));
        await Refuses(AddEntry(rest, sale), AddPostings(rest, "1, 1, -2, 'CNY'", "2, 6, 2, 'CNY'"));
        await Refuses(AddEntry(rest, part), AddPostings(rest, "1, 1, 4, 'CNY'", "2, 6, -4, 'CNY'"));
        await Run(AddEntry(rest, sale), AddPostings(rest, "1, 1, -1, 'CNY'", "2, 6, 1, 'CNY'"));
    }

    public async Task InitializeAsync()
    {
        await using var db = shop.Db();
        if (await db.LedgerAccounts.AnyAsync()) return;
        await Run(
            """
            INSERT INTO ledger_accounts (id, name, purpose, opened_at)
            VALUES (1, 'clearing', 1, '2026-11-21'), (6, 'commission', 6, '2026-11-21')
            """,
            AddEntry(Entry),
            AddPostings(Entry, "1, 1, 5, 'CNY'", "2, 6, -5, 'CNY'"));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    private static string AddEntry(string id, string? reverses = null) =>
        $"""
        INSERT INTO ledger_entries (id, kind, cause_kind, cause_key, occurred_at, booked_at, reverses_id)
        VALUES ('{id}', {(reverses is null ? 2 : 3)}, 2, '{id}', '2026-11-21', '2026-11-21',
            {(reverses is null ? "NULL" : $"'{reverses}'")})
        """;

    private static string AddPostings(string entry, params string[] postings) =>
        $"""
        INSERT INTO ledger_postings (entry_id, position, account_id, amount_amount_minor, amount_currency, booked_at)
        VALUES {string.Join(", ", postings.Select(posting => $"('{entry}', {posting}, '2026-11-21')"))}
        """;

    private async Task Refuses(params string[] statements)
    {
        var before = await Books();
        await Assert.ThrowsAnyAsync<DbException>(() => Run(statements));
        Assert.Equal(before, await Books());
    }

    private async Task<string> Books()
    {
        await using var db = shop.Db();
        var postings = await db.Postings.AsNoTracking()
            .OrderBy(posting => posting.EntryId).ThenBy(posting => posting.Position).ToListAsync();
        return string.Join('\n', postings.Select(posting => $"{posting.EntryId} {posting.AccountId} {posting.Amount}"));
    }

    private async Task Run(params string[] statements)
    {
        await using var db = shop.Db();
        await using var transaction = await db.Database.BeginTransactionAsync();
        foreach (var statement in statements) await db.Database.ExecuteSqlRawAsync(statement);
        await transaction.CommitAsync();
    }
}

public sealed class LedgerRulesOnPostgres(PostgresShop shop) : LedgerRulesTests(shop), IClassFixture<PostgresShop>
{
    [Fact]
    public async Task Refuses_an_entry_without_postings()
    {
        await using var db = shop.Db();
        var refused = await Assert.ThrowsAnyAsync<DbException>(() => db.Database.ExecuteSqlRawAsync(
            """
            INSERT INTO ledger_entries (id, kind, cause_kind, cause_key, occurred_at, booked_at)
            VALUES ('00000000-0000-0000-0000-00000000000d', 2, 2, 'd', now(), now())
            """));
        Assert.Contains("has no postings", refused.Message, StringComparison.Ordinal);
    }
}

public sealed class LedgerRulesOnSqlServer(SqlServerShop shop) : LedgerRulesTests(shop), IClassFixture<SqlServerShop>;
