using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Storefront.Catalog.Audio;

namespace Storefront.Catalog;

/// <summary>How it is stored who may change the catalogue, and what only its owners bring into it.</summary>
internal static class OwnCatalogueModel
{
    public static void Build(ModelBuilder model)
    {
        BuildMandate(model.Entity<Mandate>());
        BuildPrice(model.Entity<SongPrice>());
        BuildAudio(model.Entity<SongAudio>());
        BuildUpload(model.Entity<AudioUpload>());
    }

    private static void BuildMandate(EntityTypeBuilder<Mandate> mandate)
    {
        mandate.HasIndex(m => new { m.AccountId, m.MusicianId }).IsUnique();
        mandate.HasIndex(m => new { m.AccountId, m.LabelId }).IsUnique();
        mandate.HasOne(m => m.Account).WithMany().HasForeignKey(m => m.AccountId).OnDelete(DeleteBehavior.Restrict);
        mandate.HasOne(m => m.Musician).WithMany().HasForeignKey(m => m.MusicianId).OnDelete(DeleteBehavior.Restrict);
        mandate.HasOne(m => m.Label).WithMany().HasForeignKey(m => m.LabelId).OnDelete(DeleteBehavior.Restrict);
        mandate.ToTable(table => table.HasCheckConstraint(
            "ck_mandates_musician_or_label",
            "(musician_id is null and label_id is not null) or (musician_id is not null and label_id is null)"));
    }

    private static void BuildPrice(EntityTypeBuilder<SongPrice> price)
    {
        price.HasKey(p => new { p.SongId, p.Until });
        price.ComplexProperty(p => p.Price);
        price.HasOne<Song>().WithMany().HasForeignKey(p => p.SongId).OnDelete(DeleteBehavior.Restrict);
        price.ToTable(table => table.HasCheckConstraint("ck_song_prices_price", CatalogModel.PriceSql));
    }

    private static void BuildAudio(EntityTypeBuilder<SongAudio> audio)
    {
        audio.HasKey(a => a.SongId);
        audio.HasOne<Song>().WithOne().HasForeignKey<SongAudio>(a => a.SongId).OnDelete(DeleteBehavior.Restrict);
    }

    private static void BuildUpload(EntityTypeBuilder<AudioUpload> upload)
    {
        upload.HasOne(u => u.Song).WithMany().HasForeignKey(u => u.SongId).OnDelete(DeleteBehavior.Restrict);
        upload.HasOne(u => u.Account).WithMany().HasForeignKey(u => u.AccountId).OnDelete(DeleteBehavior.Restrict);
    }
}
