using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Storefront.Purchases;

/// <summary>How orders are stored.</summary>
internal static class OrdersModel
{
    private const int ReferenceLengthMax = 100;
    private const int TitleLengthMax = 500;

    public static void Build(ModelBuilder model)
    {
        BuildOrder(model.Entity<Order>());
        BuildLine(model.Entity<OrderLine>());
        BuildAttachment(model.Entity<Attachment>());
    }

    private static void BuildOrder(EntityTypeBuilder<Order> order)
    {
        order.Property(o => o.ExternalReference).HasMaxLength(ReferenceLengthMax);
        order.Property(o => o.BuyerReference).HasMaxLength(ReferenceLengthMax);
        order.ComplexProperty(o => o.Total);
        order.HasOne(o => o.Shop).WithMany().HasForeignKey(o => o.ShopId).OnDelete(DeleteBehavior.Restrict);
        order.HasMany(o => o.Lines).WithOne(l => l.Order)
            .HasForeignKey(l => l.OrderId).OnDelete(DeleteBehavior.Restrict);
        order.HasIndex(o => new { o.ShopId, o.ExternalReference }).IsUnique();
        order.HasIndex(o => new { o.ShopId, o.PlacedAt, o.Id });
        order.HasIndex(o => new { o.PlacedAt, o.Id });
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
            "ck_order_lines_amounts", "quantity > 0 and unit_price_amount_minor >= 0"));
    }

    private static void BuildAttachment(EntityTypeBuilder<Attachment> attachment)
    {
        attachment.ComplexProperty(a => a.UnitPrice);
        attachment.HasOne(a => a.Record).WithMany().HasForeignKey(a => a.RecordId).OnDelete(DeleteBehavior.Restrict);
        attachment.HasOne(a => a.Song).WithMany().HasForeignKey(a => a.SongId).OnDelete(DeleteBehavior.Restrict);
        attachment.ToTable("Attachments", table =>
        {
            table.HasCheckConstraint("ck_attachments_amounts", "copies > 0 and unit_price_amount_minor >= 0");
            table.HasCheckConstraint(
                "ck_attachments_record_or_song",
                "(record_id is null and song_id is not null) or (record_id is not null and song_id is null)");
        });
    }
}
