DECLARE @bookedAt datetimeoffset(6);
DECLARE @accounts nvarchar(max);
DECLARE @entries nvarchar(max);
DECLARE @postings nvarchar(max);
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
