using Microsoft.EntityFrameworkCore;
using Storefront.Catalog;
using Storefront.Ledger;

namespace Storefront.Tests.Ledger;

/// <summary>What goes into the books, and what the database has to say to it.</summary>
public abstract class BooksTests(Shop shop)
{
    private static long causes;

    [ShopFact]
    public async Task An_entry_opens_the_accounts_it_needs_once()
    {
        var party = await Party("周一禾");
        await Post(Sale(party, 500));
        await Post(Sale(party, 700), Sale(party, 800));
        await using var db = shop.Db();
        var account = await db.LedgerAccounts.SingleAsync(account => account.PartyId == party);
        Assert.Equal((party * 100 + 4, $"royalty-payable:{party}"), (account.Id, account.Name));
        Assert.Equal(2000, await Balance(account.Id));
    }

    [ShopFact]
    public async Task An_entry_is_read_as_it_was_booked()
    {
        var sale = Sale(await Party("陳霧"), 4000);
        await Post(sale);
        await using var db = shop.Db();
        var read = await db.LedgerEntries.Include(entry => entry.Postings).SingleAsync(entry => entry.Id == sale.Id);
        Assert.True(read.IsSameAs(sale));
        Assert.Equal(Day, read.OccurredAt);
        Assert.All(read.Postings, posting => Assert.Equal(read.BookedAt, posting.BookedAt));
    }

    [ShopFact]
    public async Task The_same_cause_is_booked_once()
    {
        var party = await Party("沈听澜");
        var cause = NewCause();
        await Post(Sale(party, 500, cause));
        await Post(Sale(party, 500, cause), Sale(party, 1));
        Assert.Equal(501, await Balance(AccountKey.RoyaltyPayable(party).Id));
    }

    [ShopFact]
    public async Task The_same_cause_with_another_content_throws_and_books_nothing()
    {
        var party = await Party("沈听澜");
        var cause = NewCause();
        await Post(Sale(party, 500, cause));
        await Assert.ThrowsAsync<InvalidOperationException>(() => Post(Sale(party, 1), Sale(party, 501, cause)));
        Assert.Equal(500, await Balance(AccountKey.RoyaltyPayable(party).Id));
    }

    [ShopFact]
    public async Task Many_at_once_open_one_account_and_book_each_cause_once()
    {
        var party = await Party("林间");
        var shared = NewCause();
        await Task.WhenAll(Enumerable.Range(0, 16).Select(
            number => Task.Run(() => Post(Sale(party, 3, shared), Sale(party, 10)))));
        Assert.Equal(163, await Balance(AccountKey.RoyaltyPayable(party).Id));
    }

    [ShopFact]
    public async Task Nothing_is_booked_outside_a_transaction()
    {
        await using var db = shop.Db();
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => Books.Post(db, TimeProvider.System, [Sale(1, 1)], CancellationToken.None));
    }

    [ShopFact]
    public async Task A_sale_is_taken_back_in_parts_until_nothing_is_left()
    {
        var party = await Party("顾南");
        var sale = Sale(party, 1000);
        await Post(sale);
        var again = NewCause(CauseKind.Refund);
        await Reverse(sale, again, 300);
        await Reverse(sale, again, 300);
        await Assert.ThrowsAsync<InvalidOperationException>(() => Reverse(sale, again, 301));
        Assert.Equal(700, await Balance(AccountKey.RoyaltyPayable(party).Id));
        await Reverse(sale, NewCause(CauseKind.Refund), null);
        Assert.Equal(0, await Balance(AccountKey.RoyaltyPayable(party).Id));
        await Assert.ThrowsAsync<InvalidOperationException>(() => Reverse(sale, NewCause(CauseKind.Refund), 1));
    }

    [ShopFact]
    public async Task Of_two_that_take_back_the_whole_at_once_one_does()
    {
        var sale = Sale(await Party("顾南"), 1000);
        await Post(sale);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
            await Xunit.Record.ExceptionAsync(() => Reverse(sale, NewCause(CauseKind.Refund), null)) is null)));
        Assert.Single(outcomes, isDone => isDone);
    }

    private static DateTimeOffset Day { get; } = new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero);

    private static LedgerEntry Sale(long party, long amount, Cause? cause = null) => new(
        EntryKind.Sale, cause ?? NewCause(), Day,
        [
            new Posting(AccountKey.Clearing, -amount, CurrencyCode.CNY),
            new Posting(AccountKey.RoyaltyPayable(party), amount, CurrencyCode.CNY, null, RoyaltyRole.Producer),
        ]);

    private static Cause NewCause(CauseKind kind = CauseKind.OrderLine) =>
        Cause.Of(kind, Interlocked.Increment(ref causes));

    private async Task<long> Party(string name)
    {
        await using var db = shop.Db();
        var party = new Party { Name = name };
        db.Add(party);
        await db.SaveChangesAsync();
        return party.Id;
    }

    private async Task<long> Balance(long account)
    {
        await using var db = shop.Db();
        return await db.Postings.Where(posting => posting.AccountId == account)
            .SumAsync(posting => posting.Amount.AmountMinor);
    }

    private async Task Post(params LedgerEntry[] entries)
    {
        await using var db = shop.Db();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await Books.Post(db, TimeProvider.System, entries, CancellationToken.None);
        await transaction.CommitAsync();
    }

    private async Task Reverse(LedgerEntry sale, Cause cause, long? amount)
    {
        await using var db = shop.Db();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await Books.Reverse(db, TimeProvider.System, sale.Id, cause, Day, amount, CancellationToken.None);
        await transaction.CommitAsync();
    }
}

public sealed class BooksOnPostgres(PostgresShop shop) : BooksTests(shop), IClassFixture<PostgresShop>;

public sealed class BooksOnSqlServer(SqlServerShop shop) : BooksTests(shop), IClassFixture<SqlServerShop>;
