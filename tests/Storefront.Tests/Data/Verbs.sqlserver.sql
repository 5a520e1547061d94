DECLARE @account bigint, @text nvarchar(255), @verb nvarchar(100), @hash binary(32), @at datetimeoffset;
SET LOCK_TIMEOUT 5000;
INSERT INTO idempotency_keys (account_id, text, verb, input_hash, used_at)
SELECT @account, @text, @verb, @hash, @at WHERE NOT EXISTS (
    SELECT 1 FROM idempotency_keys WITH (UPDLOCK, HOLDLOCK) WHERE account_id = @account AND text = @text);
SET LOCK_TIMEOUT -1;
GO

DECLARE @id bigint = CAST(5 AS bigint);

-- Locks the row.

SELECT [c].[id], [c].[account_id], [c].[created_at], [c].[name], [c].[previous_secret_hash], [c].[previous_secret_until], [c].[public_id], [c].[revoked_at], [c].[scopes], [c].[secret_hash]
FROM [clients] AS [c] WITH (UPDLOCK)
WHERE [c].[id] = @id
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

