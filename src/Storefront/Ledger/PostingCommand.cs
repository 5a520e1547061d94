using System.Data.Common;
using System.Text.Json;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Storefront.Data;

namespace Storefront.Ledger;

/// <summary>The command that writes entries and returns the ids of those that were not there before.</summary>
/// <remarks>
/// An account is opened by the statement that first needs it. One that is there is looked up and no more: it is neither
/// locked nor written, however many sales meet on it.
/// </remarks>
internal static class PostingCommand
{
    private const string Postgres =
        """
        WITH opened AS (
            INSERT INTO ledger_accounts (id, name, purpose, owner_account_id, party_id, opened_at)
            SELECT a.*, $1 FROM unnest($2, $3, $4, $5, $6) AS a
            ON CONFLICT DO NOTHING
        ), booked AS (
            INSERT INTO ledger_entries (id, kind, cause_kind, cause_key, occurred_at, reverses_id, booked_at)
            SELECT e.*, $1 FROM unnest($7, $8, $9, $10, $11, $12) AS e
            ON CONFLICT DO NOTHING
            RETURNING id
        ), posted AS (
            INSERT INTO ledger_postings
                (entry_id, position, account_id, amount_amount_minor, amount_currency, song_id, role, booked_at)
            SELECT p.*, $1
            FROM unnest($13, $14, $15, $16, $17, $18, $19)
                AS p (entry_id, position, account_id, amount_amount_minor, amount_currency, song_id, role)
            JOIN booked ON booked.id = p.entry_id
        )
        SELECT id FROM booked
        """;

    // SQL Server locks a key it must keep free, so accounts are looked up first and locked only when one is missing.
    internal const string SqlServer =
        """
        DECLARE @missing TABLE (id bigint PRIMARY KEY);
        INSERT INTO @missing
        SELECT given.id FROM OPENJSON(@accounts) WITH (id bigint '$.Id') AS given
        WHERE NOT EXISTS (SELECT 1 FROM ledger_accounts AS known WHERE known.id = given.id);
        IF @@ROWCOUNT > 0
            INSERT INTO ledger_accounts (id, name, purpose, owner_account_id, party_id, opened_at)
            SELECT a.Id, a.Name, a.Purpose, a.OwnerAccountId, a.PartyId, @bookedAt
            FROM OPENJSON(@accounts) WITH (
                Id bigint, Name varchar(60), Purpose smallint, OwnerAccountId bigint, PartyId bigint) AS a
            JOIN @missing AS missing ON missing.id = a.Id
            WHERE NOT EXISTS (
                SELECT 1 FROM ledger_accounts AS known WITH (UPDLOCK, HOLDLOCK) WHERE known.id = a.Id);
        DECLARE @booked TABLE (id uniqueidentifier PRIMARY KEY);
        INSERT INTO ledger_entries (id, kind, cause_kind, cause_key, occurred_at, reverses_id, booked_at)
        OUTPUT inserted.id INTO @booked
        SELECT e.Id, e.Kind, e.CauseKind, e.CauseKey, e.OccurredAt, e.ReversesId, @bookedAt
        FROM OPENJSON(@entries) WITH (
            Id uniqueidentifier, Kind smallint, CauseKind smallint, CauseKey varchar(100),
            OccurredAt datetimeoffset(6), ReversesId uniqueidentifier) AS e
        WHERE NOT EXISTS (
            SELECT 1 FROM ledger_entries AS known WITH (UPDLOCK, HOLDLOCK) WHERE known.id = e.Id);
        INSERT INTO ledger_postings
            (entry_id, position, account_id, amount_amount_minor, amount_currency, song_id, role, booked_at)
        SELECT p.EntryId, p.Position, p.AccountId, p.AmountMinor, p.Currency, p.SongId, p.Role, @bookedAt
        FROM OPENJSON(@postings) WITH (
            EntryId uniqueidentifier, Position smallint, AccountId bigint, AmountMinor bigint, Currency varchar(3),
            SongId bigint, Role smallint) AS p
        JOIN @booked AS booked ON booked.id = p.EntryId;
        SELECT id FROM @booked;
        """;

    public static DbCommand Of(StorefrontDb db, IReadOnlyCollection<LedgerEntry> entries, DateTimeOffset bookedAt)
    {
        var postings = entries.SelectMany(entry => entry.Postings).ToList();
        // In one order everywhere: two transactions that open the same accounts then wait for one another in one
        // direction only.
        var accounts = postings.Select(posting => posting.AccountId).Distinct().Order()
            .Select(AccountKey.OfId).ToList();
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        if (command is NpgsqlCommand postgres) Fill(postgres, bookedAt, accounts, [.. entries], postings);
        else Fill(command, bookedAt, accounts, entries, postings);
        return command;
    }

    private static void Fill(
        NpgsqlCommand command, DateTimeOffset bookedAt, List<AccountKey> accounts, List<LedgerEntry> entries,
        List<Posting> postings)
    {
        command.CommandText = Postgres;
        command.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = bookedAt });
        Add(accounts, account => account.Id);
        Add(accounts, account => account.Name);
        Add(accounts, account => (short)account.Purpose);
        Add(accounts, account => account.OwnerAccountId);
        Add(accounts, account => account.PartyId);
        Add(entries, entry => entry.Id);
        Add(entries, entry => (short)entry.Kind);
        Add(entries, entry => (short)entry.Cause.Kind);
        Add(entries, entry => entry.Cause.Key);
        Add(entries, entry => Instant.Rounded(entry.OccurredAt));
        Add(entries, entry => entry.ReversesId);
        Add(postings, posting => posting.EntryId);
        Add(postings, posting => posting.Position);
        Add(postings, posting => posting.AccountId);
        Add(postings, posting => posting.Amount.AmountMinor);
        Add(postings, posting => posting.Amount.Currency.ToString());
        Add(postings, posting => posting.SongId);
        Add(postings, posting => (short?)posting.Role);

        void Add<T, TValue>(List<T> rows, Func<T, TValue> value) =>
            command.Parameters.Add(new NpgsqlParameter<TValue[]> { TypedValue = [.. rows.Select(value)] });
    }

    private static void Fill(
        DbCommand command, DateTimeOffset bookedAt, IEnumerable<AccountKey> accounts, IEnumerable<LedgerEntry> entries,
        IEnumerable<Posting> postings)
    {
        command.CommandText = SqlServer;
        command.Parameters.Add(new SqlParameter("bookedAt", bookedAt));
        Add("accounts", accounts.Select(account => new
        {
            account.Id, account.Name, account.Purpose, account.OwnerAccountId, account.PartyId,
        }));
        Add("entries", entries.Select(entry => new
        {
            entry.Id, entry.Kind, CauseKind = entry.Cause.Kind, CauseKey = entry.Cause.Key,
            OccurredAt = Instant.Rounded(entry.OccurredAt), entry.ReversesId,
        }));
        Add("postings", postings.Select(posting => new
        {
            posting.EntryId, posting.Position, posting.AccountId, posting.Amount.AmountMinor,
            Currency = posting.Amount.Currency.ToString(), posting.SongId, posting.Role,
        }));

        void Add<T>(string name, IEnumerable<T> rows) =>
            command.Parameters.Add(new SqlParameter(name, JsonSerializer.Serialize(rows)));
    }
}
