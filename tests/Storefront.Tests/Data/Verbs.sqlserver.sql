DECLARE @account bigint, @text nvarchar(255), @verb nvarchar(100), @hash binary(32), @at datetimeoffset;
SET LOCK_TIMEOUT 5000;
INSERT INTO idempotency_keys (account_id, text, verb, input_hash, used_at)
SELECT @account, @text, @verb, @hash, @at WHERE NOT EXISTS (
    SELECT 1 FROM idempotency_keys WITH (UPDLOCK, HOLDLOCK) WHERE account_id = @account AND text = @text);
SET LOCK_TIMEOUT -1;
GO

GRANT SELECT, INSERT, UPDATE, DELETE, EXECUTE ON SCHEMA::dbo TO [shop]
GO

DENY UPDATE, DELETE ON audit_entries TO [shop]
GO

DENY UPDATE, DELETE ON ledger_accounts TO [shop]
GO

DENY UPDATE, DELETE ON ledger_entries TO [shop]
GO

DENY UPDATE, DELETE ON ledger_postings TO [shop]
GO

DENY INSERT, UPDATE, DELETE ON migrations TO [shop]
GO

