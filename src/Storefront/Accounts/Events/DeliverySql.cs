using Storefront.Data;

namespace Storefront.Accounts.Events;

/// <summary>
/// The statements by which hosts share the work. Whoever takes a row locks it, and passes over what others have locked.
/// </summary>
/// <remarks>
/// The limits are numbers and no parameters: with one that it does not know, PostgreSQL plans to read the whole table.
/// </remarks>
internal static class DeliverySql
{
    /// <summary>How many events one statement spreads.</summary>
    public const int SpreadMax = 500;

    private const int ClaimMax = 500;

    // A receiver that never answers holds so many calls, and those of no other.
    private const int ClaimOfOneMax = 8;

    /// <summary>
    /// Makes deliveries of events that have none yet, for the webhooks that want them: due at {0}, given up at {1}. One
    /// row says how many events there were.
    /// </summary>
    public static string Spread(ProviderDifferences provider) => provider == ProviderDifferences.Postgres
        ? $$"""
          WITH taken AS (
            UPDATE outbox_events SET spread_at = {0} WHERE id IN (
              SELECT id FROM outbox_events WHERE spread_at IS NULL
              ORDER BY id LIMIT {{SpreadMax}} FOR UPDATE SKIP LOCKED)
            RETURNING id, account_id, type
          ), made AS (
            INSERT INTO webhook_deliveries (webhook_id, event_id, state, tries, created_at, next_try_at, give_up_at)
            SELECT webhooks.id, taken.id, 1, 0, {0}, {0}, {1} FROM taken
            JOIN webhooks ON webhooks.account_id = taken.account_id AND webhooks.state = 1
            WHERE webhooks.types IS NULL OR taken.type = ANY (webhooks.types)
              OR taken.type = '{{EventTypes.WebhookTest}}'
            ORDER BY taken.id
            ON CONFLICT DO NOTHING
          )
          SELECT count(*)::integer FROM taken
          """
        : $$"""
          SET XACT_ABORT ON;
          BEGIN TRANSACTION;
          DECLARE @taken TABLE (id uniqueidentifier, account_id bigint, type varchar({{OutboxEvent.TypeLengthMax}}));
          UPDATE outbox_events SET spread_at = {0}
          OUTPUT inserted.id, inserted.account_id, inserted.type INTO @taken
          WHERE id IN (
            SELECT TOP ({{SpreadMax}}) id FROM outbox_events WITH (UPDLOCK, READPAST, ROWLOCK)
            WHERE spread_at IS NULL ORDER BY id);
          INSERT INTO webhook_deliveries (webhook_id, event_id, state, tries, created_at, next_try_at, give_up_at)
          SELECT webhooks.id, taken.id, 1, 0, {0}, {0}, {1} FROM @taken AS taken
          JOIN webhooks ON webhooks.account_id = taken.account_id AND webhooks.state = 1
          WHERE (webhooks.types IS NULL OR taken.type IN (SELECT value FROM OPENJSON(webhooks.types))
              OR taken.type = '{{EventTypes.WebhookTest}}')
            AND NOT EXISTS (
              SELECT 1 FROM webhook_deliveries AS known
              WHERE known.event_id = taken.id AND known.webhook_id = webhooks.id);
          COMMIT;
          SELECT COUNT(*) FROM @taken;
          """;

    /// <summary>
    /// Takes deliveries that are due at {0} until {1}: a few of each webhook but those of the JSON list {2}. The rows
    /// are their ids.
    /// </summary>
    public static string Claim(ProviderDifferences provider) => provider == ProviderDifferences.Postgres
        ? $$"""
          UPDATE webhook_deliveries SET next_try_at = {1}, tries = tries + 1 WHERE id IN (
            SELECT due.id FROM webhooks CROSS JOIN LATERAL (
              SELECT id FROM webhook_deliveries
              WHERE webhook_id = webhooks.id AND next_try_at <= {0}
              ORDER BY next_try_at LIMIT {{ClaimOfOneMax}} FOR UPDATE SKIP LOCKED) AS due
            WHERE NOT webhooks.id = ANY (SELECT value::bigint FROM jsonb_array_elements_text({2}::jsonb))
            LIMIT {{ClaimMax}})
          RETURNING id
          """
        : $$"""
          UPDATE webhook_deliveries SET next_try_at = {1}, tries = tries + 1
          OUTPUT inserted.id
          WHERE id IN (
            SELECT TOP ({{ClaimMax}}) due.id FROM webhooks CROSS APPLY (
              SELECT TOP ({{ClaimOfOneMax}}) id FROM webhook_deliveries WITH (UPDLOCK, READPAST, ROWLOCK)
              WHERE webhook_id = webhooks.id AND next_try_at <= {0}
              ORDER BY next_try_at) AS due
            WHERE webhooks.id NOT IN (SELECT CAST(value AS bigint) FROM OPENJSON({2})));
          """;
}
