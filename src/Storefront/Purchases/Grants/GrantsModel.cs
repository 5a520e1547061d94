using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Storefront.Purchases.Grants;

/// <summary>How grants are stored.</summary>
internal static class GrantsModel
{
    private const int HashBytes = 32;

    // What was redeemed or taken back never expires, so that the index holds only what may.
    private const string MayExpire = "state = 1";

    public static void Build(ModelBuilder model)
    {
        BuildGrant(model.Entity<Grant>());
        BuildDownload(model.Entity<Download>());
    }

    private static void BuildGrant(EntityTypeBuilder<Grant> grant)
    {
        // Of two that change a grant at the same moment, the second finds another state than it knew, and loses.
        grant.Property(g => g.State).IsConcurrencyToken();
        grant.Property(g => g.CodeHash).HasMaxLength(HashBytes).IsFixedLength();
        grant.HasOne(g => g.Attachment).WithMany().HasForeignKey(g => g.AttachmentId).OnDelete(DeleteBehavior.Restrict);
        grant.HasOne(g => g.RevokedBy).WithMany().HasForeignKey(g => g.RevokedById).OnDelete(DeleteBehavior.Restrict);
        grant.HasIndex(g => new { g.AttachmentId, g.Number }).IsUnique();
        grant.HasIndex(g => g.CodeHash).IsUnique();
        grant.HasIndex(g => g.ExpiresAt).HasFilter(MayExpire);
        grant.ToTable("Grants", table =>
        {
            table.HasCheckConstraint("ck_grants_number", "number > 0");
            table.HasCheckConstraint(
                "ck_grants_state",
                "(state = 2 and redeemed_at is not null and revoked_at is null) "
                + "or (state = 3 and redeemed_at is null and revoked_at is not null) "
                + "or (state in (1, 4) and redeemed_at is null and revoked_at is null)");
        });
    }

    private static void BuildDownload(EntityTypeBuilder<Download> download)
    {
        download.HasKey(d => new { d.GrantId, d.SongId, d.Number });
        download.HasOne(d => d.Grant).WithMany().HasForeignKey(d => d.GrantId).OnDelete(DeleteBehavior.Restrict);
        download.HasOne(d => d.Song).WithMany().HasForeignKey(d => d.SongId).OnDelete(DeleteBehavior.Restrict);
    }
}
