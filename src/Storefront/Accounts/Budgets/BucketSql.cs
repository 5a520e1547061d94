using Storefront.Data;

namespace Storefront.Accounts.Budgets;

/// <summary>
/// The statements of an exchange. A clock that lags behind that of another host fills nothing again: the later instant
/// counts.
/// </summary>
internal static class BucketSql
{
    /// <summary>
    /// Fills the buckets by the clock, takes what a host has spent, and tells what they hold. In the order of their
    /// keys, so that two hosts cannot wait for each other.
    /// </summary>
    public static string Exchange(ProviderDifferences provider) =>
        provider == ProviderDifferences.Postgres
            ? """
              INSERT INTO bucket_balances AS known (key, size, refill_per_second, available, filled_at)
              SELECT key, size, refill, size - spent, @now
              FROM jsonb_to_recordset(@spendings::jsonb)
                AS told (key text, size integer, refill integer, spent double precision)
              ORDER BY key COLLATE "C"
              ON CONFLICT (key) DO UPDATE SET
                size = excluded.size,
                refill_per_second = excluded.refill_per_second,
                available = least(excluded.size, known.available + excluded.refill_per_second
                    * greatest(0, extract(epoch FROM excluded.filled_at - known.filled_at)::double precision))
                  - (excluded.size - excluded.available),
                filled_at = greatest(known.filled_at, excluded.filled_at)
              RETURNING key, available
              """
            : """
              MERGE bucket_balances WITH (HOLDLOCK) AS known
              USING (
                SELECT [key], size, refill, spent
                FROM OPENJSON(@spendings) WITH ([key] nvarchar(100), size int, refill int, spent float)
              ) AS told
              ON known.[key] = told.[key] COLLATE Latin1_General_100_BIN2
              WHEN MATCHED THEN UPDATE SET
                size = told.size,
                refill_per_second = told.refill,
                available = CASE
                    WHEN known.filled_at >= @now AND known.available < told.size THEN known.available
                    WHEN known.available + told.refill * DATEDIFF_BIG(microsecond, known.filled_at, @now) / 1e6
                      < told.size
                    THEN known.available + told.refill * DATEDIFF_BIG(microsecond, known.filled_at, @now) / 1e6
                    ELSE told.size
                  END - told.spent,
                filled_at = CASE WHEN known.filled_at > @now THEN known.filled_at ELSE @now END
              WHEN NOT MATCHED THEN INSERT ([key], size, refill_per_second, available, filled_at)
                VALUES (told.[key], told.size, told.refill, told.size - told.spent, @now)
              OUTPUT inserted.[key], inserted.available;
              """;

    /// <summary>Deletes the buckets that are full by now.</summary>
    public static string ForgetFull(ProviderDifferences provider) =>
        provider == ProviderDifferences.Postgres
            ? """
              DELETE FROM bucket_balances WHERE key IN (
                SELECT key FROM bucket_balances
                WHERE available + refill_per_second * extract(epoch FROM @now - filled_at)::double precision >= size
                FOR UPDATE SKIP LOCKED)
              """
            : """
              DELETE FROM bucket_balances
              WHERE available + refill_per_second * (DATEDIFF_BIG(microsecond, filled_at, @now) / 1e6) >= size
              """;
}
