DECLARE @now datetimeoffset, @giveUpAt datetimeoffset;
SET XACT_ABORT ON;
BEGIN TRANSACTION;
DECLARE @taken TABLE (id uniqueidentifier, account_id bigint, type varchar(60));
UPDATE outbox_events SET spread_at = @now
OUTPUT inserted.id, inserted.account_id, inserted.type INTO @taken
WHERE id IN (
  SELECT TOP (500) id FROM outbox_events WITH (UPDLOCK, READPAST, ROWLOCK)
  WHERE spread_at IS NULL ORDER BY id);
INSERT INTO webhook_deliveries (webhook_id, event_id, state, tries, created_at, next_try_at, give_up_at)
SELECT webhooks.id, taken.id, 1, 0, @now, @now, @giveUpAt FROM @taken AS taken
JOIN webhooks ON webhooks.account_id = taken.account_id AND webhooks.state = 1
WHERE (webhooks.types IS NULL OR taken.type IN (SELECT value FROM OPENJSON(webhooks.types))
    OR taken.type = 'webhook.test')
  AND NOT EXISTS (
    SELECT 1 FROM webhook_deliveries AS known
    WHERE known.event_id = taken.id AND known.webhook_id = webhooks.id);
COMMIT;
SELECT COUNT(*) FROM @taken;
GO

DECLARE @now datetimeoffset, @until datetimeoffset, @busy nvarchar(max);
UPDATE webhook_deliveries SET next_try_at = @until, tries = tries + 1
OUTPUT inserted.id
WHERE id IN (
  SELECT TOP (500) due.id FROM webhooks CROSS APPLY (
    SELECT TOP (8) id FROM webhook_deliveries WITH (UPDLOCK, READPAST, ROWLOCK)
    WHERE webhook_id = webhooks.id AND next_try_at <= @now
    ORDER BY next_try_at) AS due
  WHERE webhooks.id NOT IN (SELECT CAST(value AS bigint) FROM OPENJSON(@busy)));
GO
