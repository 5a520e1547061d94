using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Storefront.Purchases.Campaigns;

/// <summary>How campaigns, and what they decided, are stored.</summary>
internal static class GiftCampaignsModel
{
    private const int NameLengthMax = 500;

    public static void Build(ModelBuilder model)
    {
        BuildCampaign(model.Entity<GiftCampaign>());
        BuildRule(model.Entity<GiftRule>());
        BuildGift(model.Entity<Gift>());
        BuildDecision(model.Entity<GiftDecision>());
        model.Entity<Attachment>().HasOne(attachment => attachment.GiftRule).WithMany()
            .HasForeignKey(attachment => attachment.GiftRuleId).OnDelete(DeleteBehavior.Restrict);
    }

    private static void BuildCampaign(EntityTypeBuilder<GiftCampaign> campaign)
    {
        campaign.Property(c => c.Name).HasMaxLength(NameLengthMax);
        campaign.ComplexProperty(c => c.Budget);
        campaign.ComplexProperty(c => c.Spent);
        campaign.Ignore(c => c.Left);
        campaign.HasOne(c => c.Shop).WithMany().HasForeignKey(c => c.ShopId).OnDelete(DeleteBehavior.Restrict);
        campaign.HasMany(c => c.Rules).WithOne(r => r.Campaign)
            .HasForeignKey(r => r.CampaignId).OnDelete(DeleteBehavior.Restrict);
        campaign.HasIndex(c => new { c.ShopId, c.EndsAt, c.Id });
        // What no order gets past, even if the code were wrong.
        campaign.ToTable("GiftCampaigns", table => table.HasCheckConstraint(
            "ck_gift_campaigns_spent",
            "spent_amount_minor between 0 and budget_amount_minor and copies_given >= 0 "
            + "and (copies_max is null or copies_given <= copies_max)"));
    }

    private static void BuildRule(EntityTypeBuilder<GiftRule> rule)
    {
        rule.ComplexProperty(r => r.OrderTotalMin);
        rule.HasMany(r => r.Gifts).WithOne().HasForeignKey(g => g.RuleId).OnDelete(DeleteBehavior.Restrict);
        rule.HasIndex(r => new { r.CampaignId, r.Position }).IsUnique();
        rule.ToTable("GiftRules");
    }

    private static void BuildGift(EntityTypeBuilder<Gift> gift)
    {
        gift.HasKey(g => new { g.RuleId, g.Position });
        gift.HasOne(g => g.Record).WithMany().HasForeignKey(g => g.RecordId).OnDelete(DeleteBehavior.Restrict);
        gift.HasOne(g => g.Song).WithMany().HasForeignKey(g => g.SongId).OnDelete(DeleteBehavior.Restrict);
        gift.ToTable("Gifts", table => table.HasCheckConstraint(
            "ck_gifts_record_or_song",
            "copies > 0 and ((record_id is null and song_id is not null) "
            + "or (record_id is not null and song_id is null))"));
    }

    private static void BuildDecision(EntityTypeBuilder<GiftDecision> decision)
    {
        decision.HasKey(d => new { d.OrderId, d.Position });
        decision.HasOne<Order>().WithMany(o => o.GiftDecisions)
            .HasForeignKey(d => d.OrderId).OnDelete(DeleteBehavior.Restrict);
        decision.HasOne(d => d.Campaign).WithMany()
            .HasForeignKey(d => d.CampaignId).OnDelete(DeleteBehavior.Restrict);
        decision.HasOne(d => d.Rule).WithMany().HasForeignKey(d => d.RuleId).OnDelete(DeleteBehavior.Restrict);
        decision.ToTable("GiftDecisions");
    }
}
