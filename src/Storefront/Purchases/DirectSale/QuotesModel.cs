using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Storefront.Purchases.DirectSale;

/// <summary>How quotes are stored.</summary>
internal static class QuotesModel
{
    private const int ReferenceLengthMax = 100;

    public static void Build(ModelBuilder model)
    {
        BuildQuote(model.Entity<Quote>());
        BuildSong(model.Entity<QuotedSong>());
    }

    private static void BuildQuote(EntityTypeBuilder<Quote> quote)
    {
        quote.Property(q => q.BuyerReference).HasMaxLength(ReferenceLengthMax);
        quote.ComplexProperty(q => q.Total);
        quote.HasOne(q => q.Seller).WithMany().HasForeignKey(q => q.SellerId).OnDelete(DeleteBehavior.Restrict);
        quote.HasOne(q => q.Order).WithMany().HasForeignKey(q => q.OrderId).OnDelete(DeleteBehavior.Restrict);
        quote.HasMany(q => q.Songs).WithOne().HasForeignKey(s => s.QuoteId).OnDelete(DeleteBehavior.Restrict);
        quote.HasIndex(q => q.ExpiresAt).HasFilter("order_id IS NULL");
        quote.ToTable("Quotes");
    }

    private static void BuildSong(EntityTypeBuilder<QuotedSong> song)
    {
        song.HasKey(s => new { s.QuoteId, s.Position });
        song.ComplexProperty(s => s.UnitPrice);
        song.HasOne(s => s.Song).WithMany().HasForeignKey(s => s.SongId).OnDelete(DeleteBehavior.Restrict);
        song.ToTable("QuotedSongs");
    }
}
