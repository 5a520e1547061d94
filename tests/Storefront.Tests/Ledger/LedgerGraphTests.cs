using Storefront.Accounts;
using Storefront.Catalog;
using Storefront.Ledger;

namespace Storefront.Tests.Ledger;

/// <summary>What the graph shows of the books, and to whom.</summary>
public sealed class LedgerGraphTests(PostgresShop shop) : IClassFixture<PostgresShop>, IAsyncLifetime
{
    private static readonly SemaphoreSlim Once = new(1);
    private static bool isBooked;

    private static long party;

    [Fact]
    public async Task An_operator_sees_every_account_and_its_balance()
    {
        var visitor = await shop.As(AccountKind.Operator);
        var seller = (await shop.As(AccountKind.Musician)).Client.AccountId;
        Assert.Equal(
            $$$$"""
            {"data":{"ledgerAccounts":{"totalCount":4,"nodes":[
            {"name":"clearing","purpose":"CLEARING","party":null,"balances":[]},
            {"name":"royalty-payable:{{{{party}}}}","purpose":"ROYALTY_PAYABLE","party":{"name":"周一禾"},
            "balances":[{"formatted":"¥8.00"}]},
            {"name":"seller-receivable:{{{{seller}}}}","purpose":"SELLER_RECEIVABLE","party":null,
            "balances":[{"formatted":"-¥10.00"}]},
            {"name":"suspense:unknown-payee","purpose":"SUSPENSE_UNKNOWN_PAYEE","party":null,
            "balances":[{"formatted":"¥2.00"}]}]}}}
            """.ReplaceLineEndings(""),
            await visitor.Send(
                """
                { ledgerAccounts { totalCount nodes { name purpose party { name } balances { formatted } } } }
                """));
    }

    [Fact]
    public async Task An_operator_sees_what_an_entry_takes_back()
    {
        var visitor = await shop.As(AccountKind.Operator);
        Assert.Equal(
            """
            {"data":{"ledgerEntries":{"nodes":[{"kind":"REVERSAL","cause":{"kind":"REFUND","key":"1"},
            "reverses":{"cause":{"key":"2"}},"postings":[
            {"account":{"name":"clearing"},"amount":{"amountMinor":700},"role":null},
            {"account":{"name":"suspense:unknown-payee"},"amount":{"amountMinor":-700},"role":"PRODUCER"}
            ]}]}}}
            """.ReplaceLineEndings(""),
            await visitor.Send(
                """
                { ledgerEntries(where: {kind: {eq: REVERSAL}}) { nodes { kind cause { kind key }
                    reverses { cause { key } }
                    postings { account { name } amount { amountMinor } role } } } }
                """));
    }

    [Fact]
    public async Task An_account_sees_its_own_and_nothing_else_of_the_same_entries()
    {
        var visitor = await shop.As(AccountKind.Musician);
        Assert.Equal(
            $$$$"""
            {"data":{"ledgerAccounts":{"nodes":[{"name":"seller-receivable:{{{{visitor.Client.AccountId}}}}",
            "postings":{"nodes":[{"amount":{"formatted":"-¥10.00"}}]}}]},
            "ledgerEntries":{"nodes":[{"kind":"SALE","postings":[{"role":null}]}]},"ledgerAccount":null}}
            """.ReplaceLineEndings(""),
            await visitor.Send(
                """
                { ledgerAccounts { nodes { name postings { nodes { amount { formatted } } } } }
                  ledgerEntries { nodes { kind postings { role } } }
                  ledgerAccount(by: {name: "clearing"}) { name } }
                """));
        Assert.Equal(
            """{"data":{"ledgerAccounts":{"nodes":[]},"ledgerEntries":{"nodes":[]}}}""",
            await (await shop.As(AccountKind.Label)).Send(
                "{ ledgerAccounts { nodes { name } } ledgerEntries { nodes { id } } }"));
    }

    [Fact]
    public async Task Pages_of_entries_and_postings_go_on_where_they_ended()
    {
        var visitor = await shop.As(AccountKind.Operator);
        var keys = new List<string>();
        for (string? after = null; ;)
        {
            var page = (await visitor.Data(
                """
                query ($after: String) { ledgerEntries(first: 1, after: $after) {
                  nodes { cause { key } } pageInfo { hasNextPage endCursor } } }
                """,
                new { after })).GetProperty("ledgerEntries");
            keys.Add(page.GetProperty("nodes")[0].GetProperty("cause").GetProperty("key").GetString()!);
            if (!page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean()) break;
            after = page.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        }
        Assert.Equal(["1", "1", "2"], keys.Order(StringComparer.Ordinal));

        const string postings =
            """
            query ($after: String) { ledgerAccount(by: {name: "clearing"}) { postings(first: 1, after: $after) {
              nodes { amount { amountMinor } entry { kind } } pageInfo { endCursor } } } }
            """;
        var first = (await visitor.Data(postings)).GetProperty("ledgerAccount").GetProperty("postings");
        var next = (await visitor.Data(
            postings, new { after = first.GetProperty("pageInfo").GetProperty("endCursor").GetString() }))
            .GetProperty("ledgerAccount").GetProperty("postings");
        Assert.Equal(
            """[{"amount":{"amountMinor":-700},"entry":{"kind":"SALE"}}]""",
            next.GetProperty("nodes").GetRawText());
    }

    [Fact]
    public async Task An_entry_and_an_account_are_nodes()
    {
        var visitor = await shop.As(AccountKind.Operator);
        var ids = await visitor.Data(
            """{ ledgerEntries(first: 1) { nodes { id } } ledgerAccounts(first: 1) { nodes { id } } }""");
        var entry = ids.GetProperty("ledgerEntries").GetProperty("nodes")[0].GetProperty("id").GetString();
        var account = ids.GetProperty("ledgerAccounts").GetProperty("nodes")[0].GetProperty("id").GetString();
        const string query =
            """
            query ($ids: [ID!]!) { nodes(ids: $ids) { __typename ... on LedgerEntry { postings { role } }
              ... on LedgerAccount { name } } }
            """;
        Assert.StartsWith(
            """{"data":{"nodes":[{"__typename":"LedgerEntry","postings":[{"role":null}""",
            await visitor.Send(query, new { ids = new[] { entry, account } }), StringComparison.Ordinal);
        var label = await shop.As(AccountKind.Label);
        Assert.Equal(
            """{"data":{"nodes":[null,null]}}""", await label.Send(query, new { ids = new[] { entry, account } }));
    }

    [Fact]
    public async Task Nobody_sees_the_books_without_the_scope()
    {
        Assert.Equal("UNAUTHENTICATED", await shop.ErrorCode("{ ledgerAccounts { nodes { id } } }"));
        var partner = await shop.As(AccountKind.Partner);
        Assert.Equal("FORBIDDEN", await partner.ErrorCode("{ ledgerEntries { nodes { id } } }"));
    }

    public async Task InitializeAsync()
    {
        await Once.WaitAsync();
        try
        {
            if (!isBooked) await Book();
            isBooked = true;
        }
        finally
        {
            Once.Release();
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    private async Task Book()
    {
        var seller = (await shop.As(AccountKind.Musician)).Client.AccountId;
        await using var db = shop.Db();
        var payee = new Party { Name = "周一禾" };
        db.Add(payee);
        await db.SaveChangesAsync();
        party = payee.Id;
        await using var transaction = await db.Database.BeginTransactionAsync();
        var gift = Sale(
            1, new Posting(AccountKey.SellerReceivable(seller), -1000, CurrencyCode.CNY),
            new Posting(AccountKey.SuspenseUnknownPayee, 200, CurrencyCode.CNY, null, RoyaltyRole.Lyricist),
            new Posting(AccountKey.RoyaltyPayable(party), 800, CurrencyCode.CNY, null, RoyaltyRole.Producer));
        var sale = Sale(
            2, new Posting(AccountKey.Clearing, -700, CurrencyCode.CNY),
            new Posting(AccountKey.SuspenseUnknownPayee, 700, CurrencyCode.CNY, null, RoyaltyRole.Producer));
        await Books.Post(db, TimeProvider.System, [gift, sale], CancellationToken.None);
        await Books.Reverse(
            db, TimeProvider.System, sale.Id, Cause.Of(CauseKind.Refund, 1), DateTimeOffset.UnixEpoch, null,
            CancellationToken.None);
        await transaction.CommitAsync();
    }

    private static LedgerEntry Sale(long line, params Posting[] postings) =>
        new(EntryKind.Sale, Cause.Of(CauseKind.OrderLine, line), DateTimeOffset.UnixEpoch, postings);
}
