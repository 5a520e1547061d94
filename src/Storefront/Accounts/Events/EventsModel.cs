using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Storefront.Accounts.Events;

/// <summary>How events and their deliveries are stored.</summary>
internal static class EventsModel
{
    private const int SecretBytes = 32;

    private const string NextTrySql =
        "(state in (1, 2) and next_try_at is not null) or (state in (3, 4) and next_try_at is null)";

    public static void Build(ModelBuilder model)
    {
        BuildEvent(model.Entity<OutboxEvent>());
        BuildWebhook(model.Entity<Webhook>());
        BuildDelivery(model.Entity<WebhookDelivery>());
    }

    private static void BuildEvent(EntityTypeBuilder<OutboxEvent> written)
    {
        written.ToTable("OutboxEvents");
        written.Property(e => e.Id).ValueGeneratedNever();
        written.Property(e => e.Type).HasMaxLength(OutboxEvent.TypeLengthMax).IsUnicode(false);
        written.Property(e => e.Subject).HasMaxLength(OutboxEvent.SubjectLengthMax).IsUnicode(false);
        written.HasIndex(e => new { e.Subject, e.Sequence }).IsUnique();
        // Holds only what no deliveries were made of yet: a handful.
        written.HasIndex(e => e.Id).HasDatabaseName("ix_outbox_events_unspread").HasFilter("spread_at IS NULL");
        written.HasIndex(e => e.OccurredAt);
        written.HasOne<Account>().WithMany().HasForeignKey(e => e.AccountId).OnDelete(DeleteBehavior.Restrict);
    }

    private static void BuildWebhook(EntityTypeBuilder<Webhook> webhook)
    {
        webhook.Property(w => w.Url).HasMaxLength(Webhook.UrlLengthMax);
        webhook.Property(w => w.Secret).HasMaxLength(SecretBytes).IsFixedLength();
        webhook.Property(w => w.PreviousSecret).HasMaxLength(SecretBytes).IsFixedLength();
        webhook.HasIndex(w => w.AccountId).IsUnique();
        webhook.HasOne<Account>().WithOne().HasForeignKey<Webhook>(w => w.AccountId).OnDelete(DeleteBehavior.Restrict);
        webhook.ToTable(table => table.HasCheckConstraint(
            "ck_webhooks_secret", "state not in (1, 2) or secret is not null"));
    }

    private static void BuildDelivery(EntityTypeBuilder<WebhookDelivery> delivery)
    {
        delivery.Property(d => d.LastError).HasMaxLength(WebhookDelivery.ErrorLengthMax);
        // Whoever takes a delivery moves this instant: who wrote it last has the delivery.
        delivery.Property(d => d.NextTryAt).IsConcurrencyToken();
        delivery.HasIndex(d => new { d.EventId, d.WebhookId }).IsUnique();
        delivery.HasIndex(d => new { d.WebhookId, d.CreatedAt, d.Id });
        delivery.HasIndex(d => new { d.WebhookId, d.State, d.CreatedAt, d.Id });
        delivery.HasIndex(d => new { d.WebhookId, d.NextTryAt }).HasFilter("next_try_at IS NOT NULL");
        delivery.HasOne(d => d.Webhook).WithMany().HasForeignKey(d => d.WebhookId).OnDelete(DeleteBehavior.Restrict);
        delivery.HasOne(d => d.Event).WithMany().HasForeignKey(d => d.EventId).OnDelete(DeleteBehavior.Restrict);
        delivery.ToTable(table => table.HasCheckConstraint(
            "ck_webhook_deliveries_next", NextTrySql));
    }
}
