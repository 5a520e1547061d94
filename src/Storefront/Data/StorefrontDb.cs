using Microsoft.EntityFrameworkCore;
using Storefront.Accounts;
using Storefront.Accounts.Budgets;
using Storefront.Accounts.Events;
using Storefront.Catalog;
using Storefront.Catalog.Audio;
using Storefront.GraphQL.EntityFramework.Reading;
using Storefront.Ledger;
using Storefront.Purchases;
using Storefront.Purchases.Campaigns;
using Storefront.Purchases.DirectSale;
using Storefront.Purchases.Grants;
using Storefront.Purchases.Payments;

namespace Storefront.Data;

/// <summary>
/// Everything the shop stores. Code asks for this class; the host decides which database is behind it
/// (decision 0005).
/// </summary>
public abstract class StorefrontDb(DbContextOptions options) : DbContext(options)
{
    public DbSet<Account> Accounts => Set<Account>();
    public DbSet<Client> Clients => Set<Client>();
    public DbSet<AccessToken> AccessTokens => Set<AccessToken>();
    public DbSet<PublishableKey> PublishableKeys => Set<PublishableKey>();
    public DbSet<IdempotencyKey> IdempotencyKeys => Set<IdempotencyKey>();
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();
    public DbSet<SigningKey> SigningKeys => Set<SigningKey>();
    public DbSet<BucketBalance> BucketBalances => Set<BucketBalance>();
    public DbSet<OutboxEvent> OutboxEvents => Set<OutboxEvent>();
    public DbSet<Webhook> Webhooks => Set<Webhook>();
    public DbSet<WebhookDelivery> WebhookDeliveries => Set<WebhookDelivery>();
    public DbSet<Party> Parties => Set<Party>();
    public DbSet<PartyName> PartyNames => Set<PartyName>();
    public DbSet<Musician> Musicians => Set<Musician>();
    public DbSet<Label> Labels => Set<Label>();
    public DbSet<Song> Songs => Set<Song>();
    public DbSet<SongTitle> SongTitles => Set<SongTitle>();
    public DbSet<SongIsrc> SongIsrcs => Set<SongIsrc>();
    public DbSet<Credit> Credits => Set<Credit>();
    public DbSet<Record> Records => Set<Record>();
    public DbSet<RecordTitle> RecordTitles => Set<RecordTitle>();
    public DbSet<Track> Tracks => Set<Track>();
    public DbSet<Deal> Deals => Set<Deal>();
    public DbSet<Delivery> Deliveries => Set<Delivery>();
    public DbSet<DeliveryKey> DeliveryKeys => Set<DeliveryKey>();
    public DbSet<Mandate> Mandates => Set<Mandate>();
    public DbSet<SongPrice> SongPrices => Set<SongPrice>();
    public DbSet<SongAudio> SongAudios => Set<SongAudio>();
    public DbSet<AudioUpload> AudioUploads => Set<AudioUpload>();
    public DbSet<LedgerAccount> LedgerAccounts => Set<LedgerAccount>();
    public DbSet<LedgerEntry> LedgerEntries => Set<LedgerEntry>();
    public DbSet<Posting> Postings => Set<Posting>();
    public DbSet<Order> Orders => Set<Order>();
    public DbSet<OrderLine> OrderLines => Set<OrderLine>();
    public DbSet<OrderRefund> OrderRefunds => Set<OrderRefund>();

    public DbSet<OrderRefundLine> OrderRefundLines => Set<OrderRefundLine>();

    public DbSet<OrderRefundMusic> OrderRefundMusic => Set<OrderRefundMusic>();

    public DbSet<Attachment> Attachments => Set<Attachment>();
    public DbSet<GiftCampaign> GiftCampaigns => Set<GiftCampaign>();
    public DbSet<GiftRule> GiftRules => Set<GiftRule>();
    public DbSet<Gift> Gifts => Set<Gift>();
    public DbSet<GiftDecision> GiftDecisions => Set<GiftDecision>();
    public DbSet<Quote> Quotes => Set<Quote>();
    public DbSet<QuotedSong> QuotedSongs => Set<QuotedSong>();
    public DbSet<Grant> Grants => Set<Grant>();
    public DbSet<Download> Downloads => Set<Download>();
    public DbSet<Payment> Payments => Set<Payment>();
    public DbSet<Refund> Refunds => Set<Refund>();

    protected internal abstract ProviderDifferences Provider { get; }

    /// <inheritdoc/>
    protected sealed override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        StoredValues.Configure(configurationBuilder, Provider);

    /// <inheritdoc/>
    protected sealed override void OnModelCreating(ModelBuilder modelBuilder)
    {
        AccountsModel.Build(modelBuilder, Provider);
        BudgetsModel.Build(modelBuilder);
        EventsModel.Build(modelBuilder);
        CatalogModel.Build(modelBuilder, Provider);
        OwnCatalogueModel.Build(modelBuilder);
        LedgerModel.Build(modelBuilder);
        OrdersModel.Build(modelBuilder, Provider);
        GiftCampaignsModel.Build(modelBuilder);
        QuotesModel.Build(modelBuilder);
        GrantsModel.Build(modelBuilder);
        PaymentsModel.Build(modelBuilder, Provider);
        WindowFunctions.AddTo(modelBuilder);
        StoredNames.Apply(modelBuilder.Model);
    }
}
