using Microsoft.EntityFrameworkCore.Migrations;

namespace Storefront.Data.Migrations.SqlServer;

/// <summary>What the database itself refuses to have done to the books (decision 0015).</summary>
internal static class LedgerRules
{
    private static readonly string[] Tables = ["ledger_accounts", "ledger_entries", "ledger_postings"];

    // Rows that two take back at once are locked until the first is done.
    private const string CheckPostings =
        """
        CREATE TRIGGER check_ledger_postings ON ledger_postings AFTER INSERT AS
        BEGIN
            SET NOCOUNT ON;
            IF EXISTS (
                SELECT 1 FROM inserted GROUP BY entry_id, amount_currency
                HAVING SUM(CAST(amount_amount_minor AS decimal(38, 0))) <> 0)
                THROW 51000, 'The postings of a ledger entry do not add up to 0.', 1;
            IF EXISTS (
                SELECT 1 FROM (SELECT entry_id, COUNT(*) AS postings FROM inserted GROUP BY entry_id) AS given
                WHERE given.postings < 2 OR given.postings <> (
                    SELECT COUNT(*) FROM ledger_postings AS every WHERE every.entry_id = given.entry_id))
                THROW 51001, 'A ledger entry needs two postings or more, all in one statement.', 1;
            DECLARE @reversed TABLE (entry_id uniqueidentifier PRIMARY KEY, reversed uniqueidentifier);
            INSERT INTO @reversed
            SELECT entry.id, entry.reverses_id FROM ledger_entries AS entry
            WHERE entry.reverses_id IS NOT NULL AND entry.id IN (SELECT entry_id FROM inserted);
            IF @@ROWCOUNT = 0 RETURN;
            IF EXISTS (
                    SELECT 1 FROM @reversed AS given
                    JOIN ledger_entries AS taken WITH (UPDLOCK, HOLDLOCK) ON taken.id = given.reversed
                    WHERE taken.reverses_id IS NOT NULL)
                OR EXISTS (
                    SELECT 1 FROM @reversed AS given
                    JOIN ledger_postings AS back ON back.entry_id = given.entry_id
                    LEFT JOIN ledger_postings AS taken
                        ON taken.entry_id = given.reversed AND taken.position = back.position
                        AND taken.account_id = back.account_id AND taken.amount_currency = back.amount_currency
                        AND SIGN(taken.amount_amount_minor) = -SIGN(back.amount_amount_minor)
                    WHERE taken.entry_id IS NULL)
                OR EXISTS (
                    SELECT 1 FROM ledger_entries AS every
                    JOIN ledger_postings AS back ON back.entry_id = every.id
                    JOIN ledger_postings AS taken
                        ON taken.entry_id = every.reverses_id AND taken.position = back.position
                    WHERE every.reverses_id IN (SELECT reversed FROM @reversed)
                    GROUP BY taken.entry_id, taken.position, taken.amount_amount_minor
                    HAVING ABS(SUM(CAST(back.amount_amount_minor AS decimal(38, 0)))) > ABS(taken.amount_amount_minor))
                THROW 51002, 'A ledger entry takes back more than there is, or something else.', 1;
        END
        """;

    public static void Add(MigrationBuilder migration)
    {
        migration.Batch(CheckPostings);
        foreach (var table in Tables)
        {
            migration.Batch(
                $"""
                CREATE TRIGGER keep_{table} ON {table} INSTEAD OF UPDATE, DELETE AS
                BEGIN
                    THROW 51003, '{table} is only added to: book a reversal.', 1;
                END
                """);
        }
        // The model cannot have an index of the members of a cause.
        migration.Sql("CREATE INDEX ix_ledger_entries_cause ON ledger_entries (cause_key, cause_kind);");
        // No trigger hears of TRUNCATE, but a table that another one points to refuses it; postings have no other.
        migration.Sql(
            """
            CREATE TABLE ledger_postings_kept (
                entry_id uniqueidentifier NOT NULL,
                position smallint NOT NULL,
                CONSTRAINT pk_ledger_postings_kept PRIMARY KEY (entry_id, position),
                CONSTRAINT fk_ledger_postings_kept FOREIGN KEY (entry_id, position)
                    REFERENCES ledger_postings (entry_id, position)
            );
            """);
    }

    /// <summary>Lets "ledger verify" read beside hosts that write. No transaction may do that.</summary>
    public static void AllowSnapshots(MigrationBuilder migration) => migration.Sql(
        "ALTER DATABASE CURRENT SET ALLOW_SNAPSHOT_ISOLATION ON;", suppressTransaction: true);
}
