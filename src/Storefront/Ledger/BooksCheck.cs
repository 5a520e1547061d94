using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Storefront.Data;

namespace Storefront.Ledger;

/// <summary>Computes the books anew from their rows, as if the database had promised nothing.</summary>
public static class BooksCheck
{
    private const string Sum = "SUM(CAST(p.amount_amount_minor AS decimal(38, 0)))";

    // What a fault reads as, and the rows that have it.
    private static readonly (string Fault, string Rows)[] Checks =
    [
        ("All postings add up to {1} {0}, not to 0.",
            $"SELECT p.amount_currency, {Sum} FROM ledger_postings AS p GROUP BY p.amount_currency HAVING {Sum} <> 0"),
        ("Entry {0}: its postings add up to {2} {1}, not to 0.",
            $"""
            SELECT p.entry_id, p.amount_currency, {Sum} FROM ledger_postings AS p
            GROUP BY p.entry_id, p.amount_currency HAVING {Sum} <> 0
            """),
        ("Entry {0}: it has {1} posting(s), not two or more.",
            """
            SELECT e.id, COUNT(p.entry_id) FROM ledger_entries AS e
            LEFT JOIN ledger_postings AS p ON p.entry_id = e.id GROUP BY e.id HAVING COUNT(p.entry_id) < 2
            """),
        ("Entry {0}: posting {1} belongs to it, but there is no such entry.",
            """
            SELECT p.entry_id, p.position FROM ledger_postings AS p
            LEFT JOIN ledger_entries AS e ON e.id = p.entry_id WHERE e.id IS NULL
            """),
        ("Entry {0}: posting {1} was booked at another time than the entry.",
            """
            SELECT p.entry_id, p.position FROM ledger_postings AS p
            JOIN ledger_entries AS e ON e.id = p.entry_id WHERE e.booked_at <> p.booked_at
            """),
        ("Entry {0}: posting {1} is on account {2}, which there is not.",
            """
            SELECT p.entry_id, p.position, p.account_id FROM ledger_postings AS p
            LEFT JOIN ledger_accounts AS a ON a.id = p.account_id WHERE a.id IS NULL
            """),
        ("Entry {0}: posting {1} is about song {2}, which there is not.",
            """
            SELECT p.entry_id, p.position, p.song_id FROM ledger_postings AS p
            LEFT JOIN songs AS s ON s.id = p.song_id WHERE p.song_id IS NOT NULL AND s.id IS NULL
            """),
        ("Entry {0}: posting {1} takes back what entry {2} has not booked.",
            """
            SELECT back.entry_id, back.position, e.reverses_id FROM ledger_entries AS e
            JOIN ledger_postings AS back ON back.entry_id = e.id
            LEFT JOIN ledger_entries AS original ON original.id = e.reverses_id AND original.reverses_id IS NULL
            LEFT JOIN ledger_postings AS taken
                ON taken.entry_id = original.id AND taken.position = back.position
                AND taken.account_id = back.account_id AND taken.amount_currency = back.amount_currency
                AND SIGN(taken.amount_amount_minor) = -SIGN(back.amount_amount_minor)
            WHERE e.reverses_id IS NOT NULL AND taken.entry_id IS NULL
            """),
        ("Entry {0}: of posting {1}, {2}, its reversals take back {3}.",
            $"""
            SELECT taken.entry_id, taken.position, taken.amount_amount_minor, {Sum} FROM ledger_entries AS e
            JOIN ledger_postings AS p ON p.entry_id = e.id
            JOIN ledger_postings AS taken ON taken.entry_id = e.reverses_id AND taken.position = p.position
            GROUP BY taken.entry_id, taken.position, taken.amount_amount_minor
            HAVING ABS({Sum}) > ABS(taken.amount_amount_minor)
            """),
        ("Account {0} ({1}): nothing was ever booked on it.",
            """
            SELECT a.id, a.name FROM ledger_accounts AS a
            WHERE NOT EXISTS (SELECT 1 FROM ledger_postings AS p WHERE p.account_id = a.id)
            """),
        ("Account {0} ({1}): its name, purpose or owner is not that of its id.",
            $"""
            SELECT a.id, a.name FROM ledger_accounts AS a
            WHERE a.purpose <> a.id % 100 OR a.name <> {Name()}
                OR COALESCE(a.owner_account_id, 0) <> {About(AccountPurpose.SellerReceivable)}
                OR COALESCE(a.party_id, 0) <> {About(AccountPurpose.RoyaltyPayable)}
            """),
    ];

    /// <summary>Everything that is wrong, one sentence for each, as it is found.</summary>
    /// <remarks>
    /// It reads one moment of the books, however long it takes and whoever writes meanwhile, and keeps no row.
    /// </remarks>
    public static async IAsyncEnumerable<string> Faults(
        StorefrontDb db, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var moment = await db.Database.BeginTransactionAsync(IsolationLevel.Snapshot, cancel);
        foreach (var (fault, rows) in Checks.Append(NamedByCause(db)))
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.Transaction = moment.GetDbTransaction();
            command.CommandTimeout = 0;
            command.CommandText = rows;
            await using var found = await command.ExecuteReaderAsync(cancel);
            while (await found.ReadAsync(cancel)) yield return Said(fault, found);
        }
    }

    private static (string Fault, string Rows) NamedByCause(StorefrontDb db) => (
        "Entry {0}: it is not named by its cause ({1}:{2}:{3}).",
        $"""
        SELECT e.id, e.kind, e.cause_kind, e.cause_key FROM ledger_entries AS e
        WHERE {(db is PostgresStorefrontDb ? IsNamedOtherwiseOnPostgres : IsNamedOtherwiseOnSqlServer)}
        """);

    // As Cause.EntryId.
    private const string IsNamedOtherwiseOnPostgres =
        """
        replace(CAST(e.id AS text), '-', '') <> encode(substr(
            sha256(convert_to(concat(e.kind, ':', e.cause_kind, ':', e.cause_key), 'UTF8')), 1, 16), 'hex')
        """;

    private const string IsNamedOtherwiseOnSqlServer =
        """
        REPLACE(CAST(e.id AS char(36)), '-', '') <> LEFT(CONVERT(char(64), HASHBYTES(
            'SHA2_256', CAST(CONCAT(e.kind, ':', e.cause_kind, ':', e.cause_key) AS varchar(200))), 2), 32)
        """;

    private static string Name() =>
        $"""
        CONCAT(CASE a.purpose {string.Concat(Enum.GetValues<AccountPurpose>().Select(
            purpose => $"WHEN {(short)purpose} THEN '{AccountKey.OfId((long)purpose).Name}' "))}END,
            CASE WHEN a.id >= 100 THEN CONCAT(':', a.id / 100) ELSE '' END)
        """;

    private static string About(AccountPurpose purpose) =>
        $"CASE WHEN a.purpose = {(short)purpose} THEN a.id / 100 ELSE 0 END";

    private static string Said(string fault, DbDataReader row)
    {
        var values = new object[row.FieldCount];
        row.GetValues(values);
        return string.Format(CultureInfo.InvariantCulture, fault, values);
    }
}
