using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Storefront.Data;

namespace Storefront.Catalog;

/// <summary>How the catalogue is stored.</summary>
/// <remarks>
/// An index ends in the id, which breaks ties in the direction of the key before it, so that a page is a piece of the
/// index, read forwards or backwards. No delete of a noun takes another noun along: what was sold or licensed stays.
/// </remarks>
internal static class CatalogModel
{
    /// <summary>
    /// The longest title or name, in characters of UTF-16, which SQL Server counts: what an index entry of either
    /// database can hold.
    /// </summary>
    public const int TextLengthMax = 500;

    private const int SourceLengthMax = 100;
    private const int LanguageLengthMax = 35;

    // SQL Server would take the last number for a decimal without the cast.
    private const string PriceRankSql =
        "cast(case when price_amount_minor is null then 0 when price_currency = 'CNY' then price_amount_minor "
        + "else 9223372036854775807 end as bigint)";

    // An amount and its currency are known together or not at all.
    internal const string PriceSql =
        "(price_amount_minor is null and price_currency is null) "
        + "or (price_amount_minor >= 0 and price_currency is not null)";

    public static void Build(ModelBuilder model, ProviderDifferences provider)
    {
        BuildParty(model.Entity<Party>(), model.Entity<PartyName>());
        BuildLabel(model.Entity<Label>());
        BuildMusician(model.Entity<Musician>(), provider);
        BuildSong(model.Entity<Song>(), provider);
        BuildSongRows(model.Entity<SongTitle>(), model.Entity<SongIsrc>(), model.Entity<Credit>());
        BuildRecord(model.Entity<Record>(), provider);
        BuildRecordRows(model.Entity<RecordTitle>(), model.Entity<Track>());
        BuildDeal(model.Entity<Deal>());
        BuildDelivery(model.Entity<Delivery>(), model.Entity<DeliveryKey>());
    }

    private static void BuildParty(EntityTypeBuilder<Party> party, EntityTypeBuilder<PartyName> name)
    {
        party.Property(p => p.Name).HasMaxLength(TextLengthMax);
        party.Property(p => p.Dpid).HasMaxLength(40);
        HasOrigin(party);
        party.HasIndex(p => p.Isni);
        party.HasIndex(p => p.Ipi);
        party.HasIndex(p => p.Dpid);
        party.HasMany(p => p.Names).WithOne().HasForeignKey(n => n.PartyId);

        name.HasKey(n => new { n.PartyId, n.Position });
        name.Property(n => n.Text).HasMaxLength(TextLengthMax);
        name.Property(n => n.Language).HasMaxLength(LanguageLengthMax);
    }

    private static void BuildLabel(EntityTypeBuilder<Label> label)
    {
        label.Property(l => l.Name).HasMaxLength(TextLengthMax);
        HasOrigin(label);
        label.HasIndex(l => l.Name);
        label.HasOne(l => l.Party).WithMany().HasForeignKey(l => l.PartyId).OnDelete(DeleteBehavior.Restrict);
    }

    private static void BuildMusician(EntityTypeBuilder<Musician> musician, ProviderDifferences provider)
    {
        musician.Property(m => m.Name).HasMaxLength(TextLengthMax);
        musician.Property(m => m.SortName).HasMaxLength(TextLengthMax);
        musician.Property(m => m.FollowerRank)
            .HasComputedColumnSql(provider.OrElse("follower_count", "0"), stored: true);
        HasOrigin(musician);
        musician.HasIndex(m => new { m.Name, m.Id });
        musician.HasIndex(m => new { m.FollowerRank, m.Id });
        musician.HasIndex(m => new { m.Country, m.FollowerRank, m.Id });
        musician.HasIndex(m => m.Genres).OverElements(provider);
        musician.HasOne(m => m.Party).WithMany().HasForeignKey(m => m.PartyId).OnDelete(DeleteBehavior.Restrict);
        musician.HasOne(m => m.Label).WithMany().HasForeignKey(m => m.LabelId).OnDelete(DeleteBehavior.Restrict);
    }

    private static void BuildSong(EntityTypeBuilder<Song> song, ProviderDifferences provider)
    {
        song.Property(s => s.Title).HasMaxLength(TextLengthMax);
        song.Property(s => s.Genre).HasMaxLength(100);
        song.Property(s => s.Language).HasMaxLength(LanguageLengthMax);
        song.Property(s => s.ReleaseRank).HasComputedColumnSql(provider.OrElse("released_on", "0"), stored: true);
        song.Property(s => s.PriceRank).HasComputedColumnSql(PriceRankSql, stored: true);
        song.Property(s => s.IsPublished).HasComputedColumnSql(provider.Truth("state = 2"), stored: true);
        song.ComplexProperty(s => s.Price);
        song.ToTable(table =>
        {
            table.HasCheckConstraint("ck_songs_price", PriceSql);
            table.HasCheckConstraint("ck_songs_price_max", "price_currency <> 'CNY' or price_amount_minor <= 5000");
        });
        HasOrigin(song);

        HasPublished(song.HasIndex(s => new { s.ReleaseRank, s.Id }), provider);
        // The price stands behind the id to be compared without a visit to the row: with 500,000 songs "pop up to 10
        // yuan, newest first" takes a quarter less time for it, and its count a twentieth.
        HasPublished(song.HasIndex(s => new { s.Genre, s.ReleaseRank, s.Id, s.PriceRank }), provider);
        HasPublished(song.HasIndex(s => new { s.PriceRank, s.Id }), provider);
        HasPublished(song.HasIndex(s => new { s.Title, s.Id }), provider);
        HasPublished(song.HasIndex(s => new { s.TempoBpm, s.Id }), provider);
        song.HasIndex(s => new { s.MusicianId, s.ReleaseRank, s.Id });
        song.HasIndex(s => s.WithdrawsAt).HasFilter("withdraws_at is not null");
        song.HasIndex(s => s.Moods).OverElements(provider);
        song.HasOne(s => s.Musician).WithMany(m => m.Songs)
            .HasForeignKey(s => s.MusicianId).OnDelete(DeleteBehavior.Restrict);
        song.HasOne(s => s.Label).WithMany().HasForeignKey(s => s.LabelId).OnDelete(DeleteBehavior.Restrict);
        song.HasOne(s => s.Delivery).WithMany().HasForeignKey(s => s.DeliveryId).OnDelete(DeleteBehavior.Restrict);
        song.HasMany(s => s.Titles).WithOne().HasForeignKey(t => t.SongId);
        song.HasMany(s => s.Credits).WithOne().HasForeignKey(c => c.SongId);
    }

    private static void BuildSongRows(
        EntityTypeBuilder<SongTitle> title, EntityTypeBuilder<SongIsrc> isrc, EntityTypeBuilder<Credit> credit)
    {
        title.HasKey(t => new { t.SongId, t.Position });
        title.Property(t => t.Text).HasMaxLength(TextLengthMax);
        title.Property(t => t.SubTitle).HasMaxLength(TextLengthMax);
        title.Property(t => t.Language).HasMaxLength(LanguageLengthMax);

        isrc.HasKey(i => new { i.SongId, i.Position });
        isrc.HasIndex(i => new { i.Isrc, i.SongId });
        isrc.HasOne(i => i.Song).WithMany(s => s.Isrcs).HasForeignKey(i => i.SongId);

        credit.HasKey(c => new { c.SongId, c.Position });
        credit.Property(c => c.RoleAsGiven).HasMaxLength(100);
        credit.Property(c => c.Share).HasPrecision(7, 4);
        credit.HasIndex(c => new { c.SongId, c.PartyId }).HasFilter("state = 1");
        credit.HasOne(c => c.Party).WithMany().HasForeignKey(c => c.PartyId).OnDelete(DeleteBehavior.Restrict);
        credit.ToTable(table => table.HasCheckConstraint("ck_credits_share", "share >= 0 and share <= 100"));
    }

    private static void BuildRecord(EntityTypeBuilder<Record> record, ProviderDifferences provider)
    {
        record.Property(r => r.Title).HasMaxLength(TextLengthMax);
        record.Property(r => r.CatalogueNumber).HasMaxLength(100);
        record.Property(r => r.Genre).HasMaxLength(100);
        record.Property(r => r.ReleaseRank).HasComputedColumnSql(provider.OrElse("released_on", "0"), stored: true);
        record.Property(r => r.PriceRank).HasComputedColumnSql(PriceRankSql, stored: true);
        record.Property(r => r.IsPublished).HasComputedColumnSql(provider.Truth("state = 2"), stored: true);
        record.ComplexProperty(r => r.Price);
        record.ToTable(table => table.HasCheckConstraint("ck_records_price", PriceSql));
        HasOrigin(record);
        record.HasIndex(r => r.Upc);
        HasPublished(record.HasIndex(r => new { r.ReleaseRank, r.Id }), provider);
        HasPublished(record.HasIndex(r => new { r.PriceRank, r.Id }), provider);
        HasPublished(record.HasIndex(r => new { r.Title, r.Id }), provider);
        record.HasIndex(r => new { r.MusicianId, r.ReleaseRank, r.Id });
        record.HasOne(r => r.Musician).WithMany(m => m.Records)
            .HasForeignKey(r => r.MusicianId).OnDelete(DeleteBehavior.Restrict);
        record.HasOne(r => r.Label).WithMany().HasForeignKey(r => r.LabelId).OnDelete(DeleteBehavior.Restrict);
        record.HasMany(r => r.Titles).WithOne().HasForeignKey(t => t.RecordId);
    }

    private static void BuildRecordRows(EntityTypeBuilder<RecordTitle> title, EntityTypeBuilder<Track> track)
    {
        title.HasKey(t => new { t.RecordId, t.Position });
        title.Property(t => t.Text).HasMaxLength(TextLengthMax);
        title.Property(t => t.SubTitle).HasMaxLength(TextLengthMax);
        title.Property(t => t.Language).HasMaxLength(LanguageLengthMax);

        track.Property(t => t.PositionAsGiven).HasMaxLength(40);
        track.HasIndex(t => new { t.RecordId, t.Disc, t.Position }).IsUnique();
        track.HasOne(t => t.Record).WithMany(r => r.Tracks).HasForeignKey(t => t.RecordId);
        track.HasOne(t => t.Song).WithMany(s => s.Tracks)
            .HasForeignKey(t => t.SongId).OnDelete(DeleteBehavior.Restrict);
    }

    private static void BuildDeal(EntityTypeBuilder<Deal> deal)
    {
        deal.PrimitiveCollection(d => d.Territories).ElementType(code => code.HasConversion<string>());
        deal.Property(d => d.PriceCode).HasMaxLength(100);
        deal.ComplexProperty(d => d.Price);
        deal.HasOne(d => d.Song).WithMany(s => s.Deals)
            .HasForeignKey(d => d.SongId).OnDelete(DeleteBehavior.Restrict);
        deal.HasOne(d => d.Record).WithMany(r => r.Deals)
            .HasForeignKey(d => d.RecordId).OnDelete(DeleteBehavior.Restrict);
        deal.HasOne(d => d.Licensor).WithMany().HasForeignKey(d => d.LicensorId).OnDelete(DeleteBehavior.Restrict);
        deal.HasOne(d => d.Delivery).WithMany(d => d.Deals)
            .HasForeignKey(d => d.DeliveryId).OnDelete(DeleteBehavior.Restrict);
        deal.ToTable(table =>
        {
            table.HasCheckConstraint(
                "ck_deals_song_or_record",
                "(song_id is null and record_id is not null) or (song_id is not null and record_id is null)");
            table.HasCheckConstraint("ck_deals_valid_until", "valid_until > valid_from");
            table.HasCheckConstraint("ck_deals_price", PriceSql);
        });
    }

    private static void BuildDelivery(EntityTypeBuilder<Delivery> delivery, EntityTypeBuilder<DeliveryKey> key)
    {
        delivery.Property(d => d.SenderDpid).HasMaxLength(40);
        delivery.Property(d => d.MessageId).HasMaxLength(200);
        delivery.Property(d => d.ReleaseKey).HasMaxLength(200);
        delivery.Property(d => d.Version).HasMaxLength(20);
        delivery.Property(d => d.FileName).HasMaxLength(TextLengthMax);
        delivery.Property(d => d.Sha256).HasMaxLength(64).IsUnicode(false);
        delivery.HasIndex(d => new { d.SenderDpid, d.MessageId, d.ReleaseKey }).IsUnique();
        delivery.HasOne(d => d.Record).WithMany().HasForeignKey(d => d.RecordId).OnDelete(DeleteBehavior.Restrict);
        delivery.HasMany(d => d.Keys).WithOne().HasForeignKey(k => k.DeliveryId);

        key.HasKey(k => new { k.DeliveryId, k.ReleaseKey });
        key.Property(k => k.SenderDpid).HasMaxLength(40);
        key.Property(k => k.ReleaseKey).HasMaxLength(200);
        key.HasIndex(k => new { k.SenderDpid, k.ReleaseKey, k.DeliveryId });
    }

    private static void HasOrigin<T>(EntityTypeBuilder<T> noun) where T : class
    {
        noun.Property<string?>("Source").HasMaxLength(SourceLengthMax);
        noun.Property<string?>("SourceId").HasMaxLength(TextLengthMax);
        noun.HasIndex("Source", "SourceId").IsUnique();
    }

    private static void HasPublished(IndexBuilder index, ProviderDifferences provider)
    {
        if (provider.PublishedOnly is { } filter) index.HasFilter(filter);
    }
}
