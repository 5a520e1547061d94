using System.Data.Common;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Storefront.Data;

namespace Storefront.Accounts.Budgets;

/// <summary>
/// Tells the database what this host's callers have spent, and hears what all hosts have left of each bucket: one
/// statement for up to 5,000 of them.
/// </summary>
public static class BucketExchange
{
    private const int MostAtOnce = 5_000;

    public static async Task Run(StorefrontDb db, Buckets buckets, TimeProvider clock, CancellationToken cancel)
    {
        buckets.ForgetFull();
        foreach (var some in buckets.All.Chunk(MostAtOnce)) await Exchange(db, buckets, some, clock, cancel);
    }

    /// <summary>Deletes what the database need not remember.</summary>
    public static async Task ForgetFull(StorefrontDb db, TimeProvider clock, CancellationToken cancel)
    {
        await using var command = await Command(db, BucketSql.ForgetFull(db.Provider), clock, cancel);
        await command.ExecuteNonQueryAsync(cancel);
    }

    private static async Task Exchange(
        StorefrontDb db, Buckets buckets, Bucket[] some, TimeProvider clock, CancellationToken cancel)
    {
        var sent = Array.ConvertAll(some, bucket => bucket.Send());
        try
        {
            await using var command = await Command(db, BucketSql.Exchange(db.Provider), clock, cancel);
            Add(command, "spendings", JsonSerializer.Serialize(
                sent.Select(one => new Told(one.Key, one.Size, one.RefillPerSecond, one.Spent))));
            await using var reader = await command.ExecuteReaderAsync(cancel);
            while (await reader.ReadAsync(cancel)) buckets.Find(reader.GetString(0))?.Learn(reader.GetDouble(1));
        }
        catch
        {
            // Nothing was heard of it, so it is told again. If it was written all the same, the callers pay twice.
            foreach (var (bucket, spending) in some.Zip(sent)) bucket.Keep(spending);
            throw;
        }
    }

    private static async Task<DbCommand> Command(
        StorefrontDb db, string sql, TimeProvider clock, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        Add(command, "now", Instant.Rounded(clock.GetUtcNow()));
        return command;
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }

    private sealed record Told(
        [property: JsonPropertyName("key")] string Key,
        [property: JsonPropertyName("size")] int Size,
        [property: JsonPropertyName("refill")] int Refill,
        [property: JsonPropertyName("spent")] double Spent);
}
