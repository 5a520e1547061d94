using Microsoft.EntityFrameworkCore.Migrations;

namespace Storefront.Data.Migrations.Postgres;

/// <summary>What the database itself refuses to have done to the books (decision 0015).</summary>
/// <remarks>
/// The functions look rows up one by one, without sequential scans: a plan may be from when the tables were small.
/// </remarks>
internal static class LedgerRules
{
    private static readonly string[] Tables = ["ledger_accounts", "ledger_entries", "ledger_postings"];

    private const string CheckPostings =
        """
        CREATE FUNCTION check_ledger_postings() RETURNS trigger LANGUAGE plpgsql SET enable_seqscan = off AS
        $$
        DECLARE
            given record;
            reversed uuid;
        BEGIN
            FOR given IN
                SELECT entry_id, amount_currency, sum(amount_amount_minor) AS total FROM added
                GROUP BY entry_id, amount_currency HAVING sum(amount_amount_minor) <> 0
            LOOP
                RAISE integrity_constraint_violation USING
                    MESSAGE = format('The postings of ledger entry %s add up to %s %s, not to 0.',
                        given.entry_id, given.total, given.amount_currency);
            END LOOP;
            FOR given IN SELECT entry_id, count(*) AS postings FROM added GROUP BY entry_id LOOP
                IF given.postings < 2
                    OR given.postings <> (SELECT count(*) FROM ledger_postings WHERE entry_id = given.entry_id)
                THEN
                    RAISE integrity_constraint_violation USING
                        MESSAGE = format('Ledger entry %s needs two postings or more, all in one statement.',
                            given.entry_id);
                END IF;
                SELECT reverses_id INTO reversed FROM ledger_entries WHERE id = given.entry_id;
                IF NOT FOUND THEN
                    RAISE foreign_key_violation USING
                        MESSAGE = format('There is no ledger entry %s.', given.entry_id);
                END IF;
                IF reversed IS NOT NULL THEN
                    PERFORM check_ledger_reversal(given.entry_id, reversed);
                END IF;
            END LOOP;
            FOR given IN SELECT DISTINCT account_id FROM added LOOP
                IF NOT EXISTS (SELECT FROM ledger_accounts WHERE id = given.account_id) THEN
                    RAISE foreign_key_violation USING
                        MESSAGE = format('There is no ledger account %s.', given.account_id);
                END IF;
            END LOOP;
            RETURN NULL;
        END
        $$;
        """;

    // Two that take the same entry back wait for one another; those who only point to it do not.
    private const string CheckReversal =
        """
        CREATE FUNCTION check_ledger_reversal(entry uuid, reversed uuid) RETURNS void LANGUAGE plpgsql
        SET enable_seqscan = off AS
        $$
        BEGIN
            PERFORM FROM ledger_entries WHERE id = reversed AND reverses_id IS NULL FOR NO KEY UPDATE;
            IF NOT FOUND
                OR EXISTS (
                    SELECT FROM ledger_postings AS back
                    LEFT JOIN ledger_postings AS taken
                        ON taken.entry_id = reversed AND taken.position = back.position
                        AND taken.account_id = back.account_id AND taken.amount_currency = back.amount_currency
                        AND sign(taken.amount_amount_minor) = -sign(back.amount_amount_minor)
                    WHERE back.entry_id = entry AND taken.entry_id IS NULL)
                OR EXISTS (
                    SELECT FROM ledger_entries AS every
                    JOIN ledger_postings AS back ON back.entry_id = every.id
                    JOIN ledger_postings AS taken ON taken.entry_id = reversed AND taken.position = back.position
                    WHERE every.reverses_id = reversed
                    GROUP BY taken.position, taken.amount_amount_minor
                    HAVING abs(sum(back.amount_amount_minor)) > abs(taken.amount_amount_minor))
            THEN
                RAISE integrity_constraint_violation USING
                    MESSAGE = format('Ledger entry %s takes back more than there is, or something else, of %s.',
                        entry, reversed);
            END IF;
        END
        $$;
        """;

    private const string CheckEntry =
        """
        CREATE FUNCTION check_ledger_entry() RETURNS trigger LANGUAGE plpgsql SET enable_seqscan = off AS
        $$
        BEGIN
            IF NOT EXISTS (SELECT FROM ledger_postings WHERE entry_id = NEW.id) THEN
                RAISE integrity_constraint_violation USING
                    MESSAGE = format('Ledger entry %s has no postings.', NEW.id);
            END IF;
            RETURN NULL;
        END
        $$;
        """;

    public static void Add(MigrationBuilder migration)
    {
        migration.Sql(CheckReversal);
        migration.Sql(CheckPostings);
        migration.Sql(CheckEntry);
        migration.Sql(
            """
            CREATE TRIGGER check_ledger_postings AFTER INSERT ON ledger_postings REFERENCING NEW TABLE AS added
            FOR EACH STATEMENT EXECUTE FUNCTION check_ledger_postings();
            CREATE CONSTRAINT TRIGGER check_ledger_entry AFTER INSERT ON ledger_entries DEFERRABLE INITIALLY DEFERRED
            FOR EACH ROW EXECUTE FUNCTION check_ledger_entry();
            CREATE FUNCTION keep_ledger() RETURNS trigger LANGUAGE plpgsql AS
            $$
            BEGIN
                RAISE restrict_violation USING
                    MESSAGE = format('%s is only added to: book a reversal.', TG_TABLE_NAME);
            END
            $$;
            """);
        // The model cannot have an index of the members of a cause.
        migration.Sql("CREATE INDEX ix_ledger_entries_cause ON ledger_entries (cause_key, cause_kind);");
        foreach (var table in Tables)
        {
            migration.Sql(
                $"""
                CREATE TRIGGER keep_ledger BEFORE UPDATE OR DELETE OR TRUNCATE ON {table}
                FOR EACH STATEMENT EXECUTE FUNCTION keep_ledger();
                """);
        }
    }
}
