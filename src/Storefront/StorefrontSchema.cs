using Storefront.Accounts;
using Storefront.Accounts.Events;
using Storefront.Catalog;
using Storefront.Catalog.Audio;
using Storefront.Data;
using Storefront.GraphQL.Types;
using Storefront.Ledger;
using Storefront.Purchases;
using Storefront.Purchases.Campaigns;
using Storefront.Purchases.DirectSale;
using Storefront.Purchases.Grants;

namespace Storefront;

/// <summary>Everything the API offers, slice by slice: the table of contents.</summary>
public static class StorefrontSchema
{
    /// <summary>Builds the schema.</summary>
    /// <param name="context">
    /// Makes contexts that translate queries: by <see cref="PostgresStorefrontDb.Translating"/> or
    /// <see cref="SqlServerStorefrontDb.Translating"/>.
    /// </param>
    public static Schema Build(Func<StorefrontDb> context)
    {
        var builder = new SchemaBuilder
        {
            Description = "Music for shops: musicians, songs and records, and what may be done with them.",
            Queryables = new EntityFrameworkFields(
                context,
                typeof(SongFilter), typeof(SongIsrcFilter), typeof(MusicianFilter), typeof(RecordFilter),
                typeof(SongSort), typeof(MusicianSort), typeof(RecordSort),
                typeof(AccountFilter), typeof(AccountSort), typeof(AuditEntryFilter), typeof(AuditEntrySort),
                typeof(WebhookDeliveryFilter), typeof(WebhookDeliverySort),
                typeof(LedgerAccountFilter), typeof(LedgerEntryFilter), typeof(LedgerAccountSort),
                typeof(LedgerEntrySort), typeof(OrderFilter), typeof(OrderSort), typeof(GiftCampaignFilter),
                typeof(GiftCampaignSort)),
            RunVerb = VerbRun.Run,
        };
        foreach (var scalar in IdentifierScalars.All) builder.AddScalar(scalar);
        builder.AddTypes(
            typeof(CatalogQueries), typeof(SearchQueries), typeof(MusicianNode), typeof(SongNode), typeof(RecordNode),
            typeof(PartyNode), typeof(LabelNode), typeof(DealNode), typeof(CostQueries));
        builder.AddTypes(
            typeof(AccountsQueries), typeof(AccountNode), typeof(ClientNode), typeof(PublishableKeyNode),
            typeof(CreateAccount), typeof(SuspendAccount), typeof(ReinstateAccount), typeof(CreateClient),
            typeof(RotateClientSecret), typeof(RevokeClient), typeof(CreatePublishableKey),
            typeof(RevokePublishableKey));
        builder.AddTypes(
            typeof(EventsQueries), typeof(AccountEvents), typeof(WebhookNode), typeof(WebhookDeliveryNode),
            typeof(EventNode), typeof(SetWebhook), typeof(RotateWebhookSecret), typeof(RemoveWebhook),
            typeof(SendTestEvent), typeof(Redeliver));
        builder.AddTypes(
            typeof(OwnCatalogueQueries), typeof(CreateSong), typeof(UpdateSong), typeof(SetCredits),
            typeof(ConfirmCredit), typeof(SetSongPrice), typeof(SetSongDeals), typeof(CreateAudioUpload),
            typeof(AudioUploadNode), typeof(PublishSong), typeof(WithdrawSong), typeof(CreateRecord),
            typeof(PublishRecord), typeof(SetRecordDeals), typeof(AssignMusician), typeof(AssignLabel),
            typeof(UnassignMusician), typeof(UnassignLabel));
        builder.AddTypes(typeof(LedgerQueries), typeof(LedgerAccountNode), typeof(LedgerEntryNode));
        builder.AddTypes(
            typeof(OrderQueries), typeof(OrderNode), typeof(OrderLineNode), typeof(AttachmentNode), typeof(PlaceOrder),
            typeof(AttachRecord), typeof(AttachSong), typeof(Detach), typeof(PayOrder), typeof(MarkDelivered),
            typeof(CancelOrder), typeof(RefundOrder), typeof(OrderRefundNode));
        builder.AddTypes(typeof(GrantNode), typeof(AttachmentGrants), typeof(RedeemCode));
        builder.AddTypes(typeof(OrderChanges));
        builder.AddTypes(
            typeof(GiftCampaignQueries), typeof(GiftCampaignNode), typeof(GiftRuleNode), typeof(OrderGifts),
            typeof(CreateGiftCampaign), typeof(ChangeGiftCampaign), typeof(EndGiftCampaign), typeof(QuoteNode),
            typeof(QuoteSongs), typeof(PurchaseSongs));
        return builder.Build();
    }
}
