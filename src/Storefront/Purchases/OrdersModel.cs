using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Storefront.Data;

namespace Storefront.Purchases;

/// <summary>How orders are stored.</summary>
internal static class OrdersModel
{
    private const int ReferenceLengthMax = 100;
    private const int TitleLengthMax = 500;

    public static void Build(ModelBuilder model, ProviderDifferences provider)
    {
        ReservedIds.Give(model.Entity<Order>(), provider);
        ReservedIds.Give(model.Entity<OrderLine>(), provider);
        BuildOrder(model.Entity<Order>());
        BuildLine(model.Entity<OrderLine>());
        BuildAttachment(model.Entity<Attachment>());
        BuildRefund(model.Entity<OrderRefund>());
        model.Entity<OrderRefundLine>().ComplexProperty(line => line.Amount);
        model.Entity<OrderRefundLine>().HasOne(line => line.OrderLine).WithMany()
            .HasForeignKey(line => line.OrderLineId).OnDelete(DeleteBehavior.Restrict);
        model.Entity<OrderRefundMusic>().ComplexProperty(music => music.Amount);
        model.Entity<OrderRefundMusic>().HasOne(music => music.Attachment).WithMany()
            .HasForeignKey(music => music.AttachmentId).OnDelete(DeleteBehavior.Restrict);
    }

    private static void BuildOrder(EntityTypeBuilder<Order> order)
    {
        order.Property(o => o.ExternalReference).HasMaxLength(ReferenceLengthMax);
        order.Property(o => o.BuyerReference).HasMaxLength(ReferenceLengthMax);
        order.ComplexProperty(o => o.Total);
        order.HasOne(o => o.Shop).WithMany().HasForeignKey(o => o.ShopId).OnDelete(DeleteBehavior.Restrict);
        order.HasOne(o => o.Payment).WithMany().HasForeignKey(o => o.PaymentId).OnDelete(DeleteBehavior.Restrict);
        order.HasMany(o => o.Lines).WithOne(l => l.Order)
            .HasForeignKey(l => l.OrderId).OnDelete(DeleteBehavior.Restrict);
        order.HasIndex(o => new { o.ShopId, o.ExternalReference }).IsUnique();
        order.HasIndex(o => new { o.ShopId, o.PlacedAt, o.Id });
        order.HasIndex(o => new { o.PlacedAt, o.Id });
        order.HasIndex(o => new { o.ShopId, o.BuyerReference }).HasFilter("buyer_reference is not null");
        order.ToTable("Orders", table => table.HasCheckConstraint(
            "ck_orders_total", $"total_amount_minor >= 0 and total_amount_minor <= {Order.TotalMax}"));
    }

    private static void BuildLine(EntityTypeBuilder<OrderLine> line)
    {
        line.Property(l => l.Sku).HasMaxLength(ReferenceLengthMax);
        line.Property(l => l.Title).HasMaxLength(TitleLengthMax);
        line.ComplexProperty(l => l.UnitPrice);
        line.HasMany(l => l.Attachments).WithOne(a => a.Line)
            .HasForeignKey(a => a.LineId).OnDelete(DeleteBehavior.Restrict);
        line.HasIndex(l => new { l.OrderId, l.Position }).IsUnique();
        line.ToTable("OrderLines", table => table.HasCheckConstraint(
            "ck_order_lines_amounts",
            "quantity > 0 and unit_price_amount_minor >= 0 and refunded_quantity between 0 and quantity"));
    }

    private static void BuildAttachment(EntityTypeBuilder<Attachment> attachment)
    {
        attachment.ComplexProperty(a => a.UnitPrice);
        attachment.HasOne(a => a.Record).WithMany().HasForeignKey(a => a.RecordId).OnDelete(DeleteBehavior.Restrict);
        attachment.HasOne(a => a.Song).WithMany().HasForeignKey(a => a.SongId).OnDelete(DeleteBehavior.Restrict);
        attachment.ToTable("Attachments", table =>
        {
            table.HasCheckConstraint(
                "ck_attachments_amounts",
                "copies > 0 and unit_price_amount_minor >= 0 and returned_copies between 0 and copies");
            table.HasCheckConstraint(
                "ck_attachments_record_or_song",
                "(record_id is null and song_id is not null) or (record_id is not null and song_id is null)");
        });
    }

    private static void BuildRefund(EntityTypeBuilder<OrderRefund> refund)
    {
        refund.ComplexProperty(r => r.Amount);
        refund.ComplexProperty(r => r.KeptBack);
        refund.Property(r => r.Reason).HasMaxLength(ReferenceLengthMax);
        refund.HasOne(r => r.Order).WithMany().HasForeignKey(r => r.OrderId).OnDelete(DeleteBehavior.Restrict);
        refund.HasOne(r => r.PaymentRefund).WithMany()
            .HasForeignKey(r => r.PaymentRefundId).OnDelete(DeleteBehavior.Restrict);
        refund.HasMany(r => r.Lines).WithOne().HasForeignKey(l => l.OrderRefundId).OnDelete(DeleteBehavior.Restrict);
        refund.HasMany(r => r.Music).WithOne().HasForeignKey(m => m.OrderRefundId).OnDelete(DeleteBehavior.Restrict);
        refund.ToTable(table => table.HasCheckConstraint(
            "ck_order_refunds_amounts", "amount_amount_minor >= 0 and kept_back_amount_minor >= 0"));
    }
}
