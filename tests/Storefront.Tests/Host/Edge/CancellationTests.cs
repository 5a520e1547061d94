using System.Net;
using Microsoft.EntityFrameworkCore;

namespace Storefront.Tests.Host.Edge;

/// <summary>A statement that nobody waits for any more ends in the database too.</summary>
public sealed class CancellationTests(PostgresDemoShop patient, TalkativeShop hasty)
    : IClassFixture<PostgresDemoShop>, IClassFixture<TalkativeShop>
{
    // Songs are looked at by the host itself, for withdrawals that are due.
    private const string Query = "/graphql?query={musicians{nodes{name}}}";

    [Fact]
    public async Task When_the_client_goes()
    {
        await using var db = patient.Db();
        await using var held = await db.Database.BeginTransactionAsync();
        await db.Database.ExecuteSqlRawAsync("LOCK TABLE musicians");

        using var client = new CancellationTokenSource();
        var answer = patient.Http.GetAsync(Query, client.Token);
        await Until(patient, waiting: 1);
        await client.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer);
        await Until(patient, waiting: 0);
    }

    [Fact]
    public async Task When_time_is_up()
    {
        await using var db = hasty.Db();
        await using var held = await db.Database.BeginTransactionAsync();
        await db.Database.ExecuteSqlRawAsync("LOCK TABLE musicians");

        using var answer = await hasty.Http.GetAsync(Query);
        Assert.Equal(HttpStatusCode.GatewayTimeout, answer.StatusCode);
        await Until(hasty, waiting: 0);
    }

    /// <summary>Waits until so many statements wait for the lock.</summary>
    private static async Task Until(Shop shop, int waiting)
    {
        await using var db = shop.Db();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var statements = db.Database.SqlQuery<int>(
            $"""
            SELECT count(*)::int AS "Value" FROM pg_stat_activity
            WHERE datname = current_database() AND state = 'active' AND wait_event_type = 'Lock'
            """);
        while (await statements.SingleAsync(patience.Token) != waiting) await Task.Delay(20, patience.Token);
    }
}
