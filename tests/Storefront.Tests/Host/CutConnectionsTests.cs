using Microsoft.EntityFrameworkCore;
using Storefront.Accounts;
using Storefront.Purchases.Payments;
using Storefront.Tests.Purchases.Payments;

namespace Storefront.Tests.Host;

/// <summary>A host whose database cuts its connections off, as one that fails over does.</summary>
public sealed class CutConnectionsTests(CutConnectionsTests.BusyShop shop) : IClassFixture<CutConnectionsTests.BusyShop>
{
    private const string CutOff =
        """
        SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid()
        """;

    private const string TakeNoChanges =
        """
        DO $$ BEGIN
          EXECUTE format('ALTER DATABASE %I SET default_transaction_read_only = on', current_database());
        END $$
        """;

    private const string TakeChanges =
        """
        SET default_transaction_read_only = off;
        DO $$ BEGIN
          EXECUTE format('ALTER DATABASE %I RESET default_transaction_read_only', current_database());
        END $$
        """;

    [Fact]
    public async Task Goes_on_with_all_its_work()
    {
        for (var cut = 0; cut < 20; cut++)
        {
            await using var db = shop.Db();
            await db.Database.ExecuteSqlRawAsync(CutOff);
            await Task.Delay(100);
        }
        // A connection that died in the pool fails once.
        for (var tries = 0; tries < 50 && !await IsAnswered(); tries++) await Task.Delay(100);
        Assert.True(await IsAnswered());

        var payment = await shop.Owed(PaymentGateway.Sandbox, 1200);
        await shop.MakeDue(payment);
        for (var waits = 0; waits < 200 && (await shop.Now(payment)).State != PaymentState.Paid; waits++)
            await Task.Delay(50);
        Assert.Equal(PaymentState.Paid, (await shop.Now(payment)).State);
    }

    [Fact]
    public async Task Takes_changes_again_as_soon_as_the_database_does()
    {
        const string create = """
            mutation ($key: String!) {
              createAccount(input: {kind: SHOP, name: "Coats", idempotencyKey: $key}) { errors { code } } }
            """;
        var operators = await shop.As(AccountKind.Operator);
        await using var db = shop.Db();
        await db.Database.ExecuteSqlRawAsync(TakeNoChanges);
        await db.Database.ExecuteSqlRawAsync(CutOff);
        var codes = new List<string?>();
        for (var tries = 0; tries < 5; tries++) codes.Add(await operators.ErrorCode(create, new { key = "read-only" }));
        Assert.Equal(["UNAVAILABLE"], codes.Distinct());

        await db.Database.ExecuteSqlRawAsync(TakeChanges);
        // The connections that are open meanwhile are given up when they refuse for the last time.
        var answer = "";
        for (var tries = 0; tries < 5 && !answer.Contains("\"data\"", StringComparison.Ordinal); tries++)
            answer = await operators.Send(create, new { key = "read-only" });
        Assert.Equal("""{"data":{"createAccount":{"errors":[]}}}""", answer);
    }

    private async Task<bool> IsAnswered() =>
        !(await shop.Send("{ genres { genre } }")).Contains("errors", StringComparison.Ordinal);

    public sealed class BusyShop : PostgresShop
    {
        protected override string[] Settings => [.. base.Settings, "--Payments:CheckSeconds=0.05"];
    }
}
