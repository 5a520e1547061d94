using System.Data.Common;
using Microsoft.Data.SqlClient;
using Npgsql;

namespace Storefront.Data;

/// <summary>Everything in which the model for one database differs from the model for the other.</summary>
/// <remarks>
/// When this file grows past ten members, one model for two databases is the wrong decision (decision 0005).
/// </remarks>
public abstract class ProviderDifferences
{
    public static ProviderDifferences Postgres { get; } = new OnPostgres();
    public static ProviderDifferences SqlServer { get; } = new OnSqlServer();

    /// <summary>
    /// The collation that compares texts as the bytes they are. Every text column has it, so that an order, its
    /// index and the cursor into it agree, and both databases find and sort alike.
    /// </summary>
    public abstract string OrdinalCollation { get; }

    /// <summary>A column with a stand-in for null, as SQL that is known never to be null.</summary>
    public abstract string OrElse(string column, string standIn);

    /// <summary>A condition as the value of a column.</summary>
    public abstract string Truth(string condition);

    /// <summary>The condition of an index that holds only what is published; null where that is not possible.</summary>
    public abstract string? PublishedOnly { get; }

    /// <summary>The access method of an index over the elements of a list; null where there is none.</summary>
    public abstract string? ElementIndexMethod { get; }

    /// <summary>The condition that a song or record is published, with the index that holds only those.</summary>
    public abstract string IsPublished { get; }

    /// <summary>
    /// The condition that an index finds words anywhere in a search form; null where none can. Without it a search for
    /// misspelt words would read every row several times.
    /// </summary>
    public abstract string? HasWordIndex { get; }

    /// <summary>
    /// A statement that goes ahead of another in one batch, so that the other is planned for the values it is given;
    /// empty where that is not needed.
    /// </summary>
    public abstract string PlansForValues { get; }

    /// <summary>
    /// Takes an idempotency key that nobody has, waiting for the end of a transaction that took it: one row, or none
    /// when it is taken. The values are those of its columns: account, text, verb, hash of the input, instant.
    /// </summary>
    public abstract string TakeKey(TimeSpan longestWait);

    /// <summary>What a failure says about the transaction that met it.</summary>
    public abstract DatabaseFailure FailureOf(DbException failure);

    private static long Milliseconds(TimeSpan time) => (long)time.TotalMilliseconds;

    private sealed class OnPostgres : ProviderDifferences
    {
        public override string OrdinalCollation => "C";
        public override string OrElse(string column, string standIn) => $"coalesce({column}, {standIn})";
        public override string Truth(string condition) => condition;
        public override string PublishedOnly => "is_published";
        public override string ElementIndexMethod => "gin";
        public override string IsPublished => "is_published";
        public override string HasWordIndex => "to_regclass('ix_songs_search_text') IS NOT NULL";

        // The settings hold until the transaction ends, which without BEGIN is the batch. Rows are taken to be in
        // memory: with the default cost of a disk's seek a word in 2,000 titles is looked for row by row.
        public override string PlansForValues =>
            "SELECT set_config('plan_cache_mode', 'force_custom_plan', true), set_config('jit', 'off', true), "
            + "set_config('random_page_cost', '1.1', true);";

        public override string TakeKey(TimeSpan longestWait) =>
            $$"""
            SET LOCAL lock_timeout = {{Milliseconds(longestWait)}};
            INSERT INTO idempotency_keys (account_id, text, verb, input_hash, used_at)
            VALUES ({0}, {1}, {2}, {3}, {4}) ON CONFLICT DO NOTHING;
            SET LOCAL lock_timeout TO DEFAULT;
            """;

        public override DatabaseFailure FailureOf(DbException failure) => failure.SqlState switch
        {
            PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected
                or PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ForeignKeyViolation
                => DatabaseFailure.Collision,
            PostgresErrorCodes.LockNotAvailable => DatabaseFailure.WaitedTooLong,
            PostgresErrorCodes.CharacterNotInRepertoire => DatabaseFailure.UnfitText,
            _ => DatabaseFailure.Other,
        };
    }

    private sealed class OnSqlServer : ProviderDifferences
    {
        public override string OrdinalCollation => "Latin1_General_100_BIN2";
        public override string OrElse(string column, string standIn) => $"isnull({column}, {standIn})";
        public override string Truth(string condition) => $"cast(case when {condition} then 1 else 0 end as bit)";

        // A filtered index may not name a computed column.
        public override string? PublishedOnly => null;

        // Lists are JSON texts there; no index reaches their elements before SQL Server 2025.
        public override string? ElementIndexMethod => null;
        public override string IsPublished => "is_published = 1";
        public override string? HasWordIndex => null;
        public override string PlansForValues => "";

        public override string TakeKey(TimeSpan longestWait) =>
            $$"""
            SET LOCK_TIMEOUT {{Milliseconds(longestWait)}};
            INSERT INTO idempotency_keys (account_id, text, verb, input_hash, used_at)
            SELECT {0}, {1}, {2}, {3}, {4} WHERE NOT EXISTS (
                SELECT 1 FROM idempotency_keys WITH (UPDLOCK, HOLDLOCK) WHERE account_id = {0} AND text = {1});
            SET LOCK_TIMEOUT -1;
            """;

        public override DatabaseFailure FailureOf(DbException failure) => (failure as SqlException)?.Number switch
        {
            // Deadlock, snapshot conflict, unique index, unique constraint, foreign key.
            1205 or 3960 or 2601 or 2627 or 547 => DatabaseFailure.Collision,
            1222 => DatabaseFailure.WaitedTooLong,
            _ => DatabaseFailure.Other,
        };
    }
}
